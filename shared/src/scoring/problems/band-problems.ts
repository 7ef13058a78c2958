import type { Band } from '../../content/instrument/band.ts';
import { numberBandsOf, type NumberBand } from '../bands.ts';
import { isAtLeast, settled } from '../numbers.ts';
import { possibleRange, type NumberRange, type ScoreRange } from '../score-range.ts';
import { firstStepFrom, lastStepTo } from '../steps.ts';
import type { InstrumentStructure } from '../structure.ts';
import { quoted, type ContentProblem } from '../../content/content-problem.ts';

type Banded = Pick<InstrumentStructure, 'scales' | 'items' | 'scores' | 'bands'>;

/**
 * Bands that do not give each possible score exactly one feedback: every `main` and `detail` score needs bands over its whole range or for each of its
 * categories, without gap or overlap. An `internal` score may have none.
 */
export function bandProblems(structure: Banded): readonly ContentProblem[] {
  const { bands, scores } = structure;
  const unknown = bands.flatMap((band, index) =>
    scores.some(({ key }) => key === band.score)
      ? []
      : [
          {
            path: ['bands', index, 'score'],
            message: `The band "${band.key}" belongs to the score "${band.score}", which does not exist.`,
          },
        ],
  );
  const uneven = scores.flatMap((score, index) => {
    const own = bands.filter((band) => band.score === score.key);
    if (own.length === 0) {
      return score.role === 'internal'
        ? []
        : [
            {
              path: ['scores', index, 'key'],
              message: `The score "${score.key}" is shown but has no bands; add bands over its whole range, or make it internal.`,
            },
          ];
    }
    const range = possibleRange(structure, score.key);
    if (!range) return [];
    return range.kind === 'category'
      ? categoryProblems(structure, score.key, range)
      : numberProblems(structure, score.key, range);
  });
  return [...unknown, ...uneven];
}

function categoryProblems(
  { bands }: Banded,
  score: string,
  { categories }: Extract<ScoreRange, { kind: 'category' }>,
): readonly ContentProblem[] {
  const own = bands.flatMap((band, index) => (band.score === score ? [{ band, index }] : []));
  const wrong = own.flatMap(({ band, index }) => {
    const { key, category, lowest, highest } = band;
    if (category === null)
      return [
        {
          path: ['bands', index, 'category'],
          message: `The band "${key}" must say for which category of the score "${score}" it is: ${quoted(categories)}.`,
        },
      ];
    if (!categories.includes(category))
      return [
        {
          path: ['bands', index, 'category'],
          message: `The band "${key}" is for the category "${category}", which the score "${score}" does not have; it has ${quoted(categories)}.`,
        },
      ];
    const first = own.find((other) => other.band.category === category);
    if (first && first.index < index)
      return [
        {
          path: ['bands', index, 'category'],
          message: `The bands "${first.band.key}" and "${key}" are both for the category "${category}" of the score "${score}".`,
        },
      ];
    return lowest === null && highest === null
      ? []
      : [
          {
            path: ['bands', index, lowest === null ? 'highest' : 'lowest'],
            message: `The band "${key}" is for a category; empty its lowest and highest.`,
          },
        ];
  });
  const lacking = categories.filter((category) => !own.some(({ band }) => band.category === category));
  return lacking.length === 0
    ? wrong
    : [...wrong, { path: ['bands'], message: `The score "${score}" has no band for ${quoted(lacking)}.` }];
}

function numberProblems({ bands }: Banded, score: string, range: NumberRange): readonly ContentProblem[] {
  const at = (band: Band, field: keyof Band) => ['bands', bands.indexOf(band), field];
  const wrong = bands
    .filter((band) => band.score === score)
    .flatMap((band) => {
      const { key, lowest, highest, category } = band;
      if (category !== null)
        return [
          {
            path: at(band, 'category'),
            message: `The band "${key}" is for a category, but the score "${score}" is a number; empty the category.`,
          },
        ];
      if (lowest === null || highest === null)
        return [
          {
            path: at(band, lowest === null ? 'lowest' : 'highest'),
            message: `The band "${key}" must say from which to which number of the score "${score}" it goes; that score goes ${spoken(range)}.`,
          },
        ];
      if (lowest > highest)
        return [
          {
            path: at(band, 'lowest'),
            message: `The band "${key}" goes from ${lowest} to ${highest}; the first must be the lower one.`,
          },
        ];
      return [
        ...(isAtLeast(lowest, range.lowest)
          ? []
          : [
              {
                path: at(band, 'lowest'),
                message: `The band "${key}" begins at ${lowest}, but the score "${score}" goes ${spoken(range)}.`,
              },
            ]),
        ...(isAtLeast(range.highest, highest)
          ? []
          : [
              {
                path: at(band, 'highest'),
                message: `The band "${key}" ends at ${highest}, but the score "${score}" goes ${spoken(range)}.`,
              },
            ]),
      ];
    });
  if (wrong.length > 0) return wrong;
  const tiles = range.step === null ? unevenStretches : unevenSteps;
  return tiles(numberBandsOf(bands, score), range).map(({ band, field, message }) => ({
    path: at(band, field),
    message: message(score),
  }));
}

