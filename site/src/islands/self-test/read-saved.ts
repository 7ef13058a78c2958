import type { Answers } from '@moodspace/shared/scoring';
import type { TestStructure } from './test-definition.ts';

/** The parts from which the readers of saved states are made. Anything can stand in the storage of a browser, so they take anything and never throw. */

const ID = /^[0-9A-Za-z][0-9A-Za-z:.-]{0,79}$/;
/** Two thousand is more than twice what a test may have of items, scales and scores together. */
const MAX_ENTRIES = 2000;
/** As `Date.toISOString` writes it. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** A moment that exists: not 30 February. */
export const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && MOMENT.test(value) && momentOf(value) === value;

const momentOf = (text: string): string | undefined => {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

/** The entries of an object; undefined when it is none, or far larger than anything that is kept. */
export function readEntries(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  return entries.length <= MAX_ENTRIES ? entries : undefined;
}

/** Answers to this test. Undefined when one of them is to an item, or has a code, that the test does not know: then none can be trusted. */
export function readAnswers(
  { items, scales }: Pick<TestStructure, 'items' | 'scales'>,
  value: unknown,
): Answers | undefined {
  const entries = readEntries(value);
  const isKnown = ([itemKey, code]: readonly [string, unknown]): boolean => {
    const item = items.find(({ key }) => key === itemKey);
    return scales.find(({ key }) => key === item?.scale)?.points.some((point) => point.code === code) ?? false;
  };
  return entries?.every(isKnown) ? (Object.fromEntries(entries) as Answers) : undefined;
}
