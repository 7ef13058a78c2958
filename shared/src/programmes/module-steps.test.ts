import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStepShown, moduleMinutes, moduleSteps } from './module-steps.ts';
import { soundModule, step, text } from './module.sample.ts';

describe('the flat list of an editor', () => {
  test('falls apart at its step markers, and keeps every block after the first one', () => {
    const steps = moduleSteps(soundModule());
    expect(steps.map(({ start }) => start.key)).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(steps.map(({ blocks }) => blocks.length)).toEqual([1, 1, 1, 1, 2]);
  });

  test('takes as long as its steps together', () => {
    expect(moduleMinutes(soundModule())).toBe(10);
    expect(moduleMinutes([text()])).toBe(0);
  });

  test('gives back all blocks in their order, wherever the markers stand', () => {
    const list = fc.array(fc.boolean().map((isStep) => (isStep ? step('s') : text())));
    fc.assert(
      fc.property(list, (blocks) => {
        const first = blocks.findIndex(({ __component }) => __component === 'module.step');
        const back = moduleSteps(blocks).flatMap(({ start, blocks: inside }) => [start, ...inside]);
        expect(back).toEqual(first === -1 ? [] : blocks.slice(first));
      }),
    );
  });
});

describe('a step', () => {
  const shown = (comparison: 'is' | 'is_not' | 'at_least' | 'at_most', value: string, answer: string | undefined) =>
    isStepShown({ block: 'b', comparison, value }, (asked) => (asked === 'b' ? answer : undefined));

  test('without a condition is for everybody', () => {
    expect(isStepShown(null, () => undefined)).toBe(true);
  });

  test('for one answer is shown to whoever gave it, and to nobody who gave none', () => {
    expect(shown('is', 'parent', 'parent')).toBe(true);
    expect(shown('is', 'parent', 'friend')).toBe(false);
    expect(shown('is', 'parent', undefined)).toBe(false);
  });

  test('for all but one answer is shown until that answer is given', () => {
    expect(shown('is_not', 'parent', undefined)).toBe(true);
    expect(shown('is_not', 'parent', 'friend')).toBe(true);
    expect(shown('is_not', 'parent', 'parent')).toBe(false);
  });

  test('compares numbers as numbers: ten is more than nine', () => {
    expect(shown('at_least', '9', '10')).toBe(true);
    expect(shown('at_most', '9', '10')).toBe(false);
    expect(shown('at_least', '7', '7')).toBe(true);
    expect(shown('at_most', '7', undefined)).toBe(false);
  });
});
