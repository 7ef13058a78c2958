import { describe, expect, it } from 'vitest';
import type { Comparison, ConditionMode } from '../content/vocabularies.ts';
import { item, scale } from './instrument.sample.ts';
import { isRiskAnswer, itemStates, shownItems } from './shown-items.ts';

type Line = readonly [item: string, comparison: Comparison, answer?: string];

const showIf = (mode: ConditionMode, ...lines: readonly Line[]) => ({
  mode,
  conditions: lines.map(([key, comparison, answer]) => ({ item: key, comparison, answer: answer ?? null })),
});

const often = {
  key: 'often',
  // The codes say nothing about the order; the values do.
  points: [
    { code: 'never', value: 0 },
    { code: 'weekly', value: 2 },
    { code: 'daily', value: 4 },
  ],
};

const shownKeys = (mode: ConditionMode, lines: readonly Line[], answers: Readonly<Record<string, string>>) =>
  shownItems(
    {
      scales: [often],
      items: [item('a', 'often'), item('b', 'often'), item('c', 'often', { showIf: showIf(mode, ...lines) })],
    },
    answers,
  ).map(({ key }) => key);

describe('an item with a condition', () => {
  it.each<[Comparison, string | undefined, string, boolean]>([
    ['is', 'weekly', 'weekly', true],
    ['is', 'weekly', 'daily', false],
    ['is_not', 'never', 'daily', true],
    ['is_not', 'never', 'never', false],
    ['at_least', 'weekly', 'daily', true],
    ['at_least', 'weekly', 'weekly', true],
    ['at_least', 'weekly', 'never', false],
    ['at_most', 'weekly', 'never', true],
    ['at_most', 'weekly', 'daily', false],
    ['answered', undefined, 'never', true],
    ['not_answered', undefined, 'never', false],
  ])('that compares by %s with %s: answered %s, shown %s', (comparison, code, answer, isShown) => {
    const line: Line = code === undefined ? ['a', comparison] : ['a', comparison, code];
    expect(shownKeys('all', [line], { a: answer }).includes('c')).toBe(isShown);
  });

  it.each<[Comparison, string | undefined]>([
    ['is', 'never'],
    ['is_not', 'never'],
    ['at_least', 'never'],
    ['at_most', 'daily'],
    ['answered', undefined],
  ])('is not shown by %s as long as that item has no answer', (comparison, code) => {
    expect(shownKeys('all', [code === undefined ? ['a', comparison] : ['a', comparison, code]], {})).toEqual([
      'a',
      'b',
    ]);
  });

  it('is shown by not_answered as long as that item has no answer', () => {
    expect(shownKeys('all', [['a', 'not_answered']], {})).toEqual(['a', 'b', 'c']);
  });

  it('needs all of its conditions, or any of them', () => {
    const lines: readonly Line[] = [
      ['a', 'is', 'daily'],
      ['b', 'is', 'daily'],
    ];
    expect(shownKeys('all', lines, { a: 'daily' })).not.toContain('c');
    expect(shownKeys('all', lines, { a: 'daily', b: 'daily' })).toContain('c');
    expect(shownKeys('any', lines, { a: 'daily' })).toContain('c');
    expect(shownKeys('any', lines, { a: 'never', b: 'weekly' })).not.toContain('c');
  });
});

describe('an item that hangs on a hidden item', () => {
  const structure = {
    scales: [often],
    items: [
      item('a', 'often'),
      item('b', 'often', { showIf: showIf('all', ['a', 'is_not', 'never']) }),
      item('c', 'often', { showIf: showIf('all', ['b', 'is', 'daily']) }),
    ],
  };

  it('is hidden too, also when the hidden item was answered before', () => {
    const before = { a: 'daily', b: 'daily', c: 'weekly' };
    expect(shownItems(structure, before).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(shownItems(structure, { ...before, a: 'never' }).map(({ key }) => key)).toEqual(['a']);
  });

  it('is undecided as long as the first item is not answered', () => {
    expect(itemStates(structure, { b: 'daily', c: 'daily' }).get('c')).toMatchObject({ kind: 'undecided', by: ['a'] });
  });

  it('is hidden for certain when one of its conditions fails for certain', () => {
    const both = item('c', 'often', { showIf: showIf('all', ['a', 'is', 'daily'], ['b', 'is', 'daily']) });
    const states = itemStates(
      { scales: [often], items: [item('a', 'often'), item('b', 'often'), both] },
      { a: 'never' },
    );
    expect(states.get('c')?.kind).toBe('hidden');
  });
});

describe('answers that nobody can have given', () => {
  const structure = { scales: [scale('agree', 1, 2)], items: [item('a', 'agree'), item('constructor', 'agree')] };

  it('are no answers: codes that the scale does not know', () => {
    expect(itemStates(structure, { a: '99' }).get('a')).toMatchObject({ kind: 'shown', point: undefined });
  });

  it('are no answers: names that every object has', () => {
    expect(itemStates(structure, {}).get('constructor')).toMatchObject({ point: undefined });
  });

  it('are not looked at: items that are not there', () => {
    expect([...itemStates(structure, { a: '1', z: '2' }).keys()]).toEqual(['a', 'constructor']);
  });
});

describe('a risk answer', () => {
  it('is each code that the item names, whatever it counts for', () => {
    expect(isRiskAnswer({ riskAnswers: ['1', '2'] }, '1')).toBe(true);
    expect(isRiskAnswer({ riskAnswers: ['1', '2'] }, '0')).toBe(false);
    expect(isRiskAnswer({ riskAnswers: [] }, '3')).toBe(false);
  });
});
