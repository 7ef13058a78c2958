import { describe, expect, it } from 'vitest';
import type { Item } from '../content/instrument/item.ts';
import type { Score } from '../content/instrument/score.ts';
import { answerAll, item, items, keys, scale, score } from './instrument.sample.ts';
import { scoreAnswers } from './score-answers.ts';
import type { ScoreResult } from './score-result.ts';
import type { ScoredQuestions } from './structure.ts';

const abcd = (...scores: readonly Score[]): ScoredQuestions => ({
  scales: [scale('agree', 1, 2, 3, 4, 5)],
  items: ['a', 'b', 'c', 'd'].map((key) => item(key, 'agree')),
  scores: [...scores],
});

const total = (structure: ScoredQuestions, answers: Readonly<Record<string, string>>): ScoreResult | undefined =>
  scoreAnswers(structure, answers)['total'];

const value = (structure: ScoredQuestions, answers: Readonly<Record<string, string>>) => {
  const result = total(structure, answers);
  return result?.kind === 'number' ? result.value : result?.kind === 'category' ? result.category : undefined;
};

const ANSWERED = { a: '1', b: '2', c: '4', d: '4' };

describe('the operations', () => {
  it('sum adds the values of the items', () => {
    expect(total(abcd(score('total', 'sum', { items: ['a', 'b', 'c', 'd'] })), ANSWERED)).toEqual({
      kind: 'number',
      value: 11,
      answered: 4,
      missing: [],
      isProrated: false,
    });
  });

  it('mean divides by their number', () => {
    expect(value(abcd(score('total', 'mean', { items: ['a', 'b', 'c', 'd'] })), ANSWERED)).toBe(2.75);
  });

  it('sum and mean take items and scores together, each as one', () => {
    const half = score('half', 'sum', { items: ['a', 'b'] });
    expect(value(abcd(half, score('total', 'sum', { items: ['c'], of: ['half'] })), ANSWERED)).toBe(7);
    expect(value(abcd(half, score('total', 'mean', { items: ['c'], of: ['half'] })), ANSWERED)).toBe(3.5);
  });

  it('difference takes the second score from the first', () => {
    const structure = abcd(
      score('x', 'mean', { items: ['a', 'b'] }),
      score('y', 'mean', { items: ['c', 'd'] }),
      score('total', 'difference', { of: ['x', 'y'] }),
    );
    expect(value(structure, ANSWERED)).toBe(-2.5);
  });

  it('linear multiplies and adds', () => {
    const raw = score('raw', 'sum', { items: ['a', 'b', 'c', 'd'] });
    expect(value(abcd(raw, score('total', 'linear', { of: ['raw'], factor: 4 })), ANSWERED)).toBe(44);
    expect(value(abcd(raw, score('total', 'linear', { of: ['raw'], factor: 0.5, offset: -2 })), ANSWERED)).toBe(3.5);
  });

  it('lookup reads the table, and says when it has no line', () => {
    const raw = score('raw', 'sum', { items: ['a', 'b', 'c', 'd'] });
    const table: [string, string][] = [
      ['11', '45.5'],
      ['12', '47'],
    ];
    const structure = abcd(raw, score('total', 'lookup', { of: ['raw'], table }));
    expect(value(structure, ANSWERED)).toBe(45.5);
    expect(total(structure, { ...ANSWERED, a: '5' })).toEqual({
      kind: 'none',
      reason: { code: 'not_in_table', value: 15 },
    });
  });

  it('quadrant names the level of the first score, then of the second; a score at its cut is high', () => {
    const structure = abcd(
      score('x', 'mean', { items: ['a', 'b'] }),
      score('y', 'mean', { items: ['c', 'd'] }),
      score('total', 'quadrant', {
        of: ['x', 'y'],
        cuts: [
          ['y', '3'],
          ['x', '3'],
        ],
      }),
    );
    expect(value(structure, { a: '3', b: '3', c: '5', d: '1' })).toBe('high-high');
    expect(value(structure, { a: '3', b: '3', c: '1', d: '4' })).toBe('high-low');
    expect(value(structure, { a: '1', b: '1', c: '3', d: '3' })).toBe('low-high');
    expect(value(structure, { a: '2', b: '3', c: '2', d: '3' })).toBe('low-low');
  });

  it('criteria takes the first category whose lines all hold', () => {
    const structure = abcd(
      score('total', 'criteria', {
        criteria: [
          { category: 'top', items: ['a', 'b'], atLeast: 1, lowest: 4, highest: 5 },
          { category: 'top', items: ['c', 'd'], atLeast: 2, lowest: 4, highest: 5 },
          { category: 'half', items: ['a', 'b', 'c', 'd'], atLeast: 2, lowest: 3, highest: 5 },
        ],
        otherwise: 'rest',
      }),
    );
    expect(value(structure, { a: '4', b: '1', c: '4', d: '5' })).toBe('top');
    expect(value(structure, { a: '1', b: '1', c: '4', d: '5' })).toBe('half');
    expect(value(structure, { a: '1', b: '1', c: '2', d: '5' })).toBe('rest');
  });

  it('count says how many values lie in the range, both ends included', () => {
    const structure = abcd(score('total', 'count', { items: ['a', 'b', 'c', 'd'], countLowest: 2, countHighest: 4 }));
    expect(value(structure, ANSWERED)).toBe(3);
    expect(value(structure, answerAll(['a', 'b', 'c', 'd'], '5'))).toBe(0);
  });

  it('a reversed item counts lowest + highest value of its scale - value', () => {
    const structure: ScoredQuestions = {
      scales: [scale('agree', 1, 2, 3, 4, 5), scale('often', 0, 1, 2, 4)],
      items: [item('a', 'agree', { reversed: true }), item('b', 'often', { reversed: true })],
      scores: [
        score('total', 'sum', { items: ['a', 'b'] }),
        score('high', 'count', { items: ['a', 'b'], countLowest: 4, countHighest: 5 }),
      ],
    };
    expect(value(structure, { a: '2', b: '1' })).toBe(4 + 3);
    expect(scoreAnswers(structure, { a: '1', b: '0' })['high']).toMatchObject({ value: 2 });
  });

  it('rounding to whole numbers takes a half upwards', () => {
    const mean = score('total', 'mean', { items: ['a', 'b'], rounding: 'half_up' });
    expect(value(abcd(mean), { a: '2', b: '3' })).toBe(3);
    const difference = score('total', 'difference', { of: ['x', 'y'], rounding: 'half_up' });
    const structure = abcd(
      score('x', 'mean', { items: ['a', 'b'] }),
      score('y', 'mean', { items: ['c', 'd'] }),
      difference,
    );
    expect(value(structure, { a: '1', b: '2', c: '4', d: '4' })).toBe(-2);
  });

  it('a rounded score is rounded for the scores made of it', () => {
    const structure = abcd(
      score('x', 'mean', { items: ['a', 'b'], rounding: 'half_up' }),
      score('total', 'linear', { of: ['x'], factor: 10 }),
    );
    expect(value(structure, { a: '2', b: '3' })).toBe(30);
  });
});