interface Uneven {
  readonly band: NumberBand;
  readonly field: 'lowest' | 'highest';
  readonly message: (score: string) => string;
}

/** Where bands of a score that moves continuously do not meet exactly. */
function unevenStretches(bands: readonly NumberBand[], range: NumberRange): readonly Uneven[] {
  const hint = 'This score moves continuously, so a band begins where the one below it ends.';
  return [
    ...pairsOf(bands).flatMap(([lower, upper]): readonly Uneven[] => {
      if (settled(lower.highest) === settled(upper.lowest)) return [];
      return isAtLeast(lower.highest, upper.lowest)
        ? [overlap(lower, upper, `${upper.lowest} to ${Math.min(lower.highest, upper.highest)}`, hint)]
        : [gap(lower, upper, `from ${lower.highest} to ${upper.lowest}`, hint)];
    }),
    ...bands
      .filter(({ lowest, highest }) => lowest === highest && range.lowest < range.highest)
      .map((band): Uneven => ({
        band,
        field: 'highest',
        message: (score) => `The band "${band.key}" of the score "${score}" begins and ends at ${band.lowest}. ${hint}`,
      })),
    ...uncoveredEnds(bands, range),
  ];
}

/** Where bands of a score that moves in steps leave out a possible value, share one, or hold none. */
function unevenSteps(bands: readonly NumberBand[], range: NumberRange): readonly Uneven[] {
  const step = range.step ?? 1;
  const first = (value: number) => firstStepFrom(value, range.lowest, step);
  const last = (value: number) => lastStepTo(value, range.lowest, step);
  return [
    ...pairsOf(bands).flatMap(([lower, upper]): readonly Uneven[] => {
      const sharedFrom = first(upper.lowest);
      const sharedTo = last(Math.min(lower.highest, upper.highest));
      if (sharedFrom <= sharedTo) return [overlap(lower, upper, stretch(sharedFrom, sharedTo))];
      const missingFrom = settled(last(lower.highest) + step);
      const missingTo = settled(sharedFrom - step);
      return missingFrom <= missingTo ? [gap(lower, upper, stretch(missingFrom, missingTo))] : [];
    }),
    ...bands
      .filter(({ lowest, highest }) => first(lowest) > last(highest))
      .map((band): Uneven => ({
        band,
        field: 'highest',
        message: (score) =>
          `The band "${band.key}" holds no possible value of the score "${score}", which goes ${spoken(range)}.`,
      })),
    ...uncoveredEnds(bands, range),
  ];
}

function uncoveredEnds(bands: readonly NumberBand[], range: NumberRange): readonly Uneven[] {
  const [lowest] = bands;
  const highest = bands.toSorted((a, b) => a.highest - b.highest).at(-1);
  const uncovered = (band: NumberBand, field: 'lowest' | 'highest', end: number): Uneven => ({
    band,
    field,
    message: (score) =>
      `The score "${score}" goes ${spoken(range)}, but its ${field} band "${band.key}" ${field === 'lowest' ? 'begins' : 'ends'} at ${band[field]}; ${end} has no band.`,
  });
  return [
    ...(lowest && !isAtLeast(range.lowest, lowest.lowest) ? [uncovered(lowest, 'lowest', range.lowest)] : []),
    ...(highest && !isAtLeast(highest.highest, range.highest) ? [uncovered(highest, 'highest', range.highest)] : []),
  ];
}

/** Each band with the next one that reaches further than all before it. */
function pairsOf(bands: readonly NumberBand[]): readonly (readonly [NumberBand, NumberBand])[] {
  const pairs: (readonly [NumberBand, NumberBand])[] = [];
  let [furthest] = bands;
  for (const band of bands.slice(1)) {
    if (!furthest) break;
    pairs.push([furthest, band]);
    if (band.highest > furthest.highest) furthest = band;
  }
  return pairs;
}

const limits = ({ key, lowest, highest }: NumberBand): string => `"${key}" (${lowest} to ${highest})`;

const stretch = (from: number, to: number): string => (from === to ? String(from) : `${from} to ${to}`);

const spoken = ({ lowest, highest, step }: NumberRange): string =>
  `from ${lowest} to ${highest}${step === null || step === 1 ? '' : ` in steps of ${step}`}`;

const joined = (sentence: string, hint: string | undefined): string => (hint ? `${sentence} ${hint}` : sentence);

const overlap = (lower: NumberBand, upper: NumberBand, shared: string, hint?: string): Uneven => ({
  band: upper,
  field: 'lowest',
  message: (score) =>
    joined(
      `The bands ${limits(lower)} and ${limits(upper)} of the score "${score}" overlap: both hold ${shared}.`,
      hint,
    ),
});

const gap = (lower: NumberBand, upper: NumberBand, missing: string, hint?: string): Uneven => ({
  band: upper,
  field: 'lowest',
  message: (score) =>
    joined(
      `Between the bands ${limits(lower)} and ${limits(upper)} of the score "${score}" there is a gap: ${missing} has no band.`,
      hint,
    ),
});
