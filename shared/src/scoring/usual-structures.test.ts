import { expect, it } from 'vitest';
import type { Item } from '../content/instrument/item.ts';
import {
  answerAll,
  band,
  bands,
  example,
  instrument,
  item,
  items,
  keys,
  scale,
  score,
  structure,
} from './instrument.sample.ts';
import { instrumentProblems } from './instrument-problems.ts';
import type { InstrumentStructure } from './structure.ts';

/** Numbers of answers, weights and cuts as questionnaires usually have them; no words of any. */
const STRUCTURES: Readonly<Record<string, () => Partial<InstrumentStructure>>> = {
  'a sum that is prorated and rounded, beside a diagnostic rule in which one item counts from a lower answer on':
    () => {
      const all = keys('p', 9);
      return {
        scales: [scale('often', 0, 1, 2, 3)],
        items: all.map((key) => item(key, 'often', key === 'p-9' ? { riskAnswers: ['1', '2', '3'] } : {})),
        scores: [
          score('total', 'sum', { items: all, missing: 'prorate', maxMissing: 2, rounding: 'half_up' }),
          score('most', 'count', { items: all.slice(0, 8), countLowest: 2, countHighest: 3, role: 'internal' }),
          score('last', 'count', { items: ['p-9'], countLowest: 1, countHighest: 3, role: 'internal' }),
          score('core', 'count', { items: ['p-1', 'p-2'], countLowest: 2, countHighest: 3, role: 'internal' }),
          score('met', 'sum', { of: ['most', 'last'], role: 'internal' }),
          score('rule', 'quadrant', {
            of: ['met', 'core'],
            cuts: [
              ['met', '5'],
              ['core', '1'],
            ],
          }),
        ],
        bands: [
          ...bands('total', [0, 4], [5, 9], [10, 14], [15, 19], [20, 27]),
          ...['high-high', 'high-low', 'low-high', 'low-low'].map((category) => band(category, 'rule', { category })),
        ],
        examples: [
          example('All lowest', answerAll(all, '0'), { total: '0', rule: 'low-low' }),
          example(
            'Four, one of them the last',
            { ...answerAll(all, '0'), ...answerAll(all.slice(0, 4), '2'), 'p-9': '1' },
            { total: '9', rule: 'high-high' },
          ),
          example('Two open', answerAll(all.slice(0, 7), '2'), { total: '18', rule: 'none' }),
        ],
      };
    },
  'weights 0, 2 and 4 for two items, and follow-ups that are skipped and count as zero': () => {
    const all = keys('a', 10);
    const some = (...gates: readonly string[]): Partial<Item> => ({
      showIf: { mode: 'any', conditions: gates.map((gate) => ({ item: gate, comparison: 'at_least', answer: '1' })) },
    });
    const shown = (place: number) => (place === 0 || place > 7 ? {} : place < 3 ? some('a-1') : some('a-2', 'a-3'));
    return {
      scales: [scale('often', 0, 1, 2, 3, 4), scale('ever', 0, 2, 4)],
      items: all.map((key, place) => item(key, place > 7 ? 'ever' : 'often', shown(place))),
      scores: [score('total', 'sum', { items: all, hidden: 'count_as_zero' })],
      bands: bands('total', [0, 7], [8, 15], [16, 19], [20, 40]),
      examples: [
        example('Never', { 'a-1': '0', 'a-9': '0', 'a-10': '2' }, { total: '2' }),
        example('Some', { 'a-1': '2', 'a-2': '0', 'a-3': '0', 'a-9': '4', 'a-10': '0' }, { total: '6' }),
        example('All highest', answerAll(all, '4'), { total: '40' }),
      ],
    };
  },
  'three categories, the outer two by one of three items and six of eleven': () => {
    const all = keys('m', 14);
    const lines = (category: string, lowest: number, highest: number) => [
      { category, items: all.slice(0, 3), atLeast: 1, lowest, highest },
      { category, items: all.slice(3), atLeast: 6, lowest, highest },
    ];
    return {
      scales: [scale('often', 0, 1, 2, 3, 4, 5)],
      items: items('m', 14, 'often'),
      scores: [
        score('kind', 'criteria', { criteria: [...lines('high', 4, 5), ...lines('low', 0, 1)], otherwise: 'between' }),
      ],
      bands: ['high', 'low', 'between'].map((category) => band(category, 'kind', { category })),
      examples: [
        example('All lowest', answerAll(all, '0'), { kind: 'low' }),
        example('All highest', answerAll(all, '5'), { kind: 'high' }),
        example('In the middle', answerAll(all, '3'), { kind: 'between' }),
      ],
    };
  },
  'a sum times four, so that only each fourth number is possible': () => ({
    scales: [scale('often', 5, 4, 3, 2, 1, 0)],
    items: items('w', 5, 'often'),
    scores: [
      score('raw', 'sum', { items: keys('w', 5), role: 'internal' }),
      score('share', 'linear', { of: ['raw'], factor: 4 }),
    ],
    bands: bands('share', [0, 28], [29, 50], [51, 100]),
    examples: ['0', '3', '5'].map((code) =>
      example(code, answerAll(keys('w', 5), code), { share: String(Number(code) * 20) }),
    ),
  }),
  'the same items scored from 1 and, for a part of them, from 0': () => ({
    scales: [scale('often', 1, 2, 3, 4, 5)],
    items: items('q', 10, 'often'),
    scores: [
      score('ten', 'sum', { items: keys('q', 10) }),
      score('six-raw', 'sum', { items: keys('q', 6), role: 'internal' }),
      score('six', 'linear', { of: ['six-raw'], factor: 1, offset: -6, role: 'detail' }),
    ],
    bands: [...bands('ten', [10, 15], [16, 21], [22, 29], [30, 50]), ...bands('six', [0, 7], [8, 12], [13, 24])],
    examples: ['1', '3', '5'].map((code) =>
      example(code, answerAll(keys('q', 10), code), {
        ten: String(Number(code) * 10),
        six: String(Number(code) * 6 - 6),
      }),
    ),
  }),
  'a table of standard scores with decimals': () => ({
    scales: [scale('often', 1, 2, 3, 4, 5)],
    items: items('t', 4, 'often'),
    scores: [
      score('raw', 'sum', {
        items: keys('t', 4),
        missing: 'prorate',
        maxMissing: 1,
        rounding: 'half_up',
        role: 'internal',
      }),
      score('t-score', 'lookup', {
        of: ['raw'],
        isSymptomScale: true,
        table: Array.from({ length: 17 }, (_, place) => [String(4 + place), String(40 + place * 2.5)]),
      }),
    ],
    bands: bands('t-score', [40, 55], [55, 60], [60, 70], [70, 80]),
    examples: [
      example('All lowest', answerAll(keys('t', 4), '1'), { 't-score': '40' }),
      example('All highest', answerAll(keys('t', 4), '5'), { 't-score': '80' }),
      example('One open', { 't-1': '2', 't-2': '2', 't-3': '3' }, { 't-score': '52.5' }),
    ],
  }),
};

it.each(Object.entries(STRUCTURES))('A questionnaire can be published with %s', (_what, parts) => {
  const problems = instrumentProblems(instrument(structure(parts())));
  expect(problems.map(({ path, message }) => `${path.join('.')}: ${message.en}`)).toEqual([]);
});
