import { isId, isKey, isMoment, isRecord, isTextUpTo } from '../read-parts.ts';
import type { RecordKind } from '../record-kind.ts';

const RHYTHMS = ['once', 'daily', 'weekly'] as const;
const MOST_TIMES = 60;
const LOCAL_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

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
    if (!isId(id) || !isKey(module) || !isTextUpTo(title, 200) || !isLocalMoment(at) || !isMoment(createdAt))
      return undefined;
    if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > MOST_TIMES) return undefined;
    const known = RHYTHMS.find((one) => one === rhythm);
    return known && { id, module, title, at, rhythm: known, times, createdAt };
  },
  changedAt: ({ createdAt }) => createdAt,
};

/** A local moment that exists: not 30 February. */
const isLocalMoment = (value: unknown): value is string =>
  typeof value === 'string' && LOCAL_MOMENT.test(value) && isMoment(`${value}:00.000Z`);
