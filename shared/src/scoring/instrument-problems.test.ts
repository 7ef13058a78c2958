import { describe, expect, it } from 'vitest';
import type { Instrument } from '../content/instrument.ts';
import {
  band,
  bands,
  example,
  instrument,
  item,
  norm,
  reliability,
  scale,
  score,
  structure,
} from './instrument.sample.ts';
import { instrumentProblems } from './instrument-problems.ts';
import type { InstrumentStructure } from './structure.ts';

const AGREE = scale('agree', 1, 2, 3, 4, 5);

/** Four items on how one is, one of them only for some, and one that may be a sign of suicidality; all rules are kept. */
const sound = (): InstrumentStructure =>
  structure({
    scales: [AGREE, scale('often', 0, 1, 2, 3)],
    items: [
      item('calm', 'agree'),
      item('tense', 'agree', { reversed: true }),
      item('nights', 'agree', {
        showIf: { mode: 'all', conditions: [{ item: 'calm', comparison: 'at_most', answer: '4' }] },
      }),
      item('dark', 'often', { riskAnswers: ['1', '2', '3'] }),
    ],
    scores: [
      score('rest', 'mean', { items: ['calm', 'tense'], missing: 'prorate', maxMissing: 1 }),
      score('burden', 'sum', { items: ['dark'], role: 'detail' }),
      score('picture', 'quadrant', {
        of: ['rest', 'burden'],
        cuts: [
          ['rest', '3'],
          ['burden', '2'],
        ],
      }),
      score('sten', 'lookup', {
        of: ['burden'],
        role: 'internal',
        table: [
          ['0', '2'],
          ['1', '5'],
          ['2', '7'],
          ['3', '9'],
        ],
      }),
    ],
    bands: [
      ...bands('rest', [1, 2.5], [2.5, 5]),
      ...bands('burden', [0, 1], [2, 3]),
      ...['high-high', 'high-low', 'low-high', 'low-low'].map((category) => band(category, 'picture', { category })),
    ],
    norms: [norm({ score: 'rest' })],
    reliabilities: [reliability({ score: 'rest' })],
    examples: [
      example('All well', { calm: '5', tense: '1', dark: '0' }, { rest: '5', burden: '0', picture: 'high-low' }),
      example('A heavy time', { calm: '1', tense: '5', nights: '2', dark: '2' }, { rest: '1', picture: 'low-high' }),
      example('Nothing said', {}, { rest: 'none', burden: 'none', picture: 'none' }),
    ],
  });

type Change = (parts: InstrumentStructure) => Partial<InstrumentStructure>;

/** What the guard says after a change of the structure; the words follow the structure. */
const problemsAfter = (change: Change, more: Partial<Instrument> = {}) => {
  const parts = sound();
  return instrumentProblems(instrument({ ...parts, ...change(parts) }, more)).map(
    ({ path, message }) => `${path.join('.')}: ${message.en}`,
  );
};

const problemsWith = (more: Partial<Instrument>) => problemsAfter(() => ({}), more);

/** The list with another version of the part that has this key. */
const replaced = <Part extends { readonly key: string }>(list: readonly Part[], key: string, change: Partial<Part>) =>
  list.map((part) => (part.key === key ? { ...part, ...change } : part));

const replacedScore =
  (key: string, change: Partial<InstrumentStructure['scores'][number]>): Change =>
  ({ scores }) => ({ scores: replaced(scores, key, change) });

const replacedItem =
  (key: string, change: Partial<InstrumentStructure['items'][number]>): Change =>
  ({ items }) => ({ items: replaced(items, key, change) });

it('An instrument that keeps all rules can be published', () => {
  expect(problemsWith({})).toEqual([]);
});

