import type { Sentence } from '../../content/sentence.ts';
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
            message: {
              nl: `Het scoregebied "${band.key}" hoort bij de score "${band.score}", en die is er niet.`,
              en: `The band "${band.key}" belongs to the score "${band.score}", which does not exist.`,
            },
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
              message: {
                nl: `De score "${score.key}" wordt getoond maar heeft geen scoregebieden; voeg er toe voor heel haar bereik, of maak ze “internal”.`,
                en: `The score "${score.key}" is shown but has no bands; add bands over its whole range, or make it internal.`,
              },
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
          message: {
            nl: `Het scoregebied "${key}" moet zeggen voor welke categorie van de score "${score}" het is: ${quoted(categories).nl}.`,
            en: `The band "${key}" must say for which category of the score "${score}" it is: ${quoted(categories).en}.`,
          },
        },
      ];
    if (!categories.includes(category))
      return [
        {
          path: ['bands', index, 'category'],
          message: {
            nl: `Het scoregebied "${key}" is voor de categorie "${category}", en die heeft de score "${score}" niet; ze heeft ${quoted(categories).nl}.`,
            en: `The band "${key}" is for the category "${category}", which the score "${score}" does not have; it has ${quoted(categories).en}.`,
          },
        },
      ];
    const first = own.find((other) => other.band.category === category);
    if (first && first.index < index)
      return [
        {
          path: ['bands', index, 'category'],
          message: {
            nl: `De scoregebieden "${first.band.key}" en "${key}" zijn allebei voor de categorie "${category}" van de score "${score}".`,
            en: `The bands "${first.band.key}" and "${key}" are both for the category "${category}" of the score "${score}".`,
          },
        },
      ];
    return lowest === null && highest === null
      ? []
      : [
          {
            path: ['bands', index, lowest === null ? 'highest' : 'lowest'],
            message: {
              nl: `Het scoregebied "${key}" is voor een categorie; maak “Vanaf” en “Tot en met” leeg.`,
              en: `The band "${key}" is for a category; empty its lowest and highest.`,
            },
          },
        ];
  });
  const lacking = categories.filter((category) => !own.some(({ band }) => band.category === category));
  return lacking.length === 0
    ? wrong
    : [
        ...wrong,
        {
          path: ['bands'],
          message: {
            nl: `De score "${score}" heeft geen scoregebied voor ${quoted(lacking).nl}.`,
            en: `The score "${score}" has no band for ${quoted(lacking).en}.`,
          },
        },
      ];
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
            message: {
              nl: `Het scoregebied "${key}" is voor een categorie, maar de score "${score}" is een getal; maak de categorie leeg.`,
              en: `The band "${key}" is for a category, but the score "${score}" is a number; empty the category.`,
            },
          },
        ];
      if (lowest === null || highest === null)
        return [
          {
            path: at(band, lowest === null ? 'lowest' : 'highest'),
            message: {
              nl: `Het scoregebied "${key}" moet zeggen van welk tot welk getal van de score "${score}" het gaat; die score gaat ${spoken(range).nl}.`,
              en: `The band "${key}" must say from which to which number of the score "${score}" it goes; that score goes ${spoken(range).en}.`,
            },
          },
        ];
      if (lowest > highest)
        return [
          {
            path: at(band, 'lowest'),
            message: {
              nl: `Het scoregebied "${key}" gaat van ${lowest} tot ${highest}; het eerste moet het laagste zijn.`,
              en: `The band "${key}" goes from ${lowest} to ${highest}; the first must be the lower one.`,
            },
          },
        ];
      return [
        ...(isAtLeast(lowest, range.lowest)
          ? []
          : [
              {
                path: at(band, 'lowest'),
                message: {
                  nl: `Het scoregebied "${key}" begint bij ${lowest}, maar de score "${score}" gaat ${spoken(range).nl}.`,
                  en: `The band "${key}" begins at ${lowest}, but the score "${score}" goes ${spoken(range).en}.`,
                },
              },
            ]),
        ...(isAtLeast(range.highest, highest)
          ? []
          : [
              {
                path: at(band, 'highest'),
                message: {
                  nl: `Het scoregebied "${key}" eindigt bij ${highest}, maar de score "${score}" gaat ${spoken(range).nl}.`,
                  en: `The band "${key}" ends at ${highest}, but the score "${score}" goes ${spoken(range).en}.`,
                },
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
  readonly message: (score: string) => Sentence;
}

/** Where bands of a score that moves continuously do not meet exactly. */
function unevenStretches(bands: readonly NumberBand[], range: NumberRange): readonly Uneven[] {
  const hint = {
    nl: 'Deze score kan elke waarde hebben, dus begint een scoregebied waar dat eronder eindigt.',
    en: 'This score moves continuously, so a band begins where the one below it ends.',
  };
  return [
    ...pairsOf(bands).flatMap(([lower, upper]): readonly Uneven[] => {
      if (settled(lower.highest) === settled(upper.lowest)) return [];
      return isAtLeast(lower.highest, upper.lowest)
        ? [overlap(lower, upper, span(upper.lowest, Math.min(lower.highest, upper.highest)), hint)]
        : [
            gap(
              lower,
              upper,
              { nl: `van ${lower.highest} tot ${upper.lowest}`, en: `from ${lower.highest} to ${upper.lowest}` },
              hint,
            ),
          ];
    }),
    ...bands
      .filter(({ lowest, highest }) => lowest === highest && range.lowest < range.highest)
      .map((band): Uneven => ({
        band,
        field: 'highest',
        message: (score) => ({
          nl: `Het scoregebied "${band.key}" van de score "${score}" begint en eindigt bij ${band.lowest}. ${hint.nl}`,
          en: `The band "${band.key}" of the score "${score}" begins and ends at ${band.lowest}. ${hint.en}`,
        }),
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
        message: (score) => ({
          nl: `Het scoregebied "${band.key}" bevat geen enkele mogelijke waarde van de score "${score}", die gaat ${spoken(range).nl}.`,
          en: `The band "${band.key}" holds no possible value of the score "${score}", which goes ${spoken(range).en}.`,
        }),
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
    message: (score) => ({
      nl: `De score "${score}" gaat ${spoken(range).nl}, maar haar ${field === 'lowest' ? 'laagste' : 'hoogste'} scoregebied "${band.key}" ${field === 'lowest' ? 'begint' : 'eindigt'} bij ${band[field]}; ${end} valt in geen enkel gebied.`,
      en: `The score "${score}" goes ${spoken(range).en}, but its ${field} band "${band.key}" ${field === 'lowest' ? 'begins' : 'ends'} at ${band[field]}; ${end} has no band.`,
    }),
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

const span = (from: number, to: number): Sentence => ({ nl: `${from} tot ${to}`, en: `${from} to ${to}` });

const limits = ({ key, lowest, highest }: NumberBand): Sentence => {
  const { nl, en } = span(lowest, highest);
  return { nl: `"${key}" (${nl})`, en: `"${key}" (${en})` };
};

const stretch = (from: number, to: number): Sentence =>
  from === to ? { nl: String(from), en: String(from) } : span(from, to);

function spoken({ lowest, highest, step }: NumberRange): Sentence {
  const { nl, en } = span(lowest, highest);
  return step === null || step === 1
    ? { nl: `van ${nl}`, en: `from ${en}` }
    : { nl: `van ${nl} in stappen van ${step}`, en: `from ${en} in steps of ${step}` };
}

const joined = (sentence: Sentence, hint: Sentence | undefined): Sentence =>
  hint ? { nl: `${sentence.nl} ${hint.nl}`, en: `${sentence.en} ${hint.en}` } : sentence;

const overlap = (lower: NumberBand, upper: NumberBand, shared: Sentence, hint?: Sentence): Uneven => ({
  band: upper,
  field: 'lowest',
  message: (score) =>
    joined(
      {
        nl: `De scoregebieden ${limits(lower).nl} en ${limits(upper).nl} van de score "${score}" overlappen: allebei bevatten ze ${shared.nl}.`,
        en: `The bands ${limits(lower).en} and ${limits(upper).en} of the score "${score}" overlap: both hold ${shared.en}.`,
      },
      hint,
    ),
});

const gap = (lower: NumberBand, upper: NumberBand, missing: Sentence, hint?: Sentence): Uneven => ({
  band: upper,
  field: 'lowest',
  message: (score) =>
    joined(
      {
        nl: `Tussen de scoregebieden ${limits(lower).nl} en ${limits(upper).nl} van de score "${score}" zit een gat: ${missing.nl} valt in geen enkel gebied.`,
        en: `Between the bands ${limits(lower).en} and ${limits(upper).en} of the score "${score}" there is a gap: ${missing.en} has no band.`,
      },
      hint,
    ),
});
