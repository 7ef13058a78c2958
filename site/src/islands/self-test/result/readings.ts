import type { Score } from '@moodspace/shared';
import {
  bandOf,
  isRiskAnswer,
  shownItems,
  type Answers,
  type ScoreResult,
  type ScoreResults,
} from '@moodspace/shared/scoring';
import type { ScoreText, TestDefinition, TestStructure } from '../test-definition.ts';
import type { Finding } from './next-steps.ts';

/** A score that is shown, with its words, what came out, and what is said about that. */
export interface Reading {
  readonly score: Score;
  readonly text: ScoreText;
  readonly result: ScoreResult;
  /** Undefined without a result, and for a score without bands. */
  readonly finding: Finding | undefined;
}

/** What there is to read, in the order of the test. Scores that only serve others are left out. */
export function readingsOf(
  { structure, scoreWords, bandFeedback }: Pick<TestDefinition, 'structure' | 'scoreWords' | 'bandFeedback'>,
  results: ScoreResults,
): readonly Reading[] {
  return structure.scores.flatMap((score): Reading[] => {
    const text = scoreWords[score.key];
    const result = results[score.key];
    if (score.role === 'internal' || !text || !result) return [];
    const band = bandOf(structure, score.key, result);
    const feedback = band && bandFeedback[band.key];
    return [{ score, text, result, finding: band && feedback && { band, feedback } }];
  });
}

/** A main score with the scores that it is made of. */
export interface ReadingGroup {
  readonly main: Reading;
  readonly parts: readonly Reading[];
}

/** Puts each score of detail with the first main score that is made of it, also by way of others; `others` are made into none. */
export function groupedReadings(
  readings: readonly Reading[],
  scores: readonly Score[],
): { readonly groups: readonly ReadingGroup[]; readonly others: readonly Reading[] } {
  const left = new Map(
    readings.flatMap((reading) => (reading.score.role === 'detail' ? [[reading.score.key, reading]] : [])),
  );
  const take = (keys: readonly string[]): readonly Reading[] =>
    keys.flatMap((key) => {
      const own = left.get(key);
      left.delete(key);
      return [...(own ? [own] : []), ...take(scores.find((score) => score.key === key)?.of ?? [])];
    });
  const groups = readings
    .filter(({ score }) => score.role === 'main')
    .map((main) => ({ main, parts: take(main.score.of) }));
  return { groups, others: [...left.values()] };
}

/** True when an answer to an item that was shown may be a sign of suicidality. */
export const hasRiskAnswer = (structure: Pick<TestStructure, 'items' | 'scales'>, answers: Answers): boolean =>
  shownItems(structure, answers).some((item) => isRiskAnswer(item, answers[item.key] ?? ''));
