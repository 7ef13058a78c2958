import type { KeptScore, TakenTest } from '../../islands/self-test/test-definition.ts';
import { isId, isMoment, isRecord, readEntries } from '../read-parts.ts';
import type { RecordKind } from '../record-kind.ts';

/** A test as it was taken, with the key of the instrument. All tests share one collection. */
export interface KeptTest {
  readonly test: string;
  readonly taken: TakenTest;
}

const MAX_TEXT = 160;

/**
 * Results of all self-tests, under the id of the result, by their shape alone: whoever has the test itself reads them with `keptTests`, which also counts
 * them again.
 */
export const selfTestResults: RecordKind<KeptTest> = {
  collection: 'self-test-results',
  format: 1,
  read: (data) => {
    if (!isRecord(data) || !isText(data['test'])) return undefined;
    const taken = readTaken(data['taken']);
    return taken && { test: data['test'], taken };
  },
  changedAt: ({ taken }) => taken.takenAt,
};

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

function readScores(value: unknown): TakenTest['scores'] | undefined {
  const entries = readEntries(value)?.map(([key, score]) => [key, readScore(score)] as const);
  return entries?.every(([key, score]) => isText(key) && score !== undefined)
    ? (Object.fromEntries(entries) as TakenTest['scores'])
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
