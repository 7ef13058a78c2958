import type { ToCheck } from './to-check.ts';

/** How long before a crisis check falls due editors are told, in days: an overdue one can hold back every change to the site. */
export const WARNED_DAYS = 30;
const DAY_IN_MILLISECONDS = 86_400_000;

/**
 * In how many days the check of an entry falls due, when visitors in danger rely on it and it is soon; null otherwise. Zero is today, which is still in time.
 * @param day the day on which it is asked, as YYYY-MM-DD
 */
export function daysUntilDue(
  { isCrisis, isLive, state, nextCheck }: Pick<ToCheck, 'isCrisis' | 'isLive' | 'nextCheck' | 'state'>,
  day: string,
): number | null {
  if (!isCrisis || !isLive || state !== 'current' || nextCheck === null) return null;
  const days = Math.round((Date.parse(nextCheck) - Date.parse(day)) / DAY_IN_MILLISECONDS);
  return days <= WARNED_DAYS ? days : null;
}
