import { scoreAnswers, type Answers } from '@moodspace/shared/scoring';
import type { RecordKind } from '../../device/record-kind.ts';
import { isId, isMoment, isRecord, readAnswers, readEntries } from './read-saved.ts';
import type { KeptScore, TakenTest, TestDefinition } from './test-definition.ts';

/** A test as it was taken, with the key of the instrument. All tests share one collection. */
export interface KeptTest {
  readonly test: string;
  readonly taken: TakenTest;
}

type ScoredTest = Pick<TestDefinition, 'key' | 'version' | 'fingerprint' | 'structure'>;

const MAX_TEXT = 160;

/**
 * Results of self-tests on the visitor's device. A result of `test` as it is now must be what scoring makes of its answers, else somebody changed it and
 * it is not shown. One of another test or version cannot be computed again; it is read as it was written.
 */
export const keptTests = (test: ScoredTest): RecordKind<KeptTest> => ({
  collection: 'self-test-results',
  format: 1,
  read: (data) => {
    if (!isRecord(data) || !isText(data['test'])) return undefined;
    const taken = readTaken(data['taken']);
    return taken && (data['test'] !== test.key || isTrue(test, taken)) ? { test: data['test'], taken } : undefined;
  },
});

/** Only what this code knows is taken over. */
function readTaken(value: unknown): TakenTest | undefined {
  if (!isRecord(value)) return undefined;
  const { id, takenAt, version, fingerprint } = value;
  const answers = readTexts(value['answers']);
  const scores = readScores(value['scores']);
  if (!isId(id) || !isMoment(takenAt) || !isText(version) || !isText(fingerprint) || !answers || !scores)
    return undefined;
  return { id, takenAt, version, fingerprint, answers, scores };
}

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

function readScores(value: unknown): Scores | undefined {
  const entries = readEntries(value)?.map(([key, score]) => [key, readScore(score)] as const);
  return entries?.every(([key, score]) => isText(key) && score !== undefined)
    ? (Object.fromEntries(entries) as Scores)
    : undefined;
}

function readScore(value: unknown): KeptScore | undefined {
  if (!isRecord(value)) return undefined;
  const { value: number, category } = value;
  if (typeof number === 'number' && Number.isFinite(number)) return { value: number };
  return isText(category) ? { category } : undefined;
}

function readTexts(value: unknown): Readonly<Record<string, string>> | undefined {
  const entries = readEntries(value);
  return entries?.every(([key, text]) => isText(key) && isText(text))
    ? (Object.fromEntries(entries) as Record<string, string>)
    : undefined;
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
