import type { Score } from '@moodspace/shared';
import { readRule, uncertainty, type ScoreResults } from '@moodspace/shared/scoring';
import { rangeOf, type TestStructure } from '../test-definition.ts';
import type { QuadrantAxis } from './quadrant-geometry.ts';
import { reliabilityOf } from './score-facts.ts';

/** Both scores that make a quadrant. */
export interface QuadrantFacts {
  readonly up: NamedAxis;
  readonly right: NamedAxis;
}

export interface NamedAxis extends QuadrantAxis {
  readonly scoreKey: string;
}

/** Gathers both scores of a quadrant; undefined when the score is none, or one of both has no number. */
export function quadrantFacts(
  structure: TestStructure,
  score: Score,
  results: ScoreResults,
): QuadrantFacts | undefined {
  const rule = readRule(score);
  if (rule?.operation !== 'quadrant') return undefined;
  const { of, cuts } = rule;
  const up = axisOf(structure, of[0], cuts[0], results);
  const right = axisOf(structure, of[1], cuts[1], results);
  return up && right && { up, right };
}

function axisOf(structure: TestStructure, scoreKey: string, cut: number, results: ScoreResults): NamedAxis | undefined {
  const scale = rangeOf(structure, scoreKey);
  const result = results[scoreKey];
  if (scale.kind !== 'number' || result?.kind !== 'number') return undefined;
  const reliability = reliabilityOf(structure, scoreKey);
  return {
    scoreKey,
    scale,
    cut,
    value: result.value,
    uncertainty: reliability && uncertainty(result.value, reliability, scale),
  };
}
