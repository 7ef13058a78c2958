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
        ...scoreOfFigures(instrument, norm, `The norm "${norm.key}"`),
        ...wordingOfNorm(instrument, norm),
        ...(norm.kind === 'table' ? percentileProblems(instrument, norm) : curveProblems(instrument, norm)),
      ].map(({ path, message }) => ({ path: ['norms', index, ...path], message })),
    ),
    ...instrument.reliabilities.flatMap((reliability, index) =>
      [
        ...scoreOfFigures(instrument, reliability, 'A reliability'),
        ...reliabilityProblems(instrument, reliability),
      ].map(({ path, message }) => ({ path: ['reliabilities', index, ...path], message })),
    ),
    ...repeated(instrument.reliabilities.map(({ score }) => score)).map(({ name, index }) => ({
      path: ['reliabilities', index, 'score'],
      message: `The score "${name}" has two reliabilities; keep the one that fits best.`,
    })),
  ];
}

function scoreOfFigures(
  { scores }: Measured,
  { score: key }: { readonly score: string },
  what: string,
): readonly ContentProblem[] {
  const score = scores.find((one) => one.key === key);
  if (!score) return [{ path: ['score'], message: `${what} belongs to the score "${key}", which does not exist.` }];
  return isCategoryOperation(score.operation)
    ? [{ path: ['score'], message: `${what} belongs to the score "${key}", which is a category and no number.` }]
    : [];
}

/** People of a norm group answered other words than those of a demonstration. */
function wordingOfNorm({ wording }: Measured, { key }: Norm): readonly ContentProblem[] {
  return wording === 'demonstration'
    ? [
        {
          path: ['key'],
          message: `The norm "${key}" was measured with other words than this demonstration wording; take it away, or import the official wording.`,
        },
      ]
    : [];
}

function percentileProblems(instrument: Measured, norm: Norm): readonly ContentProblem[] {
  const problem = (message: string): ContentProblem => ({ path: ['percentiles'], message });
  if (norm.percentiles.length === 0)
    return [problem(`The norm "${norm.key}" has an empty table; write one line "score = percentile" for each score.`)];
  const wrong: string[] = [];
  const found = numberTable(norm.percentiles, (line) => wrong.push(line));
  if (wrong.length > 0)
    return wrong.map((line) =>
      problem(`The norm "${norm.key}" has the line "${line}"; both sides must be numbers, with a point for decimals.`),
    );
  if (found.size < norm.percentiles.length)
    return [problem(`The norm "${norm.key}" has two lines for the same score.`)];
  const table = percentileTable(norm);
  const range = possibleRange(instrument, norm.score);
  return [
    ...table
      .filter(([, percent]) => percent < 0 || percent > 100)
      .map(([score, percent]) =>
        problem(`The norm "${norm.key}" gives ${score} the percentile ${percent}; percentiles go from 0 to 100.`),
      ),
    ...table.flatMap(([score, percent], index) => {
      const before = table[index - 1];
      return before && before[1] > percent
        ? [
            problem(
              `The percentiles of the norm "${norm.key}" fall from ${before[1]} at ${before[0]} to ${percent} at ${score}; they rise with the score.`,
            ),
          ]
        : [];
    }),
    ...table
      .filter(
        ([score]) => range?.kind === 'number' && (score < settled(range.lowest) || score > settled(range.highest)),
      )
      .map(([score]) =>
        problem(`The norm "${norm.key}" has a line for ${score}, which the score "${norm.score}" cannot be.`),
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
            message: `The norm "${norm.key}" is a normal curve, but the score "${norm.score}" counts complaints, which do not follow one; use a table of percentiles.`,
          },
        ]
      : []),
    ...(norm.mean === null
      ? [{ path: ['mean'], message: `The norm "${norm.key}" is a normal curve and needs the mean of the group.` }]
      : []),
    ...(norm.mean !== null && range?.kind === 'number' && (norm.mean < range.lowest || norm.mean > range.highest)
      ? [
          {
            path: ['mean'],
            message: `The norm "${norm.key}" has the mean ${norm.mean}, but the score "${norm.score}" goes from ${range.lowest} to ${range.highest}.`,
          },
        ]
      : []),
    ...(norm.standardDeviation === null || norm.standardDeviation === 0
      ? [
          {
            path: ['standardDeviation'],
            message: `The norm "${norm.key}" is a normal curve and needs a standard deviation above 0.`,
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
            message: `The reliability of the score "${score}" leaves no error of measurement, which no questionnaire has; look the figure up again.`,
          },
        ]
      : []),
    ...(smallestChange === 0
      ? [
          {
            path: ['smallestChange'],
            message: `The smallest change of the score "${score}" is 0, so that any two results would differ clearly; write the published one, or empty the field.`,
          },
        ]
      : []),
    ...(isComputable || standardError !== null || smallestChange !== null
      ? []
      : [
          {
            path: ['coefficient'],
            message: `The reliability of the score "${score}" needs a coefficient and a standard deviation, or a standard error, or a smallest change.`,
          },
        ]),
    ...(wording === 'demonstration' && basis === 'measured'
      ? [
          {
            path: ['basis'],
            message: `The reliability of the score "${score}" cannot be measured with this demonstration wording; call it assumed.`,
          },
        ]
      : []),
  ];
}
