import { describe, expect, it } from 'vitest';
import { example, item, scale, score } from './instrument.sample.ts';
import { checkExamples } from './worked-examples.ts';

const check = (answers: Readonly<Record<string, string>>, expected: Readonly<Record<string, string>>) =>
  checkExamples({
    scales: [scale('agree', 1, 2, 3, 4, 5)],
    items: ['a', 'b', 'c'].map((key) => item(key, 'agree')),
    scores: [
      score('mean', 'mean', { items: ['a', 'b', 'c'] }),
      score('level', 'criteria', {
        criteria: [{ category: 'high', items: ['a', 'b', 'c'], atLeast: 2, lowest: 4, highest: 5 }],
        otherwise: 'low',
      }),
    ],
    examples: [example('An example', answers, expected)],
  })[0]!.scores;

describe('a worked example', () => {
  const answers = { a: '2', b: '3', c: '3' };

  it('computes when the number, the category or the lack of a score is right', () => {
    expect(check({ a: '3', b: '4', c: '5' }, { mean: '4', level: 'high' }).map(({ ok }) => ok)).toEqual([true, true]);
    expect(check({ a: '3' }, { mean: 'none', level: 'none' }).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('says what was expected and what was computed when it does not', () => {
    expect(check({ a: '3', b: '4', c: '5' }, { mean: '3' })).toEqual([
      {
        score: 'mean',
        expected: '3',
        computed: { kind: 'number', value: 4, answered: 3, missing: [], isProrated: false },
        ok: false,
      },
    ]);
  });

  it('may round to two decimals or more, and to no fewer', () => {
    const isRight = (mean: string) => check(answers, { mean })[0]!.ok;
    expect(['2.67', '2.667', '2.666666667'].map(isRight)).toEqual([true, true, true]);
    expect(['3', '2.7', '2.66', '2.668', '2.50'].map(isRight)).toEqual([false, false, false, false, false]);
  });

  it('does not compute for an unknown score, a number that is none, or a score that must not be there', () => {
    expect(check(answers, { nowhere: '1' })).toEqual([
      { score: 'nowhere', expected: '1', computed: undefined, ok: false },
    ]);
    expect(check(answers, { mean: 'many' })[0]!.ok).toBe(false);
    expect(check(answers, { mean: 'none' })[0]!.ok).toBe(false);
  });
});
