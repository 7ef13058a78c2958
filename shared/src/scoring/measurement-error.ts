import type { Reliability } from '../content/instrument/norm.ts';
import { settled } from './numbers.ts';
import type { ScoreRange } from './score-range.ts';

type ErrorFigures = Pick<Reliability, 'standardError' | 'standardDeviation' | 'coefficient'>;

/** 95 % of a normal curve lies within so many standard deviations of its middle. */
export const Z_95 = 1.96;

/**
 * The standard error of measurement, in points of the score: how far scores of one and the same person lie apart by chance. As published, else
 * SD · √(1 - reliability), the formula of classical test theory (Lord & Novick 1968). Undefined when neither is known.
 */
export function standardError({
  standardError: known,
  standardDeviation,
  coefficient,
}: ErrorFigures): number | undefined {
  if (known !== null) return known;
  return standardDeviation === null || coefficient === null
    ? undefined
    : standardDeviation * Math.sqrt(1 - coefficient);
}

/**
 * The 95 % interval of a score: the score ± 1.96 standard errors of measurement, cut off at both ends of the range (Lord & Novick 1968). Undefined for
 * a category, and when the standard error is not known.
 */
export function uncertainty(
  value: number,
  reliability: ErrorFigures,
  range: ScoreRange,
): { readonly lowest: number; readonly highest: number } | undefined {
  const error = standardError(reliability);
  if (error === undefined || range.kind === 'category') return undefined;
  return {
    lowest: settled(Math.max(range.lowest, value - Z_95 * error)),
    highest: settled(Math.min(range.highest, value + Z_95 * error)),
  };
}
