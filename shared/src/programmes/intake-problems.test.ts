import { describe, expect, test } from 'vitest';
import { intakeProblems } from './intake-problems.ts';

const question = (key: string, options: readonly string[] = ['yes', 'no']) => ({
  key,
  question: 'How are you?',
  options: options.map((option) => ({ key: option, label: option, modules: [] })),
});
const inEnglish = (intake: readonly ReturnType<typeof question>[]) =>
  intakeProblems(intake).map(({ path, message }) => ({ path, message: message.en }));
const messages = (...intake: ReturnType<typeof question>[]) => intakeProblems(intake).map(({ message }) => message.en);

describe('an intake', () => {
  test('may be absent, or have three questions', () => {
    expect(messages()).toEqual([]);
    expect(messages(question('a'), question('b'), question('c'))).toEqual([]);
  });

  test('of one or two questions is refused', () => {
    expect(messages(question('a'), question('b'))).toEqual(['An intake has three to five questions; this one has 2.']);
  });

  test('needs something to choose, and keys that say what is meant', () => {
    expect(inEnglish([question('a', ['yes']), question('b', ['yes', 'yes']), question('a')])).toEqual([
      { path: [2, 'key'], message: 'Two questions have the key "a"; give each its own.' },
      { path: [0, 'options'], message: 'A question needs at least two answers to choose from.' },
      { path: [1, 'options', 1, 'key'], message: 'Two answers have the key "yes"; give each its own.' },
    ]);
  });
});
