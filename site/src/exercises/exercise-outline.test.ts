import { LOCALE_CODES } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { sampleExercises } from '../components/exercises/sample-exercises.ts';
import { translatorFor } from '../i18n/translator.ts';
import { labelOf } from './exercise-label.ts';
import { exerciseOutline } from './exercise-outline.ts';

const outlines = sampleExercises('en').map((block) => exerciseOutline(block, translatorFor('en').t));
const outlineOf = (key: string) => outlines.find((outline) => outline.key === key)!;

describe('the fields of an exercise', () => {
  test.each(LOCALE_CODES)('have a label each, and a name of their own, in %s', (locale) => {
    for (const block of sampleExercises(locale)) {
      const { fields } = exerciseOutline(block, translatorFor(locale).t);
      expect(fields.every(({ label }) => label.trim() !== '' && label.length <= 300)).toBe(true);
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
      expect(fields.length).toBeGreaterThan(0);
    }
  });

  test('have the same names in every language', () => {
    const names = LOCALE_CODES.map((locale) =>
      sampleExercises(locale).map((block) =>
        exerciseOutline(block, translatorFor(locale).t).fields.map(({ name }) => name),
      ),
    );
    for (const own of names) expect(own).toEqual(names[0]);
  });

  test('of checkpoint, quiz, check-in and rating name the one answer "answer"', () => {
    for (const key of ['where-now', 'wake', 'now', 'trust-before'])
      expect(outlineOf(key).fields.map(({ name }) => name)).toContain('answer');
  });

  test('say what the ends of a scale mean, so that a number can be read without the exercise', () => {
    expect(outlineOf('trust-before').fields).toEqual([
      { name: 'answer', label: 'How confident are you that you will sleep this week? (0: not at all, 10: completely)' },
    ]);
  });
});

test('a field of a row has the label of all rows; a field that the exercise does not have has none', () => {
  const { fields } = outlineOf('three-actions');
  expect(labelOf(fields, 'action.2')).toBe('Action');
  expect(labelOf(fields, 'action.99')).toBe('Action');
  expect(labelOf(fields, 'action')).toBe('');
  expect(labelOf(fields, '__proto__')).toBe('');
  expect(labelOf(fields, '__proto__.1')).toBe('');
});