describe('Publishing is refused for keys, scales and items:', () => {
  it.each<[string, Change, string]>([
    [
      'two parts with one key',
      ({ items }) => ({ items: [...items, item('calm', 'agree')] }),
      'items.4.key: Two items have the key "calm"; give each its own.',
    ],
    [
      'a scale without answers',
      ({ scales }) => ({ scales: [...scales, scale('empty')] }),
      'scales.2.points: The scale "empty" has no answers to choose from.',
    ],
    [
      'two answers with one code',
      ({ scales }) => ({ scales: [...scales, scale('double', 1, 1)] }),
      'scales.2.points.1.code: The scale "double" has two answers with the code "1"; give each its own.',
    ],
    ['no items', () => ({ items: [] }), 'items: There are no items; a self-test asks at least one thing.'],
    [
      'an unknown scale',
      replacedItem('calm', { scale: 'gone' }),
      'items.0.scale: The item "calm" takes its answers from the scale "gone", which does not exist.',
    ],
    [
      'a risk answer that the scale does not have',
      replacedItem('dark', { riskAnswers: ['1', '9'] }),
      'items.3.riskAnswers: The item "dark" calls "9" a risk answer, but its scale has no answer with that code.',
    ],
  ])('%s', (_what, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  it.each<[string, InstrumentStructure['items'][number]['showIf'], string]>([
    [
      'an unknown item',
      { mode: 'all', conditions: [{ item: 'gone', comparison: 'answered', answer: null }] },
      'items.1.showIf.conditions.0.item: The item "tense" is shown depending on the answer to "gone", which does not exist.',
    ],
    [
      'a later item',
      { mode: 'all', conditions: [{ item: 'dark', comparison: 'answered', answer: null }] },
      'items.1.showIf.conditions.0.item: The item "tense" is shown depending on the answer to "dark", which comes later; name an earlier item.',
    ],
    [
      'itself',
      { mode: 'all', conditions: [{ item: 'tense', comparison: 'answered', answer: null }] },
      'items.1.showIf.conditions.0.item: The item "tense" is shown depending on the answer to itself; name an earlier item.',
    ],
    [
      'an unknown answer',
      { mode: 'any', conditions: [{ item: 'calm', comparison: 'is', answer: '9' }] },
      'items.1.showIf.conditions.0.answer: The item "tense" is shown depending on the answer to "calm" being "9", but its scale has no such code; it has "1", "2", "3", "4" and "5".',
    ],
    [
      'no answer',
      { mode: 'any', conditions: [{ item: 'calm', comparison: 'is_not', answer: null }] },
      'items.1.showIf.conditions.0.answer: The item "tense" is shown depending on the answer to "calm", but the condition does not say which answer; fill in its code.',
    ],
    [
      'an answer that is not needed',
      { mode: 'any', conditions: [{ item: 'calm', comparison: 'answered', answer: '1' }] },
      'items.1.showIf.conditions.0.answer: The item "tense" is shown depending on the answer to "calm" by "answered", which needs no answer code; empty the field.',
    ],
    [
      'nothing at all',
      { mode: 'any', conditions: [] },
      'items.1.showIf.conditions: The item "tense" is shown under conditions, but has none; add one or take the conditions away.',
    ],
    [
      'what never happens',
      {
        mode: 'all',
        conditions: [
          { item: 'calm', comparison: 'is', answer: '1' },
          { item: 'calm', comparison: 'is', answer: '2' },
        ],
      },
      'items.1.showIf: The item "tense" is never shown: no answers to earlier items meet its conditions.',
    ],
  ])('an item whose condition names %s', (_what, showIf, problem) => {
    expect(problemsAfter(replacedItem('tense', { showIf }))).toContain(problem);
  });
});

describe('Publishing is refused for scores:', () => {
  const cutOfRest = (cut: string): Change =>
    replacedScore('picture', {
      cuts: [
        ['rest', cut],
        ['burden', '2'],
      ],
    });

  it.each<[string, Change, string]>([
    [
      'none at the top of the result',
      ({ scores }) => ({ scores: scores.map((one) => ({ ...one, role: 'detail' as const })) }),
      'scores: No score stands at the top of the result; give one the role "main".',
    ],
    [
      'an unknown item',
      replacedScore('burden', { items: ['dark', 'gone'] }),
      'scores.1.items: The score "burden" names the item "gone", which does not exist.',
    ],
    [
      'an item twice',
      replacedScore('burden', { items: ['dark', 'dark'] }),
      'scores.1.items: The score "burden" names "dark" twice; keep it once.',
    ],
    [
      'an unknown score',
      replacedScore('sten', { of: ['gone'] }),
      'scores.3.of: The score "sten" names the score "gone", which does not exist.',
    ],
    ['itself', replacedScore('burden', { of: ['burden'] }), 'scores.1.of: The score "burden" is made of itself.'],
    [
      'a circle',
      replacedScore('burden', { of: ['sten'] }),
      'scores.1.of: The scores "burden" and "sten" are made of one another; one of them must be computed first.',
    ],
    [
      'a category taken for a number',
      replacedScore('burden', { of: ['picture'] }),
      'scores.1.of: The score "burden" computes with the score "picture", which is a category and no number.',
    ],
    [
      'a sum of nothing',
      replacedScore('burden', { items: [] }),
      'scores.1.items: The score "burden" (sum) names no items and no scores; write the keys of what it is made of.',
    ],
    [
      'a difference of one',
      replacedScore('burden', { operation: 'difference', items: [], of: ['rest'] }),
      'scores.1.of: The score "burden" (difference) is made of exactly two scores; it names 1.',
    ],
    [
      'linear without a factor',
      replacedScore('sten', { operation: 'linear', table: [] }),
      'scores.3.factor: The score "sten" (linear) needs a factor; write 1 when it only adds something.',
    ],
    [
      'linear of two',
      replacedScore('sten', { operation: 'linear', of: ['burden', 'rest'], factor: 2, table: [] }),
      'scores.3.of: The score "sten" (linear) is made of exactly one score; it names 2.',
    ],
    [
      'a table without lines',
      replacedScore('sten', { table: [] }),
      'scores.3.table: The score "sten" (lookup) has no table; write one line "score = value" for each score.',
    ],
    [
      'a table with words',
      replacedScore('sten', { table: [['0', 'many']] }),
      'scores.3.table: The table of the score "sten" has the line "0 = many"; both sides must be numbers, with a point for decimals.',
    ],
    [
      'a table that leaves out a value',
      replacedScore('sten', {
        table: [
          ['0', '2'],
          ['3', '9'],
        ],
      }),
      'scores.3.table: The table of the score "sten" has no line for 1 and 2; "burden" goes from 0 to 3.',
    ],
    [
      'a table that leaves out the last value',
      replacedScore('sten', {
        table: [
          ['0', '2'],
          ['1', '5'],
          ['2', '7'],
        ],
      }),
      'scores.3.table: The table of the score "sten" has no line for 3; "burden" goes from 0 to 3.',
    ],
    [
      'a table for what can be any number',
      replacedScore('sten', { of: ['rest'] }),
      'scores.3.of: The score "sten" looks up the score "rest", which can have any value between 1 and 5; round that score first.',
    ],
    [
      'a score without its cut',
      replacedScore('picture', { cuts: [['rest', '3']] }),
      'scores.2.cuts: The score "picture" (quadrant) has no cut for "burden"; write a line "burden = 3".',
    ],
    [
      'a cut for another score',
      replacedScore('picture', {
        cuts: [
          ['rest', '3'],
          ['burden', '2'],
          ['sten', '5'],
        ],
      }),
      'scores.2.cuts: The score "picture" (quadrant) has a cut for "sten", which is not one of its two scores.',
    ],
    [
      'a cut that is no number',
      replacedScore('picture', {
        cuts: [
          ['rest', '2,5'],
          ['burden', '2'],
        ],
      }),
      'scores.2.cuts: The cut "2,5" of the score "picture" for "rest" is not a number; write one with a point for decimals.',
    ],
    [
      'numbers without a source',
      replacedScore('picture', { source: null }),
      'scores.2.source: The score "picture" (quadrant) has numbers of its own without a source; say where they come from.',
    ],
    [
      'a field that the operation does not use',
      replacedScore('picture', { factor: 4 }),
      'scores.2.factor: The score "picture" (quadrant) does not use "factor"; empty it, or choose another operation.',
    ],
    [
      'prorating without a limit',
      replacedScore('rest', { maxMissing: null }),
      'scores.0.maxMissing: The score "rest" is prorated; say how many of its 2 items may lack an answer, at least 1.',
    ],
    [
      'prorating of nothing',
      replacedScore('rest', { maxMissing: 2 }),
      'scores.0.maxMissing: The score "rest" may lack 2 answers, but has only 2 items; at least one must be answered.',
    ],
    [
      'prorating over items with different values',
      replacedScore('rest', { items: ['calm', 'dark'] }),
      'scores.0.missing: The score "rest" is prorated, but its items have different values (1 to 5, 0 to 3), so that their mean cannot stand in for one of them. Choose "refuse".',
    ],
    [
      'a count without its range',
      replacedScore('burden', { operation: 'count', countLowest: 2, source: 'Made up.' }),
      'scores.1.countHighest: The score "burden" (count) does not say up to which value an answer counts.',
    ],
    [
      'criteria without lines',
      replacedScore('burden', { operation: 'criteria', items: [], otherwise: 'few' }),
      'scores.1.criteria: The score "burden" (criteria) has no lines; add at least one.',
    ],
    [
      'criteria that say nothing of the rest',
      replacedScore('burden', { operation: 'criteria', items: [] }),
      'scores.1.otherwise: The score "burden" (criteria) does not say which category it is when no line holds; fill in "otherwise".',
    ],
    [
      'a criterion that can never hold',
      replacedScore('burden', {
        operation: 'criteria',
        items: [],
        criteria: [{ category: 'many', items: ['dark'], atLeast: 2, lowest: 2, highest: 3 }],
      }),
      'scores.1.criteria.0.atLeast: A line for "many" of the score "burden" asks for 2 of 1 items; it can never hold.',
    ],
    [
      'a criterion in a range that too few of its items reach',
      replacedScore('burden', {
        operation: 'criteria',
        items: [],
        criteria: [{ category: 'many', items: ['dark', 'calm'], atLeast: 2, lowest: 4, highest: 5 }],
        otherwise: 'few',
        source: 'Made up.',
      }),
      'scores.1.criteria.0.lowest: A line for "many" of the score "burden" asks for 2 of its items from 4 to 5, but only 1 can have such a value; it can never hold.',
    ],
    [
      'a count of values that no answer has',
      replacedScore('burden', { operation: 'count', countLowest: 4, countHighest: 5, source: 'Made up.' }),
      'scores.1.countLowest: The score "burden" (count) counts values from 4 to 5, which no answer to its items has.',
    ],
    [
      'a cut above all that the score can be',
      cutOfRest('5.5'),
      'scores.2.cuts: The cut 5.5 of the score "picture" for "rest" divides nothing, for "rest" goes from 1 to 5; write a number above 1 and at most 5.',
    ],
    [
      'a cut that all results reach',
      cutOfRest('1'),
      'scores.2.cuts: The cut 1 of the score "picture" for "rest" divides nothing, for "rest" goes from 1 to 5; write a number above 1 and at most 5.',
    ],
    [
      'a category with the name for no score',
      replacedScore('burden', { operation: 'criteria', items: [], otherwise: 'none' }),
      'scores.1.otherwise: The score "burden" has a category "none", which in worked examples means that there is no score; choose another name.',
    ],
  ])('%s', (_what, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  it('but not for a criterion that a hidden item meets, because it counts as zero', () => {
    const criteria = [{ category: 'few', items: ['nights'], atLeast: 1, lowest: 0, highest: 0 }];
    const change = (hidden: 'count_as_zero' | 'leave_out') =>
      replacedScore('burden', { operation: 'criteria', items: [], criteria, otherwise: 'many', hidden });
    const said = 'it can never hold';
    expect(problemsAfter(change('count_as_zero')).filter((problem) => problem.includes(said))).toEqual([]);
    expect(problemsAfter(change('leave_out')).filter((problem) => problem.includes(said))).toHaveLength(1);
  });
});

describe('Publishing is refused for bands:', () => {
  const bandsOf =
    (scoreKey: string, ...limits: readonly (readonly [number, number])[]): Change =>
    (parts) => ({ bands: [...parts.bands.filter(({ score: of }) => of !== scoreKey), ...bands(scoreKey, ...limits)] });

  it.each<[string, Change, string]>([
    [
      'a gap between means',
      bandsOf('rest', [1, 2.4], [2.5, 5]),
      'bands.7.lowest: Between the bands "rest-1" (1 to 2.4) and "rest-2" (2.5 to 5) of the score "rest" there is a gap: from 2.4 to 2.5 has no band. This score moves continuously, so a band begins where the one below it ends.',
    ],
    [
      'means in two bands',
      bandsOf('rest', [1, 3], [2.5, 5]),
      'bands.7.lowest: The bands "rest-1" (1 to 3) and "rest-2" (2.5 to 5) of the score "rest" overlap: both hold 2.5 to 3. This score moves continuously, so a band begins where the one below it ends.',
    ],
    [
      'a band of one point among means',
      bandsOf('rest', [1, 3], [3, 3], [3, 5]),
      'bands.7.highest: The band "rest-2" of the score "rest" begins and ends at 3. This score moves continuously, so a band begins where the one below it ends.',
    ],
    [
      'a gap between steps',
      bandsOf('burden', [0, 0], [2, 3]),
      'bands.7.lowest: Between the bands "burden-1" (0 to 0) and "burden-2" (2 to 3) of the score "burden" there is a gap: 1 has no band.',
    ],
    [
      'steps in two bands',
      bandsOf('burden', [0, 2], [2, 3]),
      'bands.7.lowest: The bands "burden-1" (0 to 2) and "burden-2" (2 to 3) of the score "burden" overlap: both hold 2.',
    ],
    [
      'a band within another one',
      bandsOf('burden', [0, 3], [1, 1], [2, 2]),
      'bands.8.lowest: The bands "burden-1" (0 to 3) and "burden-3" (2 to 2) of the score "burden" overlap: both hold 2.',
    ],
    [
      'a band between two steps',
      bandsOf('burden', [0, 1], [1.2, 1.8], [2, 3]),
      'bands.7.highest: The band "burden-2" holds no possible value of the score "burden", which goes from 0 to 3.',
    ],
    [
      'a band that begins too low',
      bandsOf('burden', [-1, 1], [2, 3]),
      'bands.6.lowest: The band "burden-1" begins at -1, but the score "burden" goes from 0 to 3.',
    ],
    [
      'a band that ends too high',
      bandsOf('burden', [0, 1], [2, 4]),
      'bands.7.highest: The band "burden-2" ends at 4, but the score "burden" goes from 0 to 3.',
    ],
    [
      'a range that begins without a band',
      bandsOf('rest', [1.5, 5]),
      'bands.6.lowest: The score "rest" goes from 1 to 5, but its lowest band "rest-1" begins at 1.5; 1 has no band.',
    ],
    [
      'a range that ends without a band',
      bandsOf('burden', [0, 1], [2, 2]),
      'bands.7.highest: The score "burden" goes from 0 to 3, but its highest band "burden-2" ends at 2; 3 has no band.',
    ],
    [
      'limits in the wrong order',
      bandsOf('burden', [1, 0], [2, 3]),
      'bands.6.lowest: The band "burden-1" goes from 1 to 0; the first must be the lower one.',
    ],
    [
      'a shown score without bands',
      bandsOf('burden'),
      'scores.1.key: The score "burden" is shown but has no bands; add bands over its whole range, or make it internal.',
    ],
    [
      'a band without limits',
      ({ bands: all }) => ({ bands: replaced(all, 'burden-1', { highest: null }) }),
      'bands.2.highest: The band "burden-1" must say from which to which number of the score "burden" it goes; that score goes from 0 to 3.',
    ],
    [
      'a band of an unknown score',
      ({ bands: all }) => ({ bands: [...all, band('lost', 'gone', { lowest: 0, highest: 1 })] }),
      'bands.8.score: The band "lost" belongs to the score "gone", which does not exist.',
    ],
    [
      'a category without a band',
      ({ bands: all }) => ({ bands: all.filter(({ key }) => key !== 'low-low') }),
      'bands: The score "picture" has no band for "low-low".',
    ],
    [
      'a category with two bands',
      ({ bands: all }) => ({ bands: replaced(all, 'low-low', { category: 'low-high' }) }),
      'bands.7.category: The bands "low-high" and "low-low" are both for the category "low-high" of the score "picture".',
    ],
    [
      'a band of an unknown category',
      ({ bands: all }) => ({ bands: replaced(all, 'low-low', { category: 'lowest' }) }),
      'bands.7.category: The band "low-low" is for the category "lowest", which the score "picture" does not have; it has "high-high", "high-low", "low-high" and "low-low".',
    ],
  ])('%s', (_what, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  it('accepts limits between two steps, as long as each possible value has one band', () => {
    const fours = replacedScore('sten', { operation: 'linear', role: 'internal', table: [], factor: 4 });
    expect(
      problemsAfter((parts) => ({ ...fours(parts), bands: [...parts.bands, ...bands('sten', [0, 6], [7, 12])] })),
    ).toEqual([]);
  });
});

describe('Publishing is refused for norms and exactness:', () => {
  const withNorm =
    (change: Parameters<typeof norm>[0]): Change =>
    () => ({ norms: [norm({ score: 'burden', kind: 'table', ...change })] });
  const withReliability =
    (change: Parameters<typeof reliability>[0]): Change =>
    () => ({ reliabilities: [reliability({ score: 'rest', ...change })] });

  it.each<[string, Change, string]>([
    [
      'an empty table',
      withNorm({}),
      'norms.0.percentiles: The norm "students" has an empty table; write one line "score = percentile" for each score.',
    ],
    [
      'a table with words',
      withNorm({ percentiles: [['low', '3']] }),
      'norms.0.percentiles: The norm "students" has the line "low = 3"; both sides must be numbers, with a point for decimals.',
    ],
    [
      'percentiles above 100',
      withNorm({
        percentiles: [
          ['0', '30'],
          ['1', '130'],
        ],
      }),
      'norms.0.percentiles: The norm "students" gives 1 the percentile 130; percentiles go from 0 to 100.',
    ],
    [
      'falling percentiles',
      withNorm({
        percentiles: [
          ['0', '30'],
          ['1', '20'],
        ],
      }),
      'norms.0.percentiles: The percentiles of the norm "students" fall from 30 at 0 to 20 at 1; they rise with the score.',
    ],
    [
      'a line that the score cannot reach',
      withNorm({
        percentiles: [
          ['0', '30'],
          ['12', '90'],
        ],
      }),
      'norms.0.percentiles: The norm "students" has a line for 12, which the score "burden" cannot be.',
    ],
    [
      'a normal curve without a mean',
      withNorm({ kind: 'normal_curve', mean: null }),
      'norms.0.mean: The norm "students" is a normal curve and needs the mean of the group.',
    ],
    [
      'a mean that the score cannot be',
      withNorm({ kind: 'normal_curve', mean: 36 }),
      'norms.0.mean: The norm "students" has the mean 36, but the score "burden" goes from 0 to 3.',
    ],
    [
      'a normal curve without a standard deviation',
      withNorm({ kind: 'normal_curve', mean: 1, standardDeviation: 0 }),
      'norms.0.standardDeviation: The norm "students" is a normal curve and needs a standard deviation above 0.',
    ],
    [
      'a normal curve for complaints',
      (parts) => ({
        ...replacedScore('burden', { isSymptomScale: true })(parts),
        norms: [norm({ score: 'burden', mean: 1 })],
      }),
      'norms.0.kind: The norm "students" is a normal curve, but the score "burden" counts complaints, which do not follow one; use a table of percentiles.',
    ],
    [
      'a norm of an unknown score',
      withNorm({ score: 'gone', percentiles: [['0', '30']] }),
      'norms.0.score: The norm "students" belongs to the score "gone", which does not exist.',
    ],
    [
      'a norm of a category',
      withNorm({ score: 'picture', percentiles: [['0', '30']] }),
      'norms.0.score: The norm "students" belongs to the score "picture", which is a category and no number.',
    ],
    [
      'a reliability without figures',
      withReliability({ standardDeviation: null }),
      'reliabilities.0.coefficient: The reliability of the score "rest" needs a coefficient and a standard deviation, or a standard error, or a smallest change.',
    ],
    [
      'a standard error of nothing',
      withReliability({ standardError: 0 }),
      'reliabilities.0.standardError: The reliability of the score "rest" leaves no error of measurement, which no questionnaire has; look the figure up again.',
    ],
    [
      'a coefficient of exactly 1',
      withReliability({ coefficient: 1 }),
      'reliabilities.0.coefficient: The reliability of the score "rest" leaves no error of measurement, which no questionnaire has; look the figure up again.',
    ],
    [
      'a standard deviation of nothing',
      withReliability({ standardDeviation: 0 }),
      'reliabilities.0.standardDeviation: The reliability of the score "rest" leaves no error of measurement, which no questionnaire has; look the figure up again.',
    ],
    [
      'a smallest change of nothing',
      withReliability({ smallestChange: 0 }),
      'reliabilities.0.smallestChange: The smallest change of the score "rest" is 0, so that any two results would differ clearly; write the published one, or empty the field.',
    ],
    [
      'two reliabilities of one score',
      () => ({ reliabilities: [reliability({ score: 'rest' }), reliability({ score: 'rest' })] }),
      'reliabilities.1.score: The score "rest" has two reliabilities; keep the one that fits best.',
    ],
  ])('%s', (_what, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  it('figures that were measured with other words than those of a demonstration', () => {
    expect(problemsAfter(withReliability({ basis: 'measured' }), { wording: 'demonstration' })).toEqual([
      'norms.0.key: The norm "students" was measured with other words than this demonstration wording; take it away, or import the official wording.',
      'reliabilities.0.basis: The reliability of the score "rest" cannot be measured with this demonstration wording; call it assumed.',
    ]);
  });

  it('but not for a smallest change alone', () => {
    const figures = { coefficient: null, standardDeviation: null, smallestChange: 1 };
    expect(problemsAfter(withReliability(figures))).toEqual([]);
  });
});

describe('Publishing is refused for words:', () => {
  it('an item, a scale, a score, a band and a norm without words in this language', () => {
    const { scaleWords, itemWords, scoreWords, bandWords } = instrument(sound());
    expect(
      problemsWith({
        scaleWords: scaleWords.slice(1),
        itemWords: itemWords.filter(({ item: key }) => key !== 'nights'),
        scoreWords: scoreWords.slice(1),
        bandWords: bandWords.slice(1),
        normWords: [],
      }),
    ).toEqual([
      'scaleWords: The answers of the scale "agree" have no labels in this language.',
      'itemWords: The item "nights" has no text in this language.',
      'scoreWords: The score "rest" is shown but has no name in this language.',
      'bandWords: The band "rest-1" has no label and feedback in this language.',
      'normWords: The norm "students" does not say in this language who the group was.',
    ]);
  });

  it('not for an internal score without a name', () => {
    const { scoreWords } = instrument(sound());
    expect(problemsWith({ scoreWords: scoreWords.filter(({ score: key }) => key !== 'sten') })).toEqual([]);
  });

  it('words of parts that do not exist, and words that stand twice', () => {
    const { itemWords } = instrument(sound());
    expect(
      problemsWith({ itemWords: [...itemWords, itemWords[0]!, { item: 'gone', text: 'Gone', help: null }] }),
    ).toEqual([
      'itemWords.5.item: These words are of the item "gone", which does not exist.',
      'itemWords.4.item: The item "calm" has words twice; keep them once.',
    ]);
  });

  it('more or fewer labels than answers', () => {
    const { scaleWords } = instrument(sound());
    expect(problemsWith({ scaleWords: [{ scale: 'agree', labels: ['no', 'yes'] }, ...scaleWords.slice(1)] })).toEqual([
      'scaleWords.0.labels: The scale "agree" has 5 answers but 2 labels; write one line for each answer, in the same order.',
    ]);
  });

  it('feedback at the top of a result without a step now, a step this week and somebody to talk to', () => {
    const { bandWords } = instrument(sound());
    const without = bandWords.map((words) => ({ ...words, stepNow: null, stepThisWeek: null, someoneToTalkTo: null }));
    const problems = problemsWith({ bandWords: without });
    expect(problems).toContain(
      'bandWords.0.stepNow: The band "rest-1" stands at the top of the result; its words need one small step for now.',
    );
    // Two bands of "rest" and four of "picture" are of main scores; those of "burden" are not.
    expect(problems).toHaveLength(6 * 3);
  });
});

describe('Publishing is refused for worked examples:', () => {
  const withExamples =
    (...changes: readonly (readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>])[]): Change =>
    ({ examples }) => ({
      examples: [...examples, ...changes.map(([answers, expected]) => example('Mine', answers, expected))],
    });

  it.each<[string, Change, string]>([
    [
      'another number',
      withExamples([{ calm: '4', tense: '3' }, { rest: '4' }]),
      'examples.3.expected: The example "Mine" expects 4 for "rest", but its answers give 3.5.',
    ],
    [
      'another category',
      withExamples([{ calm: '4', tense: '3', dark: '0' }, { picture: 'low-low' }]),
      'examples.3.expected: The example "Mine" expects low-low for "picture", but its answers give high-low.',
    ],
    [
      'a score where there must be none',
      withExamples([{ calm: '4', tense: '3' }, { rest: 'none' }]),
      'examples.3.expected: The example "Mine" expects no score for "rest", but its answers give 3.5.',
    ],
    [
      'no score where there must be one',
      withExamples([{}, { rest: '3' }]),
      'examples.3.expected: The example "Mine" expects 3 for "rest", but its answers give no score (none of its items is answered).',
    ],
    [
      'no score because of another one',
      withExamples([{ calm: '4' }, { picture: 'high-low' }]),
      'examples.3.expected: The example "Mine" expects high-low for "picture", but its answers give no score (there is none for "burden").',
    ],
    [
      'an unknown score',
      withExamples([{}, { gone: '3' }]),
      'examples.3.expected: The example "Mine" expects something of the score "gone", which does not exist.',
    ],
    [
      'an unknown item',
      withExamples([{ gone: '3' }, {}]),
      'examples.3.answers: The example "Mine" answers the item "gone", which does not exist.',
    ],
    [
      'an unknown answer',
      withExamples([{ dark: '9' }, {}]),
      'examples.3.answers: The example "Mine" answers the item "dark" with "9", which is no code of its scale; it has "0", "1", "2" and "3".',
    ],
    [
      'too few of them',
      ({ examples }) => ({ examples: examples.slice(0, 2) }),
      'examples: There are 2 worked examples; write at least 3, computed by hand.',
    ],
    [
      'a score in none of them',
      ({ examples }) => ({
        examples: examples.map((one) => ({ ...one, expected: one.expected.filter(([key]) => key !== 'burden') })),
      }),
      'scores.1.key: The score "burden" has a result in no worked example; add what it must be to one.',
    ],
    [
      'a score of which the examples only say that there is none',
      ({ examples }) => ({
        examples: examples.map((one) => ({
          ...one,
          expected: one.expected.filter(([key, result]) => key !== 'burden' || result === 'none'),
        })),
      }),
      'scores.1.key: The score "burden" has a result in no worked example; add what it must be to one.',
    ],
    [
      'a risk answer in none of them',
      ({ examples }) => ({
        examples: examples.map((one) => ({ ...one, answers: one.answers.filter(([key]) => key !== 'dark') })),
      }),
      'items.3.riskAnswers: No worked example gives a risk answer to the item "dark"; add one with one of "1", "2" and "3".',
    ],
    [
      'a risk answer only where the item is hidden',
      (parts) =>
        replacedItem('dark', {
          showIf: { mode: 'all', conditions: [{ item: 'calm', comparison: 'is', answer: '5' }] },
        })(parts),
      'items.3.riskAnswers: No worked example gives a risk answer to the item "dark"; add one with one of "1", "2" and "3".',
    ],
  ])('%s', (_what, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });
});

describe('Publishing is refused for permission and purpose:', () => {
  const { licence } = instrument(sound());

  it.each(['ask_first', 'not_allowed'] as const)('texts that may not be shown (%s)', (texts) => {
    expect(problemsWith({ licence: { ...licence, texts } })).toEqual([
      'licence.texts: The licence "None" does not allow the texts to be shown; ask Nobody first, and note here what was agreed.',
    ]);
  });

  it('texts that must have a notice beside them, without the notice', () => {
    expect(problemsWith({ licence: { ...licence, texts: 'with_notice' } })).toEqual([
      'licence.notice: The licence "None" allows the texts with a notice only; fill in the notice.',
    ]);
    expect(problemsWith({ licence: { ...licence, texts: 'with_notice', notice: '© Nobody' } })).toEqual([]);
  });

  it.each<[string, Partial<Instrument>]>([
    ['that is said to be read as screening', { couldBeReadAsScreening: true }],
    ['on complaints', { instrumentKind: 'complaints' }],
    ['on substance use', { instrumentKind: 'substance_use' }],
  ])('a test %s, without an intended use', (_what, facts) => {
    expect(problemsWith(facts)).toEqual([
      'intendedUse: A result of this test could be read as a sign of a disorder; write for what it is meant, and for what not.',
    ]);
    expect(problemsWith({ ...facts, intendedUse: 'To think about how you are.' })).toEqual([]);
  });
});
