import { describe, expect, test } from 'vitest';
import type { ExerciseAnswers } from '../device/kinds/exercise-answers.ts';
import { madeByYou, reportText, type ReportedModule } from './made-by-you.ts';

const sleep: ReportedModule = {
  key: 'sleep',
  title: 'Sleeping',
  exercises: ['evening', 'plan'],
  points: ['One hour.'],
};
const wrote = (block: string, text: string, facts: Partial<ExerciseAnswers> = {}): ExerciseAnswers => ({
  module: 'sleep',
  block,
  kind: 'exercise.questions',
  title: `Exercise ${block}`,
  locale: 'en',
  updatedAt: '2026-11-22T09:00:00.000Z',
  fields: [{ name: 'first', label: 'What?', text }],
  ...facts,
});

describe('what somebody made', () => {
  test('stands in the order of the module, whenever it was written', () => {
    const [part] = madeByYou([sleep], [wrote('plan', 'a plan'), wrote('evening', 'an evening')]);
    expect(part?.exercises.map(({ title }) => title)).toEqual(['Exercise evening', 'Exercise plan']);
  });

  test('holds what was written in an exercise that is there no more, after the others', () => {
    const [part] = madeByYou([sleep], [wrote('gone', 'kept'), wrote('plan', 'a plan')]);
    expect(part?.exercises.map(({ title }) => title)).toEqual(['Exercise plan', 'Exercise gone']);
  });

  test('leaves out what is empty, and modules of others', () => {
    expect(madeByYou([sleep], [wrote('plan', ''), wrote('plan', 'x', { module: 'moving' })])).toEqual([]);
  });

  test('says a question once, when it is the title of its exercise', () => {
    const field = { name: 'answer', label: 'Exercise plan (0: low, 10: high)', text: '3' };
    const [part] = madeByYou([sleep], [wrote('plan', '', { fields: [field] })]);
    expect(part?.exercises[0]?.groups[0]?.answers).toEqual([{ label: '(0: low, 10: high)', text: '3' }]);
  });

  test('says a question that only begins as its exercise does in full', () => {
    const labels = ['Exercise plans for the week', 'Exercise plan B'];
    const fields = labels.map((label, index) => ({ name: `field-${index}`, label, text: 'x' }));
    const [part] = madeByYou([sleep], [wrote('plan', '', { fields })]);
    expect(part?.exercises[0]?.groups[0]?.answers.map(({ label }) => label)).toEqual(labels);
  });

  test('is a text that one can read without this site', () => {
    const parts = madeByYou([sleep], [wrote('plan', 'Lights out.\nAt eleven.')]);
    expect(reportText(parts, '22 November 2026', 'Only for you.')).toBe(
      `22 November 2026

Sleeping
========

- One hour.

Exercise plan
-------------

What?
  Lights out.
  At eleven.

Only for you.
`,
    );
  });
});
