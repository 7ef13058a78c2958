import { describe, expect, test } from 'vitest';
import type { Sentence } from '../content/sentence.ts';
import { checkpoint, rating, soundModule, step, text } from './module.sample.ts';
import { intakeDifferences, moduleDifferences } from './structure-differences.ts';

const inEnglish = (sentences: readonly Sentence[]) => sentences.map(({ en }) => en);
const names = ['Dutch', 'English'] as const;

describe('a module in two languages', () => {
  test('fits when only words differ, and texts may stand in one language only', () => {
    const english = soundModule().map((block) =>
      block.__component === 'module.step' ? { ...block, title: 'Another title' } : block,
    );
    expect(inEnglish(moduleDifferences(soundModule(), [...english, text()], names))).toEqual([]);
  });

  test('names a key that one language lacks', () => {
    expect(inEnglish(moduleDifferences([...soundModule(), rating('tension')], soundModule(), names))).toEqual([
      'Only in Dutch: "rating tension".',
    ]);
  });

  test('names an option, a duration or a condition that differs', () => {
    const facts = (options: readonly string[]) => [...soundModule(), checkpoint('which', options)];
    expect(inEnglish(moduleDifferences(facts(['a', 'b']), facts(['a', 'c']), names))).toEqual([
      'Only in Dutch: "checkpoint which a b".',
      'Only in English: "checkpoint which a c".',
    ]);
    expect(inEnglish(moduleDifferences([step('one', { minutes: 1 })], [step('one')], names))).toEqual([
      'Only in Dutch: "step one 1 min".',
      'Only in English: "step one 2 min".',
    ]);
  });

  test('says when only the order differs', () => {
    expect(inEnglish(moduleDifferences([step('one'), step('two')], [step('two'), step('one')], names))).toEqual([
      '"step one 2 min" stands elsewhere in English than in Dutch.',
    ]);
  });
});

describe('an intake in two languages', () => {
  const question = (modules: readonly string[]) => ({
    key: 'night',
    question: 'How do you sleep?',
    options: [{ key: 'badly', label: 'I sleep badly', modules: [...modules] }],
  });

  test('points to the same modules', () => {
    expect(inEnglish(intakeDifferences([question(['sleep'])], [question(['sleep'])], names))).toEqual([]);
    expect(inEnglish(intakeDifferences([question(['sleep'])], [question([])], names))).toEqual([
      'Only in Dutch: "intake night badly sleep".',
      'Only in English: "intake night badly".',
    ]);
  });
});
