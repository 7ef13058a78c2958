import type { Change } from '@moodspace/shared/scoring';
import type { TakenTest } from '../test-definition.ts';

/** Results of one test over time. */
export interface Trend {
  /** Taken with this version, the oldest first. */
  readonly comparable: readonly TakenTest[];
  /** Taken with another version: they asked or counted something else, so nothing is compared with them. The newest first. */
  readonly apart: readonly TakenTest[];
}

/** What can be said of a score that was measured more than once. */
export type Verdict =
  | { readonly kind: 'once' }
  /** Everything before was too short ago. `from`: the first day (YYYY-MM-DD) on which a comparison says something. */
  | { readonly kind: 'too_early'; readonly from: string }
  /** `since`: when the score was measured that it is compared with (ISO 8601). */
  | { readonly kind: 'compared'; readonly change: Change; readonly since: string }
  /** Nobody has published how exactly the score measures. */
  | { readonly kind: 'not_known' };

/** One measurement of a score. */
export interface Measurement {
  /** ISO 8601. */
  readonly takenAt: string;
  readonly value: number;
}

const DAY = 86_400_000;

const belgianDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });

/** The day in Belgium of a moment (ISO 8601), as YYYY-MM-DD: the day that dates on the site show. */
export const dayOf = (moment: string): string => belgianDays.format(new Date(moment));

/** The day that comes so many days after a moment, as YYYY-MM-DD. */
export const dayAfter = (moment: string, days: number): string =>
  new Date(Date.parse(dayOf(moment)) + days * DAY).toISOString().slice(0, 10);

type Version = Pick<TakenTest, 'version' | 'fingerprint'>;

/** Tells whether a result was taken with this version of the test, so that it can be shown and compared. */
export const isOfVersion = (test: Version, taken: Version): boolean =>
  taken.version === test.version && taken.fingerprint === test.fingerprint;

/** Sets the results of one version in order of time, and those of other versions apart. The same result counts once. */
export function trendOf(test: Version, results: readonly TakenTest[]): Trend {
  const once = [...new Map(results.map((taken) => [taken.id, taken])).values()];
  const inTime = once.sort((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : 0));
  return {
    comparable: inTime.filter((taken) => isOfVersion(test, taken)),
    apart: inTime.filter((taken) => !isOfVersion(test, taken)).reverse(),
  };
}

/** The measurements of one score among results; those without a number for it are left out. */
export const measurementsOf = (results: readonly TakenTest[], scoreKey: string): readonly Measurement[] =>
  results.flatMap(({ takenAt, scores }) => {
    const score = scores[scoreKey];
    return score && 'value' in score ? [{ takenAt, value: score.value }] : [];
  });

/**
 * Compares the last measurement with the latest one that lies at least `retestDays` days before it. `changeBetween` says whether two values differ by more than
 * the score measures exactly; undefined when that is not known.
 */
export function verdictOn(
  measurements: readonly Measurement[],
  retestDays: number,
  changeBetween: (before: number, after: number) => Change | undefined,
): Verdict {
  const last = measurements.at(-1);
  const first = measurements[0];
  if (!last || !first || last === first) return { kind: 'once' };
  const before = measurements
    .slice(0, -1)
    .findLast(({ takenAt }) => dayAfter(takenAt, retestDays) <= dayOf(last.takenAt));
  if (!before) return { kind: 'too_early', from: dayAfter(first.takenAt, retestDays) };
  const change = changeBetween(before.value, last.value);
  return change === undefined ? { kind: 'not_known' } : { kind: 'compared', change, since: before.takenAt };
}
