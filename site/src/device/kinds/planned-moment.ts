import { isLocalTime, MOST_TIMES } from '@moodspace/shared/calendar';
import { isId, isKey, isMoment, isRecord, isTextUpTo } from '../read-parts.ts';
import type { RecordKind } from '../record-kind.ts';

/** Nobody plans for a later year; the moments of a plan must all be moments that a calendar knows. */
export const LAST_YEAR = '2200';
const RHYTHMS = ['once', 'daily', 'weekly'] as const;

/** A moment that a visitor planned, as it also stands in the file for the calendar. */
export interface PlannedMoment {
  readonly id: string;
  /** The key of the module to come back to. */
  readonly module: string;
  /** As in the calendar: neutral, unless the visitor chose another one. */
  readonly title: string;
  /** Local time of the visitor: `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  readonly rhythm: (typeof RHYTHMS)[number];
  /** How many times it comes; 1 for once. */
  readonly times: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** Planned moments, under their id. */
export const plannedMoment: RecordKind<PlannedMoment> = {
  collection: 'planned-moments',
  format: 1,
  read: (data) => {
    if (!isRecord(data)) return undefined;
    const { id, module, title, at, rhythm, times, createdAt } = data;
    if (
      !isId(id) ||
      !isKey(module) ||
      !isTextUpTo(title, 200) ||
      !isTextUpTo(at, 16) ||
      !isLocalTime(at) ||
      at > LAST_YEAR ||
      !isMoment(createdAt)
    )
      return undefined;
    if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > MOST_TIMES) return undefined;
    const known = RHYTHMS.find((one) => one === rhythm);
    return known && { id, module, title, at, rhythm: known, times, createdAt };
  },
  changedAt: ({ createdAt }) => createdAt,
};
