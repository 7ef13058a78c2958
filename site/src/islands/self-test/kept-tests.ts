import { scoreAnswers, type Answers } from '@moodspace/shared/scoring';
import { selfTestResults, type KeptTest } from '../../device/kinds/self-test-results.ts';
import type { RecordKind } from '../../device/record-kind.ts';
import { readAnswers } from './read-saved.ts';
import type { KeptScore, TakenTest, TestDefinition } from './test-definition.ts';

export type { KeptTest } from '../../device/kinds/self-test-results.ts';

type ScoredTest = Pick<TestDefinition, 'key' | 'version' | 'fingerprint' | 'structure'>;

/**
 * Results of self-tests on the visitor's device. A result of `test` as it is now must be what scoring makes of its answers, else somebody changed it and
 * it is not shown. One of another test or version cannot be computed again; it is read as it was written.
 */
export const keptTests = (test: ScoredTest): RecordKind<KeptTest> => ({
  ...selfTestResults,
  read: (data, format) => {
    const kept = selfTestResults.read(data, format);
    return kept && (kept.test !== test.key || isTrue(test, kept.taken)) ? kept : undefined;
  },
});

function isTrue({ version, fingerprint, structure }: ScoredTest, taken: TakenTest): boolean {
  if (taken.version !== version || taken.fingerprint !== fingerprint) return true;
  const answers = readAnswers(structure, taken.answers);
  return answers !== undefined && sameScores(keptScores(structure, answers), taken.scores);
}

/** The scores of these answers, as they are kept. Scores without a result are left out. */
export function keptScores(
  structure: TestDefinition['structure'],
  answers: Answers,
): Readonly<Record<string, KeptScore>> {
  return Object.fromEntries(
    Object.entries(scoreAnswers(structure, answers)).flatMap(([key, result]): [string, KeptScore][] => {
      if (result.kind === 'number') return [[key, { value: result.value }]];
      return result.kind === 'category' ? [[key, { category: result.category }]] : [];
    }),
  );
}

type Scores = Readonly<Record<string, KeptScore>>;

function sameScores(expected: Scores, found: Scores): boolean {
  const keys = Object.keys(expected);
  return keys.length === Object.keys(found).length && keys.every((key) => sameScore(expected[key], found[key]));
}

const sameScore = (a: KeptScore | undefined, b: KeptScore | undefined): boolean =>
  a !== undefined && b !== undefined && written(a) === written(b);

const written = (score: KeptScore): string => ('value' in score ? `=${score.value}` : score.category);
