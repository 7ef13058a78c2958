import type { Content, Locale, Score } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { generateContent } from '../../../../bench/generate-content.ts';
import { validateContent } from '../../../content/store/validate-content.ts';
import { translatorFor } from '../../../i18n/translator.ts';
import { scoreSteps } from './score-steps.ts';

type Instrument = Content<'instrument'>;

const generated = validateContent(generateContent({ entries: 10, seed: 4 })).tables.instrument.get('instrument-1')?.nl;
if (!generated) throw new RangeError('There is an instrument.');
const [total] = generated.scores;
if (!total) throw new RangeError('It has a score.');

/** A score with the plainest rules, of the first three items. */
const score = (key: string, fields: Partial<Score>): Score => ({
  ...total,
  key,
  items: ['item-1', 'item-2', 'item-3'],
  of: [],
  missing: 'refuse',
  maxMissing: null,
  rounding: 'none',
  ...fields,
});
const CALM = score('calm', { operation: 'sum' });
const STRAIN = score('strain', { operation: 'sum', items: ['item-5', 'item-6', 'item-7', 'item-9'] });
const names = { calm: 'Rust', strain: 'Spanning', result: 'Uitkomst' };

function instrumentWith(scores: readonly Score[], changes: Partial<Instrument> = {}): Instrument {
  const words = Object.entries(names).map(([key, name]) => ({
    ...{ score: key, name, meaning: null, lowLabel: null, highLabel: null },
  }));
  return { ...generated!, scores: [...scores], scoreWords: words, bands: [], bandWords: [], ...changes };
}

/** The steps to the score "result", in a language. */
function steps(locale: Locale, fields: Partial<Score>, changes: Partial<Instrument> = {}): readonly string[] {
  const instrument = instrumentWith([score('result', fields), CALM, STRAIN], changes);
  return scoreSteps(instrument, translatorFor(locale)).find(({ key }) => key === 'result')?.steps ?? [];
}

/** The third item is only for who answered the first. */
const withCondition: Partial<Instrument> = {
  items: generated.items.map((item) =>
    item.key === 'item-3'
      ? { ...item, showIf: { mode: 'all', conditions: [{ item: 'item-1', comparison: 'answered', answer: null }] } }
      : item,
  ),
};

