import {
  DAY_MINUTES,
  weekTable,
  type OpeningHours,
  type TimeSpan,
  type Weekday,
} from '@moodspace/shared/opening-hours';
import type { Translator } from '../../i18n/create-translator.ts';

/** A row of a table of hours. */
export interface HoursRow {
  readonly days: string;
  readonly times: string;
}

const MINUTES_PER_HOUR = 60;
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
/** A Monday. */
const FIRST_MONDAY = Date.UTC(2024, 0, 1);
const MILLISECONDS_PER_DAY = 86_400_000;

type Words = Pick<Translator, 't' | 'tag' | 'formatDate' | 'formatList'>;

/**
 * The table of opening hours, row by row: days with the same hours together, then public holidays, then what is different in a period that is
 * not over on `today` (YYYY-MM-DD). Each row of weekdays is a run without a gap.
 */
export function hoursRows(hours: OpeningHours, today: string, words: Words): readonly HoursRow[] {
  const { t, formatDate } = words;
  if (hours.isAlways) return [{ days: t('service.everyDay'), times: t('service.wholeDay') }];
  const { weekdays, publicHolidays, periods } = weekTable(hours, today);
  const spansOf = new Map(weekdays.map(({ weekday, spans }) => [weekday, timesOf(spans, words)]));
  const runs: { days: Weekday[]; times: string }[] = [];
  for (const day of WEEK) {
    const times = spansOf.get(day) ?? t('service.closedDay');
    const last = runs.at(-1);
    if (last?.times === times) last.days.push(day);
    else runs.push({ days: [day], times });
  }
  return [
    ...runs.map(({ days, times }) => ({ days: daysOf(days, words), times })),
    {
      days: t('service.publicHolidays'),
      times: publicHolidays === undefined ? t('service.holidaysUnknown') : timesOf(publicHolidays, words),
    },
    ...periods.map(({ period, days, onHolidays, spans }) => {
      const dates = t('service.period', { from: formatDate(period.from), to: formatDate(period.to) });
      const isWhole = days.length === WEEK.length && onHolidays;
      const named = [
        ...(days.length > 0 ? [daysOf(days, words)] : []),
        ...(onHolidays ? [t('service.publicHolidays')] : []),
      ];
      return { days: isWhole ? dates : `${dates}: ${words.formatList(named)}`, times: timesOf(spans, words) };
    }),
  ];
}

/** Days of the week in words: "elke dag", "maandag tot en met vrijdag", "woensdag". Days with gaps between them are named one by one. */
function daysOf(days: readonly Weekday[], { t, tag, formatList }: Words): string {
  const name = (day: Weekday): string =>
    new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }).format(
      FIRST_MONDAY + (day - 1) * MILLISECONDS_PER_DAY,
    );
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  if (days.length === WEEK.length) return t('service.everyDay');
  const isRun = last - first === days.length - 1;
  return isRun && days.length > 2
    ? t('service.dayRange', { from: name(first), to: name(last) })
    : formatList(days.map(name));
}

function timesOf(spans: readonly TimeSpan[], { t, formatList }: Words): string {
  if (spans.length === 0) return t('service.closedDay');
  const [only] = spans;
  if (spans.length === 1 && only?.opens === 0 && only.closes === DAY_MINUTES) return t('service.wholeDay');
  const timeOf = (minutes: number): string =>
    t('service.time', {
      hour: String(Math.floor(minutes / MINUTES_PER_HOUR)),
      minutes: String(minutes % MINUTES_PER_HOUR).padStart(2, '0'),
    });
  const endOf = (closes: number): string =>
    closes % DAY_MINUTES === 0 ? t('service.midnight') : timeOf(closes % DAY_MINUTES);
  return formatList(
    spans.map(({ opens, closes }) => t('service.timeRange', { from: timeOf(opens), to: endOf(closes) })),
  );
}
