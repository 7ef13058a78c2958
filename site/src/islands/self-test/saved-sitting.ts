import { shownItems, type Answers } from '@moodspace/shared/scoring';
import { isId, isMoment, isRecord } from '../../device/read-parts.ts';
import { readAnswers } from './read-saved.ts';
import { openItems, type Screen, type Sitting } from './sitting.ts';
import type { TestDefinition } from './test-definition.ts';

/** The version of the form in which a sitting is remembered. */
const FORMAT = 1;
/** A sitting is a few thousand characters; anything longer was not written here, and is not even parsed. */
const MAX_LENGTH = 100_000;

const SCREENS: readonly Screen[] = ['intro', 'questions', 'open', 'result'];

type SavedTest = Pick<TestDefinition, 'key' | 'version' | 'fingerprint' | 'structure'>;

/**
 * What a tab remembered of a test. `changed`: it belongs to another version of the test, whose questions are not these. `unreadable`: it was damaged or
 * tampered with. Neither is ever used.
 */
export type SavedSitting =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sitting'; readonly sitting: Sitting }
  | { readonly kind: 'changed' }
  | { readonly kind: 'unreadable' };

/** The name under which a tab remembers a test: the same in every language, so that a change of language keeps the answers. */
export const sittingName = ({ key }: Pick<TestDefinition, 'key'>): string => `self-test:${key}`;

export function writeSitting({ key, version, fingerprint }: SavedTest, sitting: Sitting): string {
  return JSON.stringify({ format: FORMAT, test: key, version, fingerprint, sitting });
}

/** Reads what a tab remembered. Whole or not at all: an answer that this test does not know makes all of it unreadable. Never throws. */
export function readSitting(test: SavedTest, text: string | undefined): SavedSitting {
  if (text === undefined) return { kind: 'nothing' };
  const saved = text.length > MAX_LENGTH ? undefined : parsed(text);
  if (!isRecord(saved) || saved['test'] !== test.key || typeof saved['fingerprint'] !== 'string')
    return { kind: 'unreadable' };
  if (saved['format'] !== FORMAT || saved['version'] !== test.version || saved['fingerprint'] !== test.fingerprint)
    return { kind: 'changed' };
  const sitting = sittingOf(test, saved['sitting']);
  return sitting ? { kind: 'sitting', sitting } : { kind: 'unreadable' };
}

function sittingOf({ structure }: SavedTest, value: unknown): Sitting | undefined {
  if (!isRecord(value)) return undefined;
  const { screen, view, current, isMendingGap, usesNumberKeys } = value;
  const answers = readAnswers(structure, value['answers']);
  const result = resultOf(value['result']);
  if (!answers || result === undefined) return undefined;
  if (!SCREENS.includes(screen as Screen) || (view !== 'one' && view !== 'all')) return undefined;
  if (typeof isMendingGap !== 'boolean' || typeof usesNumberKeys !== 'boolean') return undefined;
  if (!shownItems(structure, answers).some(({ key }) => key === current)) return undefined;
  if (screen === 'result' && !canHaveResult(structure, answers, result)) return undefined;
  return { screen: screen as Screen, view, current: current as string, answers, isMendingGap, usesNumberKeys, result };
}

const canHaveResult = (structure: SavedTest['structure'], answers: Answers, result: Sitting['result']): boolean =>
  result !== null && openItems(structure, answers).every(({ skippable }) => skippable);

/** Undefined when it is neither null nor a result. */
function resultOf(value: unknown): Sitting['result'] | undefined {
  if (value === null) return null;
  if (!isRecord(value)) return undefined;
  const { id, takenAt } = value;
  return isId(id) && isMoment(takenAt) ? { id, takenAt } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