describe('how to work out a score with a pencil', () => {
  test('a sum', () => {
    expect(steps('nl', { operation: 'sum' })).toEqual([
      'Tel de punten van vragen 1 tot en met 3 op.',
      'Liet je er een open, dan is er geen score.',
    ]);
    expect(steps('en', { operation: 'sum', items: ['item-5', 'item-1'] })).toEqual([
      'Add up the points of questions 1 and 5.',
      'If you left one blank, there is no score.',
    ]);
  });

  test('a sum that is made up for questions without an answer', () => {
    expect(steps('nl', { operation: 'sum', missing: 'prorate', maxMissing: 1, rounding: 'half_up' })).toEqual([
      'Tel de punten van vragen 1 tot en met 3 op.',
      'Liet je er een open? Deel je totaal dan door het aantal vragen dat je beantwoordde, en vermenigvuldig met 3.',
      'Liet je er meer dan 1 open, dan is er geen score.',
      'Rond af op een geheel getal. Een half rond je naar boven af.',
    ]);
    expect(steps('en', { operation: 'sum', missing: 'prorate', maxMissing: 1 }, withCondition)).toEqual([
      'Add up the points of questions 1 to 3.',
      'Did you leave any blank? Then divide your total by how many you answered, and multiply by how many were meant for you.',
      'A question that was not meant for you does not count.',
      'If you left more than 1 blank, there is no score.',
    ]);
  });

  test('a mean', () => {
    expect(steps('nl', { operation: 'mean' })).toContain('Deel het totaal door 3.');
    expect(steps('en', { operation: 'mean', missing: 'prorate', maxMissing: 1 })).toEqual([
      'Add up the points of questions 1 to 3.',
      'Divide the total by how many of these questions you answered.',
      'If you left more than 1 blank, there is no score.',
    ]);
  });

  test('a mean of questions that are not all for everybody', () => {
    expect(steps('nl', { operation: 'mean' }, withCondition)).toEqual([
      'Tel de punten van vragen 1 tot en met 3 op.',
      'Deel het totaal door het aantal van deze vragen dat voor jou gold.',
      'Een vraag die niet voor jou was, telt niet mee.',
      'Liet je er een open, dan is er geen score.',
    ]);
    expect(steps('nl', { operation: 'mean', hidden: 'count_as_zero' }, withCondition)).toEqual([
      'Tel de punten van vragen 1 tot en met 3 op.',
      'Deel het totaal door 3.',
      'Een vraag die niet voor jou was, krijgt 0 punten.',
      'Liet je er een open, dan is er geen score.',
    ]);
  });

  test('a mean of other scores, and one of questions and scores', () => {
    expect(steps('nl', { operation: 'mean', items: [], of: ['calm', 'strain'] })).toEqual([
      'Tel deze scores op: “Rust” en “Spanning”.',
      'Deel het totaal door 2.',
      'Ontbreekt een van die scores, dan is er ook hier geen.',
    ]);
    expect(steps('en', { operation: 'mean', items: ['item-8'], of: ['calm'] })).toEqual([
      'Add up the points of question 8.',
      'To that, add these scores: “Rust”.',
      'Divide the total by 2.',
      'If you left one blank, there is no score.',
      'If one of those scores is missing, there is none here either.',
    ]);
  });

  test('a difference', () => {
    expect(steps('nl', { operation: 'difference', items: [], of: ['calm', 'strain'] })[0]).toBe(
      'Trek de score “Spanning” af van de score “Rust”.',
    );
    expect(steps('en', { operation: 'difference', items: [], of: ['calm', 'strain'] })[0]).toBe(
      'Subtract the score “Spanning” from the score “Rust”.',
    );
  });

  test('a linear one, without steps that change nothing', () => {
    const linear: Partial<Score> = { operation: 'linear', items: [], of: ['calm'] };
    expect(steps('nl', { ...linear, factor: 2.5, offset: -4 }).slice(0, 3)).toEqual([
      'Neem de score “Rust”.',
      'Vermenigvuldig met 2,5.',
      'Trek er 4 af.',
    ]);
    expect(steps('en', { ...linear, factor: 1, offset: 4 }).slice(0, 2)).toEqual(['Take the score “Rust”.', 'Add 4.']);
  });

  test('one that is looked up, with its table in the order of the numbers', () => {
    const lookup = score('result', {
      operation: 'lookup',
      items: [],
      of: ['calm'],
      table: [
        ['10', '7.5'],
        ['2', '1'],
      ],
    });
    const [, found] = scoreSteps(instrumentWith([CALM, lookup]), translatorFor('nl'));
    expect(found).toMatchObject({
      steps: [expect.stringContaining('Zoek de score “Rust” op')],
      table: [
        { score: '2', becomes: '1' },
        { score: '10', becomes: '7,5' },
      ],
    });
  });

  test('a quadrant', () => {
    const quadrant: Partial<Score> = {
      operation: 'quadrant',
      items: [],
      of: ['calm', 'strain'],
      cuts: [
        ['calm', '4.5'],
        ['strain', '8'],
      ],
    };
    expect(steps('nl', quadrant).slice(0, 2)).toEqual([
      'De score “Rust” is hoog vanaf 4,5, anders laag.',
      'De score “Spanning” is hoog vanaf 8, anders laag.',
    ]);
    expect(steps('en', quadrant)[0]).toBe('The score “Rust” is high from 4.5, otherwise low.');
  });

  test('criteria, whose outcomes are called as their feedback is', () => {
    const [band] = generated.bands;
    const [words] = generated.bandWords;
    if (!band || !words) throw new RangeError('There is a band.');
    const line = { category: 'often', items: ['item-1', 'item-2'], atLeast: 1, lowest: 3, highest: 4 };
    const criteria: Partial<Score> = {
      operation: 'criteria',
      items: [],
      otherwise: 'seldom',
      criteria: [line, { ...line, items: ['item-5', 'item-6', 'item-7'], atLeast: 2, lowest: 1, highest: 1 }],
    };
    const named: Partial<Instrument> = {
      bands: [{ ...band, score: 'result', category: 'often', lowest: null, highest: null }],
      bandWords: [{ ...words, band: band.key, label: 'Vaak' }],
    };
    expect(steps('nl', criteria, named)).toEqual([
      'Ga deze regels af. De eerste die klopt, is je uitkomst.',
      '“Vaak”: minstens 1 van vragen 1 en 2 kreeg 3 tot en met 4 punten en minstens 2 van vragen 5 tot en met 7 kregen 1 punt.',
      'Anders: “seldom”.',
      'Liet je er een open, dan is er geen score.',
    ]);
    expect(steps('en', criteria, named)[1]).toBe(
      '“Vaak”: at least 1 of questions 1 and 2 got 3 to 4 points and at least 2 of questions 5 to 7 got 1 point.',
    );
  });

  test('a count', () => {
    const count: Partial<Score> = { operation: 'count', countLowest: 2, countHighest: 4 };
    expect(steps('nl', count)).toEqual([
      'Hoeveel van vragen 1 tot en met 3 kregen 2 tot en met 4 punten? Dat aantal is je score.',
      'Liet je er een open, dan is er geen score.',
    ]);
    expect(steps('en', count)[0]).toBe('How many of questions 1 to 3 got 2 to 4 points? That number is your score.');
  });
});

test('a score comes after those of which it is made, and says where to write it', () => {
  const mean = score('result', { operation: 'mean', items: [], of: ['strain', 'calm'] });
  const found = scoreSteps(instrumentWith([mean, CALM, STRAIN]), translatorFor('nl'));
  expect(found.map(({ key }) => key)).toEqual(['calm', 'strain', 'result']);
  expect(found[0]?.blank).toBe('Jouw score (0 tot 12):');
});

test('a score whose rule cannot be read is refused with its reason', () => {
  const broken = instrumentWith([
    score('result', { operation: 'linear', items: [], of: ['calm'], factor: null }),
    CALM,
  ]);
  expect(() => scoreSteps(broken, translatorFor('nl'))).toThrow('needs a factor');
});
