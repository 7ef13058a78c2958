import type { Answers } from '@moodspace/shared/scoring';
import { readEntries } from '../../device/read-parts.ts';
import type { TestStructure } from './test-definition.ts';

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
