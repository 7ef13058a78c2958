import type { Sentence } from '../../content/sentence.ts';
import type { Instrument } from '../../content/instrument.ts';
import type { Norm, Reliability } from '../../content/instrument/norm.ts';
import { settled } from '../numbers.ts';
import { percentileTable } from '../percentile.ts';
import { possibleRange } from '../score-range.ts';
import { numberTable } from '../read-rule.ts';
import { isCategoryOperation } from '../score-rule.ts';
import { repeated, type ContentProblem } from '../../content/content-problem.ts';

type Measured = Pick<Instrument, 'scales' | 'items' | 'scores' | 'norms' | 'reliabilities' | 'wording'>;

/** Norms and figures of exactness that say nothing about this instrument, or cannot be computed with. */
export function normProblems(instrument: Measured): readonly ContentProblem[] {
  return [
    ...instrument.norms.flatMap((norm, index) =>
      [
        ...scoreOfFigures(instrument, norm, { nl: `De norm "${norm.key}"`, en: `The norm "${norm.key}"` }),
        ...wordingOfNorm(instrument, norm),
        ...(norm.kind === 'table' ? percentileProblems(instrument, norm) : curveProblems(instrument, norm)),
      ].map(({ path, message }) => ({ path: ['norms', index, ...path], message })),
    ),
    ...instrument.reliabilities.flatMap((reliability, index) =>
      [
        ...scoreOfFigures(instrument, reliability, { nl: 'Een betrouwbaarheid', en: 'A reliability' }),
        ...reliabilityProblems(instrument, reliability),
      ].map(({ path, message }) => ({ path: ['reliabilities', index, ...path], message })),
    ),
    ...repeated(instrument.reliabilities.map(({ score }) => score)).map(({ name, index }) => ({
      path: ['reliabilities', index, 'score'],
      message: {
        nl: `De score "${name}" heeft twee betrouwbaarheden; hou die over die het best past.`,
        en: `The score "${name}" has two reliabilities; keep the one that fits best.`,
      },
    })),
  ];
}

function scoreOfFigures(
  { scores }: Measured,
  { score: key }: { readonly score: string },
  what: Sentence,
): readonly ContentProblem[] {
  const score = scores.find((one) => one.key === key);
  if (!score)
    return [
      {
        path: ['score'],
        message: {
          nl: `${what.nl} hoort bij de score "${key}", en die is er niet.`,
          en: `${what.en} belongs to the score "${key}", which does not exist.`,
        },
      },
    ];
  return isCategoryOperation(score.operation)
    ? [
        {
          path: ['score'],
          message: {
            nl: `${what.nl} hoort bij de score "${key}", en dat is een categorie en geen getal.`,
            en: `${what.en} belongs to the score "${key}", which is a category and no number.`,
          },
        },
      ]
    : [];
}

/** People of a norm group answered other words than those of a demonstration. */
function wordingOfNorm({ wording }: Measured, { key }: Norm): readonly ContentProblem[] {
  return wording === 'demonstration'
    ? [
        {
          path: ['key'],
          message: {
            nl: `De norm "${key}" is gemeten met andere woorden dan deze voorbeeldwoorden; haal ze weg, of voer de officiële woorden in.`,
            en: `The norm "${key}" was measured with other words than this demonstration wording; take it away, or import the official wording.`,
          },
        },
      ]
    : [];
}

function percentileProblems(instrument: Measured, norm: Norm): readonly ContentProblem[] {
  const problem = (message: Sentence): ContentProblem => ({ path: ['percentiles'], message });
  if (norm.percentiles.length === 0)
    return [
      problem({
        nl: `De norm "${norm.key}" heeft een lege tabel; schrijf voor elke score een regel "score = percentiel".`,
        en: `The norm "${norm.key}" has an empty table; write one line "score = percentile" for each score.`,
      }),
    ];
  const wrong: string[] = [];
  const found = numberTable(norm.percentiles, (line) => wrong.push(line));
  if (wrong.length > 0)
    return wrong.map((line) =>
      problem({
        nl: `De norm "${norm.key}" heeft de regel "${line}"; aan beide kanten moet een getal staan, met een punt voor decimalen.`,
        en: `The norm "${norm.key}" has the line "${line}"; both sides must be numbers, with a point for decimals.`,
      }),
    );
  if (found.size < norm.percentiles.length)
    return [
      problem({
        nl: `De norm "${norm.key}" heeft twee regels voor dezelfde score.`,
        en: `The norm "${norm.key}" has two lines for the same score.`,
      }),
    ];
  const table = percentileTable(norm);
  const range = possibleRange(instrument, norm.score);
  return [
    ...table
      .filter(([, percent]) => percent < 0 || percent > 100)
      .map(([score, percent]) =>
        problem({
          nl: `De norm "${norm.key}" geeft ${score} het percentiel ${percent}; percentielen gaan van 0 tot 100.`,
          en: `The norm "${norm.key}" gives ${score} the percentile ${percent}; percentiles go from 0 to 100.`,
        }),
      ),
    ...table.flatMap(([score, percent], index) => {
      const before = table[index - 1];
      return before && before[1] > percent
        ? [
            problem({
              nl: `De percentielen van de norm "${norm.key}" dalen van ${before[1]} bij ${before[0]} naar ${percent} bij ${score}; ze stijgen mee met de score.`,
              en: `The percentiles of the norm "${norm.key}" fall from ${before[1]} at ${before[0]} to ${percent} at ${score}; they rise with the score.`,
            }),
          ]
        : [];
    }),
    ...table
      .filter(
        ([score]) => range?.kind === 'number' && (score < settled(range.lowest) || score > settled(range.highest)),
      )
      .map(([score]) =>
        problem({
          nl: `De norm "${norm.key}" heeft een regel voor ${score}, en dat kan de score "${norm.score}" niet zijn.`,
          en: `The norm "${norm.key}" has a line for ${score}, which the score "${norm.score}" cannot be.`,
        }),
      ),
  ];
}