describe('what was not answered', () => {
  const prorated = (operation: 'sum' | 'mean' | 'count', more: Partial<Score> = {}) =>
    abcd(score('total', operation, { items: ['a', 'b', 'c', 'd'], missing: 'prorate', maxMissing: 1, ...more }));
  const strict = abcd(score('total', 'sum', { items: ['a', 'b', 'c', 'd'] }));

  it('is never zero: without answers there is no score', () => {
    expect(total(strict, {})).toEqual({ kind: 'none', reason: { code: 'nothing_answered' } });
    expect(total(prorated('mean'), {})).toEqual({ kind: 'none', reason: { code: 'nothing_answered' } });
  });

  it('leaves no score when none may be missing, and says which it was', () => {
    expect(total(strict, { a: '1', c: '1', d: '1' })).toEqual({
      kind: 'none',
      reason: { code: 'too_many_missing', missing: ['b'], allowed: 0 },
    });
  });

  it('is the mean of the others, up to so many', () => {
    expect(total(prorated('sum'), { a: '2', b: '3', c: '5' })).toEqual({
      kind: 'number',
      value: 13.333333333,
      answered: 3,
      missing: ['d'],
      isProrated: true,
    });
    expect(value(prorated('mean'), { a: '2', b: '3', c: '5' })).toBe(3.333333333);
    expect(value(prorated('sum', { rounding: 'half_up' }), { a: '2', b: '3', c: '5' })).toBe(13);
    expect(value(prorated('count', { countLowest: 3, countHighest: 5 }), { a: '2', b: '3', c: '5' })).toBe(2.666666667);
  });

  it('leaves no score when more are missing than that', () => {
    expect(total(prorated('mean'), { a: '2', b: '3' })).toEqual({
      kind: 'none',
      reason: { code: 'too_many_missing', missing: ['c', 'd'], allowed: 1 },
    });
  });

  it('moves one blank of nine items from 9 to 10 when prorated, and is refused when not', () => {
    const nine: ScoredQuestions = {
      scales: [scale('often', 0, 1, 2, 3)],
      items: items('p', 9, 'often'),
      scores: [
        score('prorated', 'sum', { items: keys('p', 9), missing: 'prorate', maxMissing: 1, rounding: 'half_up' }),
        score('strict', 'sum', { items: keys('p', 9) }),
      ],
    };
    const answers = { ...answerAll(keys('p', 7), '1'), 'p-8': '2' };
    const results = scoreAnswers(nine, answers);
    expect(results['prorated']).toMatchObject({ value: 10, isProrated: true });
    expect(results['strict']?.kind).toBe('none');
  });

  it('makes the scores that depend on it none, with their names', () => {
    const structure = abcd(
      score('x', 'sum', { items: ['a', 'b'] }),
      score('y', 'sum', { items: ['c', 'd'] }),
      score('total', 'difference', { of: ['x', 'y'] }),
      score('further', 'linear', { of: ['total'], factor: 2 }),
    );
    const results = scoreAnswers(structure, { a: '1', b: '1', c: '1' });
    expect(results['total']).toEqual({ kind: 'none', reason: { code: 'depends_on', scores: ['y'] } });
    expect(results['further']).toEqual({ kind: 'none', reason: { code: 'depends_on', scores: ['total'] } });
  });

  it('is told again by the scores that are made of a prorated one', () => {
    const structure = abcd(
      score('x', 'mean', { items: ['a', 'b', 'c'], missing: 'prorate', maxMissing: 1 }),
      score('total', 'linear', { of: ['x'], factor: 2 }),
    );
    expect(total(structure, { a: '1', b: '2' })).toEqual({
      kind: 'number',
      value: 3,
      answered: 2,
      missing: ['c'],
      isProrated: true,
    });
  });

  it('leaves a criterion open, so that there is no category', () => {
    const line = { category: 'top', items: ['a', 'b'], atLeast: 1, lowest: 4, highest: 5 };
    const structure = abcd(score('total', 'criteria', { criteria: [line], otherwise: 'rest' }));
    expect(total(structure, { a: '5' })).toMatchObject({ reason: { code: 'too_many_missing', missing: ['b'] } });
  });

  it('includes codes that the scale does not have, and answers to other items score nothing', () => {
    expect(total(strict, { ...ANSWERED, b: '77' })).toMatchObject({
      reason: { code: 'too_many_missing', missing: ['b'] },
    });
    expect(value(strict, { ...ANSWERED, z: '5', ['__proto__']: '5', constructor: '5' })).toBe(11);
  });
});

