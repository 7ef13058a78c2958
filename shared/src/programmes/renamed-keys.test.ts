import { describe, expect, test } from 'vitest';
import type { ModuleBlock } from '../content/programme-module/module-block.ts';
import { block, checkpoint, quiz, rating, soundModule, step, text } from './module.sample.ts';
import { renamedKeys } from './renamed-keys.ts';

const paths = (before: readonly ModuleBlock[], after: readonly ModuleBlock[]) =>
  renamedKeys(before, after).map(({ path }) => path);
const question = (key: string, ...prompts: readonly string[]) =>
  block('exercise.questions', {
    key,
    title: 'Look back',
    prompts: prompts.map((prompt) => ({ key: prompt, label: 'What helped?' })),
  });

describe('a new key for what visitors answered is noticed', () => {
  test('at the block where the old one stood, with the old key to put back', () => {
    expect(renamedKeys([step('one'), rating('tension')], [step('one'), rating('stress')])).toMatchObject([
      {
        path: [1, 'key'],
        message: {
          en: '“How tense?” was published with the key "tension", and what visitors wrote is kept under it; a new key would lose it. Put "tension" back. If this is something else, publish once without the old one first.',
        },
      },
    ]);
  });

  test('also for a step, whose key stands in an address', () => {
    expect(paths(soundModule(), [step('first'), ...soundModule().slice(1)])).toEqual([[0, 'key']]);
  });

  test('also when blocks without a key were added or taken away around it', () => {
    expect(paths([step('one'), rating('tension')], [step('one'), text(), text(), rating('stress'), text()])).toEqual([
      [3, 'key'],
    ]);
  });

  test('for each of several that were renamed at one place', () => {
    const before = [step('one'), rating('a'), rating('b'), step('two')];
    expect(paths(before, [step('one'), rating('c'), rating('d'), step('two')])).toEqual([
      [1, 'key'],
      [2, 'key'],
    ]);
  });

  test('for what one can choose or is asked inside a block', () => {
    expect(paths([checkpoint('which', ['a', 'b'])], [checkpoint('which', ['a', 'c'])])).toEqual([
      [0, 'options', 1, 'key'],
    ]);
    expect(paths([question('look', 'one', 'two')], [text(), question('look', 'new', 'two')])).toEqual([
      [1, 'prompts', 0, 'key'],
    ]);
  });
});

describe('an editor is free', () => {
  const before = [step('one'), rating('tension'), step('two'), quiz('sleep', [true, false])];

  test('to leave keys as they are and change everything else', () => {
    const words = before.map((entry): ModuleBlock => ('title' in entry ? { ...entry, title: 'Other words' } : entry));
    expect(renamedKeys(before, words)).toEqual([]);
  });

  test('to move, add and take away blocks', () => {
    const [one, tension, two, sleep] = before as [ModuleBlock, ModuleBlock, ModuleBlock, ModuleBlock];
    expect(renamedKeys(before, [one, sleep, two, tension])).toEqual([]);
    expect(renamedKeys(before, [one, tension, rating('again', 'tension'), two, sleep])).toEqual([]);
    expect(renamedKeys(before, [one, two, sleep])).toEqual([]);
  });

  test('to put an exercise of another kind in the place of one', () => {
    expect(renamedKeys(before, [step('one'), question('words', 'why'), step('two')])).toEqual([]);
  });

  test('to add an answer to choose from, and to take one away', () => {
    expect(renamedKeys([checkpoint('which', ['a', 'b'])], [checkpoint('which', ['a', 'b', 'c'])])).toEqual([]);
    expect(renamedKeys([checkpoint('which', ['a', 'b', 'c'])], [checkpoint('which', ['a', 'c'])])).toEqual([]);
  });
});
