import type { HoursRule, OpeningHours, TimeSpan, Weekday } from '../../opening-hours/opening-hours.ts';
import { parseOpeningHours } from '../../opening-hours/parse-opening-hours.ts';
import { DAY_MINUTES } from '../../opening-hours/time-of-day.ts';
import { writeOpeningHours } from '../../opening-hours/write-opening-hours.ts';
import { firstOf, memberOf, numberOf, quoted, textOf, textsOf, type SourceObject } from './source-object.ts';

export interface SchedulesReading {
  /** In the notation of OpenStreetMap; undefined when no row could be read. */
  readonly hours: string | undefined;
  /** Sentences about rows that were left out. */
  readonly problems: readonly string[];
  /** What the rows say in words. */
  readonly notes: readonly string[];
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WHOLE_DAY: TimeSpan = { opens: 0, closes: DAY_MINUTES };
/** A span that closes at or before this minute of the day, and opens after noon, ends on the next day. */
const LATEST_NIGHT = 8 * 60;
const NOON = 12 * 60;

interface DatedSpan {
  readonly days: readonly Weekday[];
  /** Undefined: closed. */
  readonly span: TimeSpan | undefined;
  readonly period: { readonly from: string; readonly to: string } | undefined;
  readonly name: string;
}

/**
 * Turns rows of hours into opening hours: those of HSDS 2.0 and 3.0 (days and times of a weekly rule), those of 1.x (a day of the week with its times), and days on which
 * a service is closed or open otherwise. A row that overlaps another, ends before it starts, or says something that is not weekly is left out by name.
 * @param today rows that held only before this day (YYYY-MM-DD) are left out
 */
export function readSchedules(
  weekly: readonly SourceObject[],
  holidays: readonly SourceObject[],
  today: string,
): SchedulesReading {
  const problems: string[] = [];
  const notes = new Set<string>();
  const spans: DatedSpan[] = [];
  for (const [row, isHoliday] of [
    ...weekly.map((row) => [row, false] as const),
    ...holidays.map((row) => [row, true] as const),
  ]) {
    const note = textOf(firstOf(row, ['description', 'notes']));
    if (note !== undefined) notes.add(note);
    const read = isHoliday ? holidayRow(row, today) : weeklyRow(row, today);
    if (read === undefined) continue;
    if (typeof read === 'string') {
      problems.push(read);
      continue;
    }
    const clash = spans.find((other) => isClash(other, read));
    if (!clash) spans.push(read);
    else if (!isSame(clash, read))
      problems.push(
        `The hours ${read.name} overlap ${clash.name}; the second were left out. Correct the hours in the source.`,
      );
  }
  if (spans.length === 0) return { hours: undefined, problems, notes: [...notes] };
  const hours = writeOpeningHours(hoursOf(spans));
  const check = parseOpeningHours(hours);
  if ('hours' in check) return { hours, problems, notes: [...notes] };
  return { hours: undefined, problems: [...problems, ...check.problems.map(({ en }) => en)], notes: [...notes] };
}

function weeklyRow(row: SourceObject, today: string): DatedSpan | string | undefined {
  const days = daysOf(row);
  const opens = textOf(firstOf(row, ['opens_at', 'opens']));
  const closes = textOf(firstOf(row, ['closes_at', 'closes']));
  if (opens === undefined && closes === undefined) return undefined;
  const name = quoted(`${textOf(firstOf(row, ['byday', 'weekday', 'day'])) ?? ''} ${opens ?? '?'}-${closes ?? '?'}`);
  const frequency = textOf(memberOf(row, 'freq'))?.toUpperCase();
  const isWeekly =
    (frequency === undefined || frequency === 'WEEKLY' || frequency === 'DAILY') &&
    (numberOf(memberOf(row, 'interval')) ?? 1) === 1 &&
    ['bymonthday', 'byyearday', 'byweekno', 'count'].every((other) => textOf(memberOf(row, other)) === undefined);
  if (!isWeekly)
    return `The hours ${name} do not return every week; they were left out. Say them in the note on hours.`;
  if (days === undefined) return `The hours ${name} name a day that cannot be read; they were left out.`;
  const all = days.length > 0 ? days : frequency === 'DAILY' ? WEEKDAYS : [];
  if (all.length === 0) return `The hours ${name} do not say on which days they hold; they were left out.`;
  const span = spanOf(opens, closes);
  if (typeof span === 'string') return `The hours ${name} ${span}; they were left out. Correct them in the source.`;
  const period = periodOf(firstOf(row, ['valid_from']), firstOf(row, ['valid_to', 'until']), today);
  if (period === 'past')
    return `The hours ${name} held until ${textOf(firstOf(row, ['valid_to', 'until'])) ?? ''}, which is over; they were left out.`;
  if (period === 'unreadable') return `The hours ${name} hold in a period that cannot be read; they were left out.`;
  return { days: all, span, period, name };
}

function holidayRow(row: SourceObject, today: string): DatedSpan | string | undefined {
  const from = textOf(firstOf(row, ['start_date', 'start']));
  const to = textOf(firstOf(row, ['end_date', 'end'])) ?? from;
  const name = quoted(`${from ?? '?'} – ${to ?? '?'}`);
  const period = periodOf(from, to, today);
  if (period === 'past') return undefined;
  if (period === 'unreadable' || period === undefined)
    return `The days ${name} cannot be read; they were left out. Write days as 2026-12-25.`;
  const isClosed = /^(?:1|t|true|y|yes)$/i.test(textOf(memberOf(row, 'closed')) ?? '');
  if (isClosed) return { days: WEEKDAYS, span: undefined, period, name };
  const span = spanOf(textOf(memberOf(row, 'opens_at')), textOf(memberOf(row, 'closes_at')));
  if (typeof span === 'string') return `The hours of the days ${name} ${span}; they were left out.`;
  return { days: WEEKDAYS, span, period, name };
}

/** The days of a row; undefined when one of them cannot be read. */
function daysOf(row: SourceObject): readonly Weekday[] | undefined {
  const names = textsOf(firstOf(row, ['byday', 'weekday', 'day', 'days', 'day_of_week', 'opens_at_day'])).flatMap(
    (text) => text.split(/[\s/]+/),
  );
  const days = names.map(weekday);
  return days.every((day) => day !== undefined) ? days : undefined;
}

const DAY_NAMES: readonly (readonly string[])[] = [
  ['mo', 'mon', 'monday', 'ma', 'maandag', '1'],
  ['tu', 'tue', 'tues', 'tuesday', 'di', 'dinsdag', '2'],
  ['we', 'wed', 'wednesday', 'wo', 'woensdag', '3'],
  ['th', 'thu', 'thur', 'thurs', 'thursday', 'do', 'donderdag', '4'],
  ['fr', 'fri', 'friday', 'vr', 'vrijdag', '5'],
  ['sa', 'sat', 'saturday', 'za', 'zaterdag', '6'],
  ['su', 'sun', 'sunday', 'zo', 'zondag', '7', '0'],
];

/** A day by its English or Dutch name, its code in iCalendar, or its number (Monday is 1, Sunday 7 or 0). */
function weekday(text: string): Weekday | undefined {
  const at = DAY_NAMES.findIndex((names) => names.includes(text.toLowerCase().replace(/\.$/, '')));
  return WEEKDAYS[at];
}

/** The span of two times, or what is wrong with them. */
function spanOf(opens: string | undefined, closes: string | undefined): TimeSpan | string {
  const from = minuteOf(opens ?? '');
  const to = minuteOf(closes ?? '');
  if (from === undefined || to === undefined) return 'have a time that cannot be read';
  // HSDS has no whole day: 00:00 to 23:59 is what it advises.
  if (from === 0 && (to === 0 || to >= 1439)) return WHOLE_DAY;
  if (from === to) return 'end when they start';
  if (to > from) return { opens: from, closes: to === DAY_MINUTES - 1 ? DAY_MINUTES : to };
  if (from >= NOON && to <= LATEST_NIGHT) return { opens: from, closes: to + DAY_MINUTES };
  return 'end before they start';
}

/** A time as `9:00`, `09:00:00`, `0900`, `9.30 am` or inside a date, in minutes after midnight; 24:00 is the end of the day. */
export function minuteOf(written: string): number | undefined {
  const text = written.trim().toLowerCase();
  const dated = /^\d{4}-\d{2}-\d{2}[t ](\d{2}:\d{2})/.exec(text)?.[1];
  const read =
    /^t?(\d{1,2})(?:[:.hu]?(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(a\.?m\.?|p\.?m\.?)?(?:z|[+-]\d{2}:?\d{2})?[hu]?$/.exec(
      dated ?? text,
    );
  if (!read) return { noon: NOON, midnight: DAY_MINUTES }[text];
  let hour = Number(read[1]);
  const minute = Number(read[2] ?? 0);
  const half = read[3]?.[0];
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const total = hour * 60 + minute;
  return minute < 60 && total <= DAY_MINUTES ? total : undefined;
}

/** When something holds; undefined: always, as far as anybody knows. */
function periodOf(
  from: unknown,
  to: unknown,
  today: string,
): { readonly from: string; readonly to: string } | 'past' | 'unreadable' | undefined {
  const first = textOf(from);
  const last = textOf(to);
  const firstDay = first === undefined ? undefined : dayOf(first);
  const lastDay = last === undefined ? undefined : dayOf(last);
  if ((first !== undefined && firstDay === undefined) || (last !== undefined && lastDay === undefined))
    return 'unreadable';
  if (lastDay !== undefined && lastDay < today) return 'past';
  if (firstDay !== undefined && lastDay !== undefined)
    return firstDay <= lastDay ? { from: firstDay, to: lastDay } : 'unreadable';
  if (firstDay !== undefined && firstDay > today) return 'unreadable';
  return lastDay === undefined ? undefined : { from: today, to: lastDay };
}

/** A calendar day as YYYY-MM-DD, of a text that starts with one. */
export function dayOf(text: string): string | undefined {
  const read = /^(\d{4})-?(\d{2})-?(\d{2})(?![0-9])/.exec(text.trim());
  if (!read) return undefined;
  const day = `${read[1] ?? ''}-${read[2] ?? ''}-${read[3] ?? ''}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}

const samePeriod = (a: DatedSpan, b: DatedSpan): boolean =>
  a.period?.from === b.period?.from && a.period?.to === b.period?.to;

function isClash(a: DatedSpan, b: DatedSpan): boolean {
  if (!samePeriod(a, b) || !a.days.some((day) => b.days.includes(day))) return false;
  if (!a.span || !b.span) return true;
  return a.span.opens < b.span.closes && b.span.opens < a.span.closes;
}

const isSame = (a: DatedSpan, b: DatedSpan): boolean =>
  a.span?.opens === b.span?.opens && a.span?.closes === b.span?.closes && b.days.every((day) => a.days.includes(day));

function hoursOf(spans: readonly DatedSpan[]): OpeningHours {
  const periods = Map.groupBy(spans, ({ period }) => (period ? `${period.from} ${period.to}` : ''));
  const rules: HoursRule[] = [];
  for (const [, dated] of [...periods].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const period = dated[0]?.period;
    const byDay = WEEKDAYS.flatMap((day) => {
      const ofDay = dated.filter(({ days }) => days.includes(day));
      if (ofDay.length === 0) return [];
      const open = ofDay.flatMap(({ span }) => (span ? [span] : [])).toSorted((a, b) => a.opens - b.opens);
      return [{ day, open }];
    });
    for (const [, group] of Map.groupBy(byDay, ({ open }) => JSON.stringify(open)))
      rules.push({
        days: group.map(({ day }) => day),
        onHolidays: false,
        spans: group[0]?.open ?? [],
        ...(period ? { period } : {}),
      });
  }
  const [only] = rules;
  const isAlways =
    rules.length === 1 &&
    only?.period === undefined &&
    only?.days.length === 7 &&
    only.spans.length === 1 &&
    only.spans[0]?.opens === 0 &&
    only.spans[0].closes === DAY_MINUTES;
  return isAlways ? { isAlways: true, rules: [] } : { isAlways: false, rules };
}
