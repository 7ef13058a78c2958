import type { Norm } from '../content/instrument/norm.ts';
import type { Score } from '../content/instrument/score.ts';
import { normalShareBelow, studentShareBelow } from './distributions.ts';
import { settled } from './numbers.ts';
import { numberTable } from './read-rule.ts';

type NormFigures = Pick<Norm, 'kind' | 'groupSize' | 'mean' | 'standardDeviation' | 'percentiles'>;

export type Percentile =
  | { readonly kind: 'percentile'; readonly value: number }
  | { readonly kind: 'refused'; readonly reason: 'symptom_scale' | 'outside_table' };

/** In a smaller group, mean and standard deviation are too uncertain to be taken for those of everybody. */
const SMALL_GROUP = 50;

/**
 * Which percentage of the norm group has a lower score, from 1 to 99: beyond these, no group is large enough to say it.
 *
 * A table says it itself, by the definition that the norm declares (`below`, `mid_rank` or `at_or_below`; Crawford, Garthwaite & Slick 2009). A score
 * between two lines of the table gets the value between both in proportion; one outside the table is refused.
 *
 * With a mean and a standard deviation it is the share of the normal curve below z = (score - mean) / SD. In a group of fewer than 50 people it is the
 * share of Student's t with N - 1 degrees of freedom below (score - mean) / (SD · √((N + 1) / N)) (Crawford & Howell 1998). It is refused for complaints,
 * which in the population are distributed like an exponential, not a normal curve (Tomitaka et al. 2018).
 */
export function percentile(norm: NormFigures, value: number, score: Pick<Score, 'isSymptomScale'>): Percentile {
  if (norm.kind === 'table') {
    const found = interpolated(percentileTable(norm), value);
    return found === undefined ? { kind: 'refused', reason: 'outside_table' } : clamped(found);
  }
  if (score.isSymptomScale) return { kind: 'refused', reason: 'symptom_scale' };
  const { mean, standardDeviation, groupSize } = norm;
  if (mean === null || standardDeviation === null || standardDeviation <= 0)
    return { kind: 'refused', reason: 'outside_table' };
  const z = (value - mean) / standardDeviation;
  const share =
    groupSize < SMALL_GROUP
      ? studentShareBelow(z / Math.sqrt((groupSize + 1) / groupSize), groupSize - 1)
      : normalShareBelow(z);
  return clamped(100 * share);
}

/**
 * Where most of the norm group lies, in points of the score: the mean ± 1 standard deviation (68 % of a normal curve), or from the 16th to the 84th
 * percentile of a table. Undefined when the table does not reach both.
 */
export function typicalRange(norm: NormFigures): { readonly lowest: number; readonly highest: number } | undefined {
  if (norm.kind === 'normal_curve') {
    const { mean, standardDeviation } = norm;
    if (mean === null || standardDeviation === null) return undefined;
    return { lowest: settled(mean - standardDeviation), highest: settled(mean + standardDeviation) };
  }
  const scoreByPercentile = percentileTable(norm).map(([score, percent]): Line => [percent, score]);
  const lowest = interpolated(scoreByPercentile, 16);
  const highest = interpolated(scoreByPercentile, 84);
  return lowest === undefined || highest === undefined ? undefined : { lowest, highest };
}

const clamped = (value: number): Percentile => ({
  kind: 'percentile',
  value: settled(Math.min(99, Math.max(1, value))),
});

type Line = readonly [from: number, to: number];

/** The lines of the table by rising score. Lines that are not of numbers, which the publish guard refuses, are left out. */
export function percentileTable({ percentiles }: Pick<Norm, 'percentiles'>): readonly Line[] {
  return [...numberTable(percentiles, () => undefined)].sort(([a], [b]) => a - b);
}

/** Reads a table of rising numbers, between two lines in proportion. Undefined outside of it. */
function interpolated(table: readonly Line[], at: number): number | undefined {
  const exact = table.find(([from]) => settled(from) === settled(at));
  if (exact) return exact[1];
  const next = table.findIndex(([from]) => from > at);
  const after = table[next];
  const before = table[next - 1];
  if (!after || !before) return undefined;
  return settled(before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]));
}