describe('what was not shown', () => {
  const gate = (key: string): Item =>
    item(key, 'often', { showIf: { mode: 'all', conditions: [{ item: 'gate', comparison: 'is_not', answer: '0' }] } });
  const structure = (hidden: Score['hidden'], operation: Score['operation'] = 'sum'): ScoredQuestions => ({
    scales: [scale('often', 0, 1, 2, 3, 4)],
    items: [item('gate', 'often'), gate('x'), gate('y')],
    scores: [
      score('total', operation, { items: ['gate', 'x', 'y'], hidden }),
      score('follow-ups', operation, { items: ['x', 'y'], hidden }),
    ],
  });

  it('is not missing: it counts as zero, or not at all', () => {
    expect(scoreAnswers(structure('count_as_zero'), { gate: '0' })).toMatchObject({
      total: { kind: 'number', value: 0, missing: [] },
      'follow-ups': { kind: 'number', value: 0 },
    });
    expect(scoreAnswers(structure('leave_out'), { gate: '0' })).toMatchObject({
      total: { kind: 'number', value: 0 },
      'follow-ups': { kind: 'none', reason: { code: 'nothing_shown' } },
    });
  });

  it('makes a mean smaller when it counts as zero, and not when it is left out', () => {
    const conditional = (hidden: Score['hidden']): ScoredQuestions => ({
      scales: [scale('often', 0, 1, 2, 3, 4)],
      items: [item('gate', 'often'), item('z', 'often'), gate('x'), gate('y')],
      scores: [score('total', 'mean', { items: ['z', 'x', 'y'], hidden })],
    });
    expect(value(conditional('count_as_zero'), { gate: '0', z: '3' })).toBe(1);
    expect(value(conditional('leave_out'), { gate: '0', z: '3' })).toBe(3);
  });

  it('does not score what was answered before it was hidden', () => {
    expect(value(structure('count_as_zero'), { gate: '0', x: '4', y: '4' })).toBe(0);
    expect(value(structure('count_as_zero'), { gate: '1', x: '4', y: '4' })).toBe(9);
  });

  it('is no zero as long as the question that decides has no answer', () => {
    const results = scoreAnswers(structure('count_as_zero'), {});
    expect(results['follow-ups']).toEqual({ kind: 'none', reason: { code: 'nothing_answered' } });
    expect(scoreAnswers(structure('leave_out'), {})['follow-ups']).toEqual({
      kind: 'none',
      reason: { code: 'too_many_missing', missing: ['gate'], allowed: 0 },
    });
  });

  it('takes a score of which nothing was shown as a hidden item', () => {
    const composite = (hidden: Score['hidden']): ScoredQuestions => ({
      ...structure('leave_out'),
      scores: [
        score('follow-ups', 'mean', { items: ['x', 'y'] }),
        score('total', 'mean', { items: ['gate'], of: ['follow-ups'], hidden }),
      ],
    });
    expect(value(composite('leave_out'), { gate: '0' })).toBe(0);
    expect(value(composite('leave_out'), { gate: '4', x: '2', y: '2' })).toBe(3);
    const elsewhere = (hidden: Score['hidden']): ScoredQuestions => {
      const whole = composite(hidden);
      return {
        ...whole,
        items: [...whole.items, item('z', 'often')],
        scores: [...whole.scores, score('total-z', 'mean', { items: ['z'], of: ['follow-ups'], hidden })],
      };
    };
    expect(scoreAnswers(elsewhere('count_as_zero'), { gate: '0', z: '4' })['total-z']).toMatchObject({ value: 2 });
    expect(scoreAnswers(elsewhere('leave_out'), { gate: '0', z: '4' })['total-z']).toMatchObject({ value: 4 });
  });
});

