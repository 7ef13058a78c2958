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

/** True when an answer to an item that was shown may be a sign of suicidality. */
export const hasRiskAnswer = (structure: Pick<TestStructure, 'items' | 'scales'>, answers: Answers): boolean =>
  shownItems(structure, answers).some((item) => isRiskAnswer(item, answers[item.key] ?? ''));