function curveProblems(instrument: Measured, norm: Norm): readonly ContentProblem[] {
  const isSymptomScale = instrument.scores.find(({ key }) => key === norm.score)?.isSymptomScale ?? false;
  const range = possibleRange(instrument, norm.score);
  return [
    ...(isSymptomScale
      ? [
          {
            path: ['kind'],
            message: {
              nl: `De norm "${norm.key}" is een normaalverdeling, maar de score "${norm.score}" telt klachten, en die volgen er geen; gebruik een tabel met percentielen.`,
              en: `The norm "${norm.key}" is a normal curve, but the score "${norm.score}" counts complaints, which do not follow one; use a table of percentiles.`,
            },
          },
        ]
      : []),
    ...(norm.mean === null
      ? [
          {
            path: ['mean'],
            message: {
              nl: `De norm "${norm.key}" is een normaalverdeling en heeft het gemiddelde van de groep nodig.`,
              en: `The norm "${norm.key}" is a normal curve and needs the mean of the group.`,
            },
          },
        ]
      : []),
    ...(norm.mean !== null && range?.kind === 'number' && (norm.mean < range.lowest || norm.mean > range.highest)
      ? [
          {
            path: ['mean'],
            message: {
              nl: `De norm "${norm.key}" heeft het gemiddelde ${norm.mean}, maar de score "${norm.score}" gaat van ${range.lowest} tot ${range.highest}.`,
              en: `The norm "${norm.key}" has the mean ${norm.mean}, but the score "${norm.score}" goes from ${range.lowest} to ${range.highest}.`,
            },
          },
        ]
      : []),
    ...(norm.standardDeviation === null || norm.standardDeviation === 0
      ? [
          {
            path: ['standardDeviation'],
            message: {
              nl: `De norm "${norm.key}" is een normaalverdeling en heeft een standaardafwijking boven 0 nodig.`,
              en: `The norm "${norm.key}" is a normal curve and needs a standard deviation above 0.`,
            },
          },
        ]
      : []),
  ];
}

function reliabilityProblems({ wording }: Measured, reliability: Reliability): readonly ContentProblem[] {
  const { score, coefficient, standardDeviation, standardError, smallestChange, basis } = reliability;
  const isComputable = coefficient !== null && standardDeviation !== null;
  const isExact =
    standardError === 0 || (standardError === null && isComputable && (coefficient === 1 || standardDeviation === 0));
  return [
    ...(isExact
      ? [
          {
            path: [standardError === 0 ? 'standardError' : coefficient === 1 ? 'coefficient' : 'standardDeviation'],
            message: {
              nl: `De betrouwbaarheid van de score "${score}" laat geen meetfout over, en die heeft elke vragenlijst; zoek het cijfer opnieuw op.`,
              en: `The reliability of the score "${score}" leaves no error of measurement, which no questionnaire has; look the figure up again.`,
            },
          },
        ]
      : []),
    ...(smallestChange === 0
      ? [
          {
            path: ['smallestChange'],
            message: {
              nl: `De kleinste verandering van de score "${score}" is 0, zodat elke twee resultaten duidelijk zouden verschillen; schrijf het gepubliceerde cijfer, of maak het veld leeg.`,
              en: `The smallest change of the score "${score}" is 0, so that any two results would differ clearly; write the published one, or empty the field.`,
            },
          },
        ]
      : []),
    ...(isComputable || standardError !== null || smallestChange !== null
      ? []
      : [
          {
            path: ['coefficient'],
            message: {
              nl: `De betrouwbaarheid van de score "${score}" heeft een coëfficiënt en een standaardafwijking nodig, of een meetfout, of een kleinste verandering.`,
              en: `The reliability of the score "${score}" needs a coefficient and a standard deviation, or a standard error, or a smallest change.`,
            },
          },
        ]),
    ...(wording === 'demonstration' && basis === 'measured'
      ? [
          {
            path: ['basis'],
            message: {
              nl: `De betrouwbaarheid van de score "${score}" kan niet gemeten zijn met deze voorbeeldwoorden; noem ze aangenomen.`,
              en: `The reliability of the score "${score}" cannot be measured with this demonstration wording; call it assumed.`,
            },
          },
        ]
      : []),
  ];
}