describe('decimal fractions', () => {
  it('leave no binary dust in a score', () => {
    const structure: ScoredQuestions = {
      scales: [scale('weights', 0.1, 0.2, 0.7)],
      items: ['a', 'b', 'c'].map((key) => item(key, 'weights')),
      scores: [score('total', 'sum', { items: ['a', 'b', 'c'] })],
    };
    expect(value(structure, { a: '0.1', b: '0.2', c: '0.7' })).toBe(1);
    expect(value(structure, { a: '0.1', b: '0.1', c: '0.1' })).toBe(0.3);
  });

  it('do not keep a score from its cut, over several steps', () => {
    const structure: ScoredQuestions = {
      scales: [scale('agree', 1, 2, 3, 4, 5)],
      items: items('i', 12, 'agree'),
      scores: [
        score('third', 'mean', { items: keys('i', 3) }),
        score('tripled', 'linear', { of: ['third'], factor: 3 }),
        score('mean', 'mean', { items: keys('i', 12) }),
        score('total', 'quadrant', {
          of: ['tripled', 'mean'],
          cuts: [
            ['tripled', '7'],
            ['mean', '2.5'],
          ],
        }),
      ],
    };
    // Three items with the sum 7 (mean 2.333…), and twelve with the sum 30 (mean 2.5).
    const answers = { ...answerAll(keys('i', 12), '2'), 'i-1': '3', 'i-4': '4', 'i-5': '5' };
    expect(scoreAnswers(structure, answers)).toMatchObject({
      third: { value: 2.333333333 },
      tripled: { value: 7 },
      mean: { value: 2.5 },
      total: { category: 'high-high' },
    });
  });
});

