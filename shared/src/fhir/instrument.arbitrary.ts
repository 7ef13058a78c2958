import fc from 'fast-check';
import type { Instrument } from '../content/instrument.ts';
import type { Item } from '../content/instrument/item.ts';
import type { Scale } from '../content/instrument/scale.ts';
import type { Score } from '../content/instrument/score.ts';
import {
  BAND_TONES,
  COMPARISONS,
  CONDITION_MODES,
  FIGURE_BASES,
  HIDDEN_POLICIES,
  INSTRUMENT_KINDS,
  MISSING_POLICIES,
  NORM_KINDS,
  RISK_LEVELS,
  ROUNDINGS,
  SCORE_DIRECTIONS,
  SCORE_ROLES,
  SENSITIVITIES,
  TEXT_PERMISSIONS,
  WORDING_STATUSES,
} from '../content/vocabularies.ts';
import { LOCALE_CODES, type Locale } from '../locales.ts';
import { instrument, score, structure } from '../scoring/instrument.sample.ts';

/** For tests: instruments of every shape, in every language. */

const words = fc
  .array(fc.constantFrom('rust', 'één', '"quote"', '<b>', 'a = b', '10 %', "d'r", '😀', '\\', '{x}'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const markdown = fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n\n'));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const value = fc.oneof(
  fc.integer({ min: -3, max: 9 }),
  fc.integer({ min: -8, max: 20 }).map((quarter) => quarter / 4),
);
const code = fc.constantFrom('0', '1', '2', '3', 'LA6568-5', 'never', 'a.b', 'x_y');
const key = fc.constantFrom('rest', 'work-2', 'a', 'b-1', 'c');

const scales = fc
  .array(fc.uniqueArray(fc.record({ code, value }), { selector: (point) => point.code, minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all): Scale[] => all.map((points, index) => ({ key: `scale-${index + 1}`, points })));

const questions = scales.chain((all) =>
  fc
    .array(
      fc.record({
        scale: fc.constantFrom(...all),
        reversed: fc.boolean(),
        skippable: fc.boolean(),
        isRisky: fc.boolean(),
        mode: fc.constantFrom(...CONDITION_MODES),
        conditions: fc.array(
          fc.record({
            back: fc.integer({ min: 1, max: 3 }),
            comparison: fc.constantFrom(...COMPARISONS),
            point: fc.nat(),
          }),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((drawn) => ({
      scales: all,
      items: drawn.map(({ scale, reversed, skippable, isRisky, mode, conditions }, index): Item => {
        const earlier = conditions.filter(({ back }) => back <= index);
        return {
          key: `item-${index + 1}`,
          scale: scale.key,
          reversed,
          skippable,
          riskAnswers: isRisky ? scale.points.slice(0, 2).map((point) => point.code) : [],
          showIf:
            earlier.length === 0
              ? null
              : {
                  mode,
                  conditions: earlier.map(({ back, comparison, point }) => {
                    const points = drawn[index - back]?.scale.points ?? [];
                    return {
                      item: `item-${index - back + 1}`,
                      comparison,
                      answer: comparison.endsWith('answered') ? null : (points[point % points.length]?.code ?? null),
                    };
                  }),
                },
        };
      }),
    })),
);

/** Questions with one score of every operation; what they are called is no matter. */
export const scoredQuestions = questions.chain((asked) => {
  const some = fc.subarray(
    asked.items.map((item) => item.key),
    { minLength: 1 },
  );
  const gaps = fc
    .record({
      missing: fc.constantFrom(...MISSING_POLICIES),
      maxMissing: fc.integer({ min: 1, max: 4 }),
      hidden: fc.constantFrom(...HIDDEN_POLICIES),
    })
    .map((drawn) => ({ ...drawn, maxMissing: drawn.missing === 'refuse' ? null : drawn.maxMissing }));
  const facts = fc.record({
    role: fc.constantFrom(...SCORE_ROLES),
    direction: fc.constantFrom(...SCORE_DIRECTIONS),
    isSymptomScale: fc.boolean(),
  });
  return fc
    .record({
      first: some,
      second: some,
      gaps,
      other: gaps,
      facts,
      rounding: fc.constantFrom(...ROUNDINGS),
      factor: fc.constantFrom(-2, 0.5, 4),
      cut: value,
    })
    .map(({ first, second, gaps: some1, other, facts: said, rounding, factor, cut }) => ({
      ...asked,
      scores: [
        score('first', 'sum', { items: first, ...some1, ...said }),
        score('second', 'mean', { items: second, ...other, rounding }),
        score('both', 'sum', { items: first.slice(0, 1), of: ['first', 'second'], ...some1, rounding }),
        score('average', 'mean', { of: ['first', 'second'] }),
        score('apart', 'difference', { of: ['first', 'second'], rounding }),
        score('stretched', 'linear', { of: ['first'], factor, offset: 1, rounding }),
        score('number', 'count', { items: second, countLowest: 1, countHighest: 4, ...other }),
        score('table', 'lookup', {
          of: ['first'],
          table: [
            ['0', '33.8'],
            ['1', '35'],
            ['-1.5', '2'],
          ],
        }),
        score('field', 'quadrant', {
          of: ['first', 'second'],
          cuts: [
            ['first', String(cut)],
            ['second', String(cut)],
          ],
        }),
        score('kind', 'criteria', {
          criteria: [
            { category: 'many', items: first, atLeast: 2, lowest: 1, highest: 9 },
            { category: 'some', items: second, atLeast: 1, lowest: 0, highest: 9 },
          ],
          otherwise: 'rest',
          hidden: other.hidden,
        }),
      ] satisfies Score[],
    }));
});

const day = fc.constantFrom('2026-01-31', '2025-12-01');

const facts = fc.record({
  key: fc.constantFrom('study-week', '1-check', 'a'),
  version: fc.constantFrom('1', '1.2.0', '2026-rc.1'),
  instrumentKind: fc.constantFrom(...INSTRUMENT_KINDS),
  couldBeReadAsScreening: fc.boolean(),
  recallDays: maybe(fc.integer({ min: 1, max: 366 })),
  minutes: fc.integer({ min: 1, max: 60 }),
  retestDays: fc.integer({ min: 0, max: 366 }),
  wording: fc.constantFrom(...WORDING_STATUSES),
  sensitivity: fc.constantFrom(...SENSITIVITIES),
  intervention: maybe(key),
  order: fc.integer({ min: 0, max: 999 }),
  licence: fc.record({
    name: words,
    spdx: maybe(fc.constantFrom('CC-BY-4.0', 'EUPL-1.2')),
    holder: words,
    texts: fc.constantFrom(...TEXT_PERMISSIONS),
    notice: maybe(words),
    url: maybe(fc.constant('https://example.org/licence')),
    checkedOn: maybe(day),
  }),
});

const texts = fc.record({
  title: words,
  slug: fc.constantFrom('een-week', 'a-week'),
  summary: words,
  changes: maybe(words),
  body: markdown,
  instruction: words,
  intendedUse: maybe(words),
  limits: words,
  wordingNote: words,
  searchWords: maybe(words),
  review: fc.record({
    author: words,
    reviewer: maybe(words),
    reviewedOn: maybe(day),
    nextReview: maybe(day),
    evidence: fc.constantFrom('experience' as const, 'guideline' as const),
    evidenceNote: maybe(words),
    sources: fc.array(
      fc.record({
        title: words,
        publisher: maybe(words),
        year: maybe(fc.constant(2020)),
        url: maybe(fc.constant('https://example.org/a')),
      }),
      { maxLength: 2 },
    ),
  }),
});

const parts = fc.record({
  tone: fc.constantFrom(...BAND_TONES),
  careLevel: fc.constantFrom(...RISK_LEVELS),
  normKind: fc.constantFrom(...NORM_KINDS),
  basis: fc.constantFrom(...FIGURE_BASES),
  number: value,
  source: words,
  figure: maybe(fc.constantFrom(0.8, 1.25)),
});

/** An instrument in every language: one structure, and words of its own in each. */
export const instrumentVersions = fc
  .record({
    asked: scoredQuestions,
    facts,
    parts,
    texts: fc.tuple(texts, texts),
    words: fc.tuple(words, words),
    help: maybe(words),
    links: fc.uniqueArray(key, { maxLength: 2 }),
  })
  .map(({ asked, facts: said, parts: some, texts: perLanguage, words: perLanguageWords, help, links }) => {
    const { source, tone, careLevel } = some;
    const whole = structure({
      ...asked,
      scales: [...asked.scales, { key: 'spare', points: [{ code: '1', value: 1 }] }],
      bands: [
        {
          key: 'low',
          score: 'first',
          lowest: some.number,
          highest: some.number + 1,
          category: null,
          tone,
          careLevel,
          source,
        },
        {
          key: 'high',
          score: 'first',
          lowest: some.number + 1,
          highest: some.number + 2,
          category: null,
          tone,
          careLevel,
          source,
        },
        { key: 'kind', score: 'kind', lowest: null, highest: null, category: 'many', tone, careLevel, source },
      ],
      norms: [
        {
          key: 'group',
          score: 'first',
          kind: some.normKind,
          groupSize: 100,
          mean: some.figure,
          standardDeviation: some.figure,
          percentiles:
            some.normKind === 'table'
              ? [
                  ['1', '40'],
                  ['2', '90.5'],
                ]
              : [],
          definition: 'mid_rank',
          country: 'BE',
          language: 'nl',
          year: 2020,
          source,
        },
      ],
      reliabilities: [
        {
          score: 'second',
          coefficient: some.figure === null ? null : 0.8,
          standardDeviation: some.figure,
          standardError: null,
          smallestChange: some.figure,
          basis: some.basis,
          source,
        },
      ],
      examples: [
        {
          name: source,
          answers: [['item-1', '1']],
          expected: [
            ['first', 'none'],
            ['kind', 'rest'],
          ],
          source: null,
        },
      ],
    });
    const versions = Object.fromEntries(
      LOCALE_CODES.map((locale, index): [string, Instrument] => {
        const own = perLanguageWords[index === 0 ? 0 : 1];
        const version = instrument(whole, { ...said, ...perLanguage[index === 0 ? 0 : 1], locale });
        return [
          locale,
          {
            ...version,
            scaleWords: version.scaleWords.map((one) => ({
              ...one,
              labels: one.labels.map((label) => `${label} ${own} ${one.scale}`),
            })),
            itemWords: version.itemWords.map((one, place) => ({
              ...one,
              text: `${own} ${one.text}`,
              help: place === 0 ? help : null,
            })),
            scoreWords: version.scoreWords.map((one) => ({
              ...one,
              name: `${own} ${one.name}`,
              meaning: help,
              lowLabel: help,
            })),
            bandWords: version.bandWords.map((one) => ({
              ...one,
              label: `${own} ${one.label}`,
              feedback: own,
              stepNow: help,
              interventions: links,
              themes: links,
              services: [],
            })),
            normWords: version.normWords.map((one) => ({ ...one, group: own })),
          },
        ];
      }),
    );
    return versions as Record<Locale, Instrument>;
  });
