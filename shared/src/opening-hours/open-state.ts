import { dayNumber, dayOfNumber } from './calendar.ts';
import type { LocalMoment } from './local-moment.ts';
import type { OpeningHours } from './opening-hours.ts';
import { spansOfDay, usualSpansOfDay } from './spans-of-day.ts';
import { DAY_MINUTES } from './time-of-day.ts';

/** Whether somebody is there. */
export type OpenState =
  /** Until when, without a break; undefined when it does not close within 60 days. */
  | { readonly state: 'open'; readonly until: LocalMoment | undefined }
  /** When it surely opens again; undefined when that is not within 60 days. */
  | { readonly state: 'closed'; readonly opens: LocalMoment | undefined }
  /** It is a public holiday, and the hours say nothing of it. */
  | { readonly state: 'unknown'; readonly why: 'public_holiday' };

/** Further ahead, hours have too often changed to be told. */
const DAYS_AHEAD = 60;

/**
 * Whether somebody is there at a moment. A public holiday of which the hours say nothing is unknown, as nobody should travel to a closed door; so is the
 * night after it, as far as the usual hours of that day would reach into it. A span that began on the evening before always counts.
 */
export function openState(hours: OpeningHours, { day, minute }: LocalMoment): OpenState {
  if (hours.isAlways) return { state: 'open', until: undefined };
  const today = dayNumber(day);
  const now = today * DAY_MINUTES + minute;
  const end = endOfOpenTime(hours, now);
  if (end !== undefined) return { state: 'open', until: momentAt(end, now) };
  if (isUnknown(hours, today, minute)) return { state: 'unknown', why: 'public_holiday' };
  return { state: 'closed', opens: nextOpening(hours, today, minute) };
}

/** Moments are counted here in minutes of the clock after midnight on 1 January 1970; days on which the clocks change have 1440, too. */
function momentAt(at: number, now: number): LocalMoment | undefined {
  if (at > now + DAYS_AHEAD * DAY_MINUTES) return undefined;
  return { day: dayOfNumber(Math.floor(at / DAY_MINUTES)), minute: at % DAY_MINUTES };
}

/** When the open time around a moment ends; spans that touch, also across midnight, are one. Undefined when it is closed then. */
function endOfOpenTime(hours: OpeningHours, now: number): number | undefined {
  let end: number | undefined;
  let next = endOfSpan(hours, now);
  while (next !== undefined && next <= now + DAYS_AHEAD * DAY_MINUTES) {
    end = next;
    next = endOfSpan(hours, end);
  }
  return next ?? end;
}

/** When the span ends that runs at a moment: one of that day, or one of the day before that ends after midnight. */
function endOfSpan(hours: OpeningHours, at: number): number | undefined {
  const today = Math.floor(at / DAY_MINUTES);
  let end = at;
  for (const day of [today - 1, today])
    for (const { opens, closes } of spansOfDay(hours, day) ?? [])
      if (day * DAY_MINUTES + opens <= at) end = Math.max(end, day * DAY_MINUTES + closes);
  return end > at ? end : undefined;
}

function isUnknown(hours: OpeningHours, today: number, minute: number): boolean {
  if (spansOfDay(hours, today) === undefined) return true;
  const yesterday = today - 1;
  return (
    spansOfDay(hours, yesterday) === undefined &&
    usualSpansOfDay(hours, yesterday).some(({ closes }) => closes > DAY_MINUTES + minute)
  );
}

function nextOpening(hours: OpeningHours, today: number, minute: number): LocalMoment | undefined {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const span = spansOfDay(hours, today + ahead)?.find(({ opens }) => ahead > 0 || opens > minute);
    if (span) return { day: dayOfNumber(today + ahead), minute: span.opens };
  }
  return undefined;
}