describe('structures of well-known kinds, with numbers only', () => {
  it('skips what follows on "never", and counts it as zero', () => {
    const after = (key: string): Item =>
      item(key, 'often', { showIf: { mode: 'all', conditions: [{ item: 'q-1', comparison: 'is_not', answer: '0' }] } });
    const structure: ScoredQuestions = {
      scales: [scale('often', 0, 1, 2, 3, 4), scale('ever', 0, 2, 4)],
      items: [item('q-1', 'often'), ...keys('q', 8).slice(1).map(after), item('q-9', 'ever'), item('q-10', 'ever')],
      scores: [score('total', 'sum', { items: keys('q', 10), hidden: 'count_as_zero' })],
    };
    expect(value(structure, { 'q-1': '0', 'q-9': '0', 'q-10': '2' })).toBe(2);
    expect(value(structure, { ...answerAll(keys('q', 8), '1'), 'q-9': '2', 'q-10': '4' })).toBe(14);
    expect(total(structure, { 'q-9': '0', 'q-10': '2' })).toMatchObject({
      reason: { code: 'too_many_missing', missing: ['q-1'] },
    });
  });

  it('finds a category by counts over two groups of items', () => {
    const emotional = keys('m', 3);
    const functioning = keys('m', 14).slice(3);
    const lines = (category: string, lowest: number, highest: number) => [
      { category, items: emotional, atLeast: 1, lowest, highest },
      { category, items: functioning, atLeast: 6, lowest, highest },
    ];
    const structure: ScoredQuestions = {
      scales: [scale('days', 0, 1, 2, 3, 4, 5)],
      items: items('m', 14, 'days'),
      scores: [
        score('total', 'criteria', {
          criteria: [...lines('flourishing', 4, 5), ...lines('languishing', 0, 1)],
          otherwise: 'moderate',
        }),
      ],
    };
    const mixed = answerAll(keys('m', 14), '3');
    expect(value(structure, { ...mixed, 'm-1': '4', ...answerAll(functioning.slice(0, 6), '4') })).toBe('flourishing');
    expect(value(structure, { ...mixed, 'm-1': '4', ...answerAll(functioning.slice(0, 5), '5') })).toBe('moderate');
    expect(value(structure, { ...mixed, 'm-3': '1', ...answerAll(functioning.slice(4, 10), '0') })).toBe('languishing');
    expect(value(structure, mixed)).toBe('moderate');
  });

  it('finds a pattern of items with a lower threshold for one of them', () => {
    const structure: ScoredQuestions = {
      scales: [scale('often', 0, 1, 2, 3)],
      items: items('p', 9, 'often'),
      scores: [
        score('high', 'count', { items: keys('p', 8), countLowest: 2, countHighest: 3 }),
        score('ninth', 'count', { items: ['p-9'], countLowest: 1, countHighest: 3 }),
        score('symptoms', 'sum', { of: ['high', 'ninth'] }),
        score('total', 'criteria', {
          criteria: [{ category: 'core', items: ['p-1', 'p-2'], atLeast: 1, lowest: 2, highest: 3 }],
          otherwise: 'no-core',
        }),
      ],
    };
    const answers = { ...answerAll(keys('p', 9), '0'), 'p-2': '2', 'p-4': '3', 'p-5': '2', 'p-9': '1' };
    expect(scoreAnswers(structure, answers)).toMatchObject({ symptoms: { value: 4 }, total: { category: 'core' } });
  });

  it('takes a mean of four when three are answered, and none when two are', () => {
    const structure = abcd(score('total', 'mean', { items: ['a', 'b', 'c', 'd'], missing: 'prorate', maxMissing: 1 }));
    expect(value(structure, { a: '5', b: '4', d: '4' })).toBe(4.333333333);
    expect(total(structure, { a: '5', b: '4' })?.kind).toBe('none');
  });
});

describe('a structure that was never published', () => {
  it('misses the items that do not exist', () => {
    expect(total(abcd(score('total', 'sum', { items: ['a', 'z'] })), ANSWERED)).toMatchObject({
      reason: { code: 'too_many_missing', missing: ['z'] },
    });
  });

  it('gives no score where scores are made of one another', () => {
    const structure = abcd(
      score('x', 'linear', { of: ['total'], factor: 1 }),
      score('total', 'linear', { of: ['x'], factor: 1 }),
    );
    expect(total(structure, ANSWERED)).toMatchObject({ kind: 'none', reason: { code: 'depends_on' } });
  });

  it('gives no score where the rule cannot be read, and names the score itself', () => {
    expect(total(abcd(score('total', 'count', { items: ['a'] })), ANSWERED)).toEqual({
      kind: 'none',
      reason: { code: 'depends_on', scores: ['total'] },
    });
  });
});
