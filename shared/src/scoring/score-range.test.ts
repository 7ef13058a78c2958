import { describe, expect, it } from 'vitest';
import type { Item } from '../content/instrument/item.ts';
import type { Score } from '../content/instrument/score.ts';
import { item, items, keys, scale, score } from './instrument.sample.ts';
import { scoreRange } from './score-range.ts';
import type { ScoredQuestions } from './structure.ts';

const followUp: Item['showIf'] = {
  mode: 'all',
  conditions: [{ item: 'n-1', comparison: 'is_not', answer: '0' }],
};

const structure = (...scores: readonly Score[]): ScoredQuestions => ({
  scales: [scale('agree', 1, 2, 3, 4, 5), scale('often', 0, 1, 2, 3), scale('ever', 0, 2, 4)],
  items: [
    ...items('a', 4, 'agree'),
    ...items('n', 9, 'often'),
    item('e-1', 'ever'),
    item('f-1', 'often', { showIf: followUp }),
    item('g-1', 'agree', { showIf: followUp }),
  ],
  scores: [...scores],
});

const rangeOf = (...scores: readonly Score[]) => scoreRange(structure(...scores), scores.at(-1)!.key);

describe('the range of a score', () => {
  it('goes for a sum from all lowest to all highest values, in whole steps', () => {
    expect(rangeOf(score('t', 'sum', { items: keys('n', 9) }))).toEqual({
      kind: 'number',
      lowest: 0,
      highest: 27,
      step: 1,
    });
    expect(rangeOf(score('t', 'sum', { items: keys('a', 4) }))).toMatchObject({ lowest: 4, highest: 20, step: 1 });
    expect(rangeOf(score('t', 'sum', { items: ['e-1'] }))).toMatchObject({ lowest: 0, highest: 4, step: 2 });
    expect(rangeOf(score('t', 'sum', { items: ['e-1', 'n-1'] }))).toMatchObject({ lowest: 0, highest: 7, step: 1 });
  });

  it('moves continuously for a mean, and for a sum that is prorated and not rounded', () => {
    expect(rangeOf(score('t', 'mean', { items: keys('a', 4) }))).toMatchObject({ lowest: 1, highest: 5, step: null });
    const prorated = { items: keys('n', 9), missing: 'prorate', maxMissing: 1 } as const;
    expect(rangeOf(score('t', 'sum', prorated))).toMatchObject({ lowest: 0, highest: 27, step: null });
    expect(rangeOf(score('t', 'sum', { ...prorated, rounding: 'half_up' }))).toMatchObject({ highest: 27, step: 1 });
  });

  it('holds what hidden items make of a sum', () => {
    expect(rangeOf(score('t', 'sum', { items: ['a-1', 'g-1'] }))).toMatchObject({ lowest: 1, highest: 10, step: 1 });
    expect(rangeOf(score('t', 'sum', { items: ['g-1'] }))).toMatchObject({ lowest: 1, highest: 5 });
    expect(rangeOf(score('t', 'sum', { items: ['g-1'], hidden: 'count_as_zero' }))).toMatchObject({
      lowest: 0,
      highest: 5,
    });
  });

  it('holds what hidden items make of a mean', () => {
    expect(rangeOf(score('t', 'mean', { items: ['a-1', 'g-1'] }))).toMatchObject({ lowest: 1, highest: 5 });
    expect(rangeOf(score('t', 'mean', { items: ['a-1', 'g-1'], hidden: 'count_as_zero' }))).toMatchObject({
      lowest: 0.5,
      highest: 5,
    });
  });

  it('follows the scores that it is made of', () => {
    const raw = score('raw', 'sum', { items: keys('n', 5) });
    expect(rangeOf(raw, score('t', 'linear', { of: ['raw'], factor: 4 }))).toMatchObject({
      lowest: 0,
      highest: 60,
      step: 4,
    });
    expect(rangeOf(raw, score('t', 'linear', { of: ['raw'], factor: -1, offset: 15 }))).toMatchObject({
      lowest: 0,
      highest: 15,
    });
    const means = [score('x', 'mean', { items: ['a-1', 'a-2'] }), score('y', 'mean', { items: ['a-3', 'a-4'] })];
    expect(rangeOf(...means, score('t', 'difference', { of: ['x', 'y'] }))).toMatchObject({
      lowest: -4,
      highest: 4,
      step: null,
    });
    expect(rangeOf(...means, score('t', 'mean', { of: ['x', 'y'] }))).toMatchObject({
      lowest: 1,
      highest: 5,
      step: null,
    });
  });

  it('is for a table that of its values, in steps when these are whole', () => {
    const raw = score('raw', 'sum', { items: ['e-1'] });
    const table = (...values: readonly string[]): [string, string][] =>
      values.map((value, index) => [String(index * 2), value]);
    expect(rangeOf(raw, score('t', 'lookup', { of: ['raw'], table: table('1', '5', '9') }))).toMatchObject({
      lowest: 1,
      highest: 9,
      step: 4,
    });
    expect(rangeOf(raw, score('t', 'lookup', { of: ['raw'], table: table('33.8', '40', '52.1') }))).toMatchObject({
      step: null,
    });
  });

  it('is for a count the number of items that can count', () => {
    expect(rangeOf(score('t', 'count', { items: keys('n', 9), countLowest: 2, countHighest: 3 }))).toEqual({
      kind: 'number',
      lowest: 0,
      highest: 9,
      step: 1,
    });
    expect(rangeOf(score('t', 'count', { items: ['n-1', 'a-1'], countLowest: 4, countHighest: 5 }))).toMatchObject({
      highest: 1,
    });
  });

  it('is a list of categories for a quadrant and for criteria', () => {
    const line = { category: 'some', items: ['n-1'], atLeast: 1, lowest: 1, highest: 3 };
    expect(rangeOf(score('t', 'criteria', { criteria: [line, line], otherwise: 'none-of-it' }))).toEqual({
      kind: 'category',
      categories: ['some', 'none-of-it'],
    });
    const cuts: [string, string][] = [
      ['x', '2'],
      ['y', '2'],
    ];
    expect(
      rangeOf(
        score('x', 'sum', { items: ['n-1'] }),
        score('y', 'sum', { items: ['n-2'] }),
        score('t', 'quadrant', { of: ['x', 'y'], cuts }),
      ),
    ).toEqual({ kind: 'category', categories: ['high-high', 'high-low', 'low-high', 'low-low'] });
  });

  it('is refused for a score that is not there or cannot be computed', () => {
    expect(() => scoreRange(structure(), 'nowhere')).toThrow('"nowhere"');
    expect(() => rangeOf(score('t', 'linear', { of: ['t'], factor: 1 }))).toThrow('"t"');
    expect(() => rangeOf(score('t', 'sum', { items: ['unknown'] }))).toThrow('"t"');
  });
});
