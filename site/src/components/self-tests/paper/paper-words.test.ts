import type { Band, Content, ShowIf } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { generateContent } from '../../../../bench/generate-content.ts';
import { validateContent } from '../../../content/store/validate-content.ts';
import { translatorFor } from '../../../i18n/translator.ts';
import { bandLimits } from './band-limits.ts';
import { onlyIf } from './only-if.ts';
import { pointsTables } from './points-tables.ts';
import { questionList } from './question-numbers.ts';

const nl = translatorFor('nl');
const en = translatorFor('en');
const generated = validateContent(generateContent({ entries: 10, seed: 4 })).tables.instrument.get('instrument-1')?.nl;
if (!generated) throw new RangeError('There is an instrument.');
const labels = ['nooit', 'zelden', 'soms', 'vaak', 'altijd'];
const instrument: Content<'instrument'> = { ...generated, scaleWords: [{ scale: 'agree', labels }] };
const [total] = instrument.scores;
const [item] = instrument.items;
const [band] = instrument.bands;
if (!total || !item || !band) throw new RangeError('It has a score, an item and a band.');

test('questions are named by their numbers, rows of them by their ends', () => {
  expect(questionList([4], nl)).toBe('vraag 4');
  expect(questionList([8, 1, 2, 6, 7], nl)).toBe('vragen 1, 2 en 6 tot en met 8');
  expect(questionList([1, 2, 3, 4], en)).toBe('questions 1 to 4');
});

test('each answer gets its points, those of reversed questions the other way round', () => {
  expect(pointsTables(instrument, nl)).toEqual([
    {
      columns: [
        { questions: 'vragen 1 tot en met 3, 5 tot en met 7 en 9 tot en met 11' },
        { questions: 'vragen 4, 8 en 12' },
      ],
      rows: labels.map((label, place) => ({ label, points: [String(place), String(4 - place)] })),
    },
  ]);
});

describe('for which scores a feedback is', () => {
  const limits = (fields: Partial<Band>, changes: Partial<Content<'instrument'>> = {}) =>
    bandLimits({ ...instrument, ...changes }, { ...band, ...fields }, nl);

  test('a score that moves in steps: both ends', () => {
    expect(limits({ lowest: 0, highest: 23 })).toBe('0 tot en met 23');
    expect(limits({ lowest: 7, highest: 7 })).toBe('precies 7');
  });

  test('a score that moves smoothly: up to where the next begins, and the last with its end', () => {
    const mean = { scores: [{ ...total, operation: 'mean' as const, rounding: 'none' as const }] };
    expect(limits({ lowest: 0, highest: 1.5 }, mean)).toBe('minder dan 1,5');
    expect(limits({ lowest: 1.5, highest: 3 }, mean)).toBe('van 1,5 tot minder dan 3');
    expect(limits({ lowest: 3, highest: 4 }, mean)).toBe('3 tot en met 4');
  });

  test('a quadrant: which of both scores is high', () => {
    const quadrant = {
      scores: [
        total,
        { ...total, key: 'other' },
        {
          ...total,
          key: 'both',
          operation: 'quadrant' as const,
          of: ['total', 'other'],
          cuts: [
            ['total', '24'],
            ['other', '24'],
          ] as [string, string][],
        },
      ],
      scoreWords: ['total', 'other'].map((score) => ({
        ...{ score, name: score, meaning: null, lowLabel: null, highLabel: null },
      })),
    };
    expect(limits({ score: 'both', category: 'high-low', lowest: null, highest: null }, quadrant)).toBe(
      '“total” hoog en “other” laag',
    );
  });

  test('another category: its name says it', () => {
    expect(limits({ category: 'often', lowest: null, highest: null })).toBeUndefined();
  });
});

describe('for whom a question is', () => {
  const words = (showIf: ShowIf | null, translator = nl) => onlyIf(instrument, { ...item, showIf }, translator);
  const condition = (comparison: ShowIf['conditions'][number]['comparison'], answer: string | null = null) => ({
    item: 'item-2',
    comparison,
    answer,
  });

  test('for everybody nothing is said', () => {
    expect(words(null)).toBeUndefined();
    expect(words({ mode: 'all', conditions: [] })).toBeUndefined();
  });

  test.each([
    [condition('is', '3'), 'Alleen als je bij vraag 2 “vaak” koos.'],
    [condition('is_not', '0'), 'Alleen als je bij vraag 2 iets anders koos dan “nooit”.'],
    [condition('at_least', '3'), 'Alleen als je bij vraag 2 “vaak” of “altijd” koos.'],
    [condition('at_most', '1'), 'Alleen als je bij vraag 2 “nooit” of “zelden” koos.'],
    [condition('answered'), 'Alleen als je vraag 2 beantwoordde.'],
    [condition('not_answered'), 'Alleen als je vraag 2 openliet.'],
  ])('a condition is said in words: %o', (one, sentence) => {
    expect(words({ mode: 'all', conditions: [one] })).toBe(sentence);
  });

  test('more conditions are joined as they count', () => {
    const conditions = [condition('is', '4'), condition('answered')];
    expect(words({ mode: 'all', conditions }, en)).toBe(
      'Only if you chose “altijd” at question 2 and you answered question 2.',
    );
    expect(words({ mode: 'any', conditions }, en)).toContain(' or ');
  });
});
