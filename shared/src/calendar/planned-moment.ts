import type { ReminderRhythm } from '../content/vocabularies.ts';
import { isLocalTime, laterBy, type LocalTime } from './local-time.ts';

/** A moment to come back that somebody planned, once or a few times. */
export interface Plan {
  /** The first time. */
  readonly at: LocalTime;
  readonly rhythm: ReminderRhythm;
  /** How many times in all, from 1. It counts for a rhythm only. */
  readonly times: number;
}

/** Nobody plans longer than two weeks of days or a good three months of weeks; more would be a mistake, or not ours. */
export const MOST_TIMES = 14;

const DAY = 24 * 60;
const STEP: Readonly<Record<ReminderRhythm, number>> = { once: 0, daily: DAY, weekly: 7 * DAY };

/**
 * Every moment of a plan, the first one first.
 * @throws RangeError when its first moment is none, or it comes back fewer than 1 or more than 14 times.
 */
export function plannedTimes({ at, rhythm, times }: Plan): readonly LocalTime[] {
  if (!isLocalTime(at)) throw new RangeError(`"${at}" is no moment such as "2026-11-24T19:00".`);
  if (!Number.isInteger(times) || times < 1 || times > MOST_TIMES)
    throw new RangeError(`A plan comes back 1 to ${MOST_TIMES} times, not ${times}.`);
  const count = rhythm === 'once' ? 1 : times;
  return Array.from({ length: count }, (_, index) => laterBy(at, index * STEP[rhythm]));
}

/** The moments of a plan around now: the last one that has passed, and the next one. Undefined where there is none. */
export function aroundNow(plan: Plan, now: LocalTime): { readonly last?: LocalTime; readonly next?: LocalTime } {
  const moments = plannedTimes(plan);
  const last = moments.findLast((moment) => moment < now);
  const next = moments.find((moment) => moment >= now);
  return { ...(last !== undefined && { last }), ...(next !== undefined && { next }) };
}
