import type { Band, Norm, Reliability, Score } from '@moodspace/shared';
import {
  bandOf,
  neighbouringBand,
  percentile,
  standardError,
  typicalRange,
  uncertainty,
  type NumberRange,
  type ScoreResult,
} from '@moodspace/shared/scoring';
import { rangeOf, type TestStructure } from '../test-definition.ts';
import { shareOf, type Share } from './percentile-words.ts';
import { bandLimits, type Span } from './scale-geometry.ts';

export type NumberResult = Extract<ScoreResult, { kind: 'number' }>;

/** Everything that is known of a score with a number. */
export interface ScoreFacts {
  readonly result: NumberResult;
  readonly scale: NumberRange;
  readonly limits: readonly number[];
  readonly precision: { readonly span: Span; readonly reliability: Reliability } | undefined;
  readonly comparison: Comparison | undefined;
}

/** The group with which a score is compared. */
export interface Comparison {
  readonly norm: Norm;
  readonly typical: Span | undefined;
  /** How many of the group have a lower score; undefined where no honest percentile can be given. */
  readonly share: Share | undefined;
}

/** Gathers what is known of a score. Of several norms the first one counts. */
export function scoreFacts(structure: TestStructure, score: Score, result: NumberResult): ScoreFacts | undefined {
  const scale = rangeOf(structure, score.key);
  if (scale.kind !== 'number') return undefined;
  return {
    result,
    scale,
    limits: bandLimits(structure.bands, score.key),
    precision: precisionOf(structure, score.key, result.value, scale),
    comparison: comparisonOf(structure, score, result.value),
  };
}

/** How exactly a score is measured, by its key; undefined when nobody has published it. */
export const reliabilityOf = (
  { reliabilities }: Pick<TestStructure, 'reliabilities'>,
  scoreKey: string,
): Reliability | undefined => reliabilities.find(({ score }) => score === scoreKey);

/**
 * The bands of which is told: that of the result, and the one beside it when the border between both is at most one standard error of measurement away; from
 * low to high.
 */
export function toldBands(
  structure: Pick<TestStructure, 'bands' | 'reliabilities'>,
  scoreKey: string,
  result: ScoreResult,
): readonly Band[] {
  const own = bandOf(structure, scoreKey, result);
  if (!own) return [];
  const reliability = reliabilityOf(structure, scoreKey);
  const error = reliability && standardError(reliability);
  const beside = error === undefined ? undefined : neighbouringBand(structure, scoreKey, result, error);
  if (!beside) return [own];
  return (beside.lowest ?? 0) < (own.lowest ?? 0) ? [beside, own] : [own, beside];
}

function precisionOf(
  structure: TestStructure,
  scoreKey: string,
  value: number,
  scale: NumberRange,
): ScoreFacts['precision'] {
  const reliability = reliabilityOf(structure, scoreKey);
  const span = reliability && uncertainty(value, reliability, scale);
  return span && { span, reliability };
}

function comparisonOf(structure: TestStructure, score: Score, value: number): Comparison | undefined {
  const norm = structure.norms.find((one) => one.score === score.key);
  if (!norm) return undefined;
  const rank = percentile(norm, value, score);
  const share = rank.kind === 'percentile' ? shareOf(rank.value) : undefined;
  const typical = score.isSymptomScale && norm.kind === 'normal_curve' ? undefined : typicalRange(norm);
  return share || typical ? { norm, typical, share } : undefined;
}
