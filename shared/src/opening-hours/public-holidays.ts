import { dayNumber } from './calendar.ts';

/** The public holidays that fall on the same day each year, by month and day. */
const FIXED = {
  '01-01': 'new_year',
  '05-01': 'labour_day',
  '07-21': 'national_day',
  '08-15': 'assumption',
  '11-01': 'all_saints',
  '11-11': 'armistice',
  '12-25': 'christmas',
} as const satisfies Readonly<Record<string, string>>;

/** Those that move with Easter, by the number of days after Easter Sunday. */
const MOVABLE = { 1: 'easter_monday', 39: 'ascension', 50: 'whit_monday' } as const satisfies Readonly<
  Record<number, string>
>;

/** The public holidays of Belgium. */
export type PublicHoliday = (typeof FIXED)[keyof typeof FIXED] | (typeof MOVABLE)[keyof typeof MOVABLE];

/**
 * Which public holiday a day, as YYYY-MM-DD, is; undefined for an ordinary day.
 *
 * They are the ten of the Belgian royal decree of 18 April 1974 on public holidays, article 1. Whoever works on a Sunday that is one has another day
 * off, which each employer chooses; such a day is an ordinary one here.
 */
export function publicHoliday(day: string): PublicHoliday | undefined {
  const fixed: Readonly<Record<string, PublicHoliday>> = FIXED;
  const movable: Readonly<Record<number, PublicHoliday>> = MOVABLE;
  return fixed[day.slice(5)] ?? movable[dayNumber(day) - easterSunday(Number(day.slice(0, 4)))];
}

/**
 * Easter Sunday of a year of the Gregorian calendar, in days after 1 January 1970: the anonymous algorithm in Nature 13, 487 (20 April 1876), as in
 * J. Meeus, Astronomical Algorithms (1991), chapter 8. The names of the steps are those of the source.
 */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1) / 86_400_000;
}
