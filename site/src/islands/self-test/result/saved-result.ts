import { isRecord } from '../../../device/read-parts.ts';
import { keptTests } from '../kept-tests.ts';
import type { TakenTest, TestDefinition } from '../test-definition.ts';

/** What a file of ours says of itself. A change that an older site could not read gets the next number. */
const FORMAT = 'moodspace-self-test-result';
const FORMAT_VERSION = 1;

/** Why a file was not opened. */
export type Refusal = 'not_a_result' | 'newer_format' | 'other_test' | 'changed';

export type OpenedFile =
  { readonly kind: 'result'; readonly taken: TakenTest } | { readonly kind: 'refused'; readonly because: Refusal };

/** Files of ours are a few kilobytes. */
export const MOST_CHARACTERS = 200_000;

/** A clock may be wrong by some hours; a result from next week is not one. */
const CLOCK_TOLERANCE = 86_400_000;

/**
 * Writes a result as a file that the visitor saves: JSON with
 *
 * - `format`, `formatVersion`: what it is;
 * - `test`: the key of the self-test;
 * - `taken`: the result as it is also kept on the device (`TakenTest`): `id`; `takenAt`, ISO 8601 in UTC; `version` and `fingerprint` of what was asked;
 *   `answers`, the code of the answer by the key of the item; `scores`, `{ "value": 3.5 }` or `{ "category": "high-low" }` by the key of the score.
 */
export const writeResult = ({ key }: Pick<TestDefinition, 'key'>, taken: TakenTest): string =>
  `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, test: key, taken }, null, 2)}\n`;

/**
 * Reads a file that `writeResult` wrote, now or with an earlier site. A result of the version that is asked now is taken only when its answers still give its
 * scores; one of another version is taken as it was, because only that version knew how to count. Never throws.
 *
 * @param now in milliseconds since 1970
 */
export function openResult(
  text: string,
  test: Pick<TestDefinition, 'key' | 'version' | 'fingerprint' | 'structure'>,
  now: number,
): OpenedFile {
  const file = parsed(text);
  if (!isRecord(file) || file['format'] !== FORMAT) return refused('not_a_result');
  const formatVersion = file['formatVersion'];
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) return refused('newer_format');
  const kept = formatVersion === FORMAT_VERSION ? keptTests(test).read(file, FORMAT_VERSION) : undefined;
  if (!kept || Date.parse(kept.taken.takenAt) > now + CLOCK_TOLERANCE) return refused('changed');
  return kept.test === test.key ? { kind: 'result', taken: kept.taken } : refused('other_test');
}

const refused = (because: Refusal): OpenedFile => ({ kind: 'refused', because });

function parsed(text: string): unknown {
  if (text.length > MOST_CHARACTERS) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
