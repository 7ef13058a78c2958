import type { Weekday } from './opening-hours.ts';

/** The days of the week as OpenStreetMap writes them, from Monday. */
export const WEEKDAY_CODES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

/** The months as OpenStreetMap writes them, from January. */
export const MONTH_CODES = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** How editors write the days of the week, in small letters: codes, abbreviations and names, in English and in Dutch. */
const WEEKDAY_NAMES = [
  'mo mon monday ma maandag',
  'tu tue tues tuesday di dinsdag',
  'we wed wednesday wo woensdag',
  'th thu thur thurs thursday do donderdag',
  'fr fri friday vr vrijdag',
  'sa sat saturday za zaterdag',
  'su sun sunday zo zondag',
];

const MONTH_NAMES = [
  'jan january januari',
  'feb february februari',
  'mar march mrt maart',
  'apr april',
  'may mei',
  'jun june juni',
  'jul july juli',
  'aug august augustus',
  'sep sept september',
  'oct october okt oktober',
  'nov november',
  'dec december',
];

const numbered = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)));

const WEEKDAYS = numbered(WEEKDAY_NAMES);
const MONTHS = numbered(MONTH_NAMES);
const HOLIDAYS = new Set(['ph', 'feestdag', 'feestdagen']);
const SCHOOL_HOLIDAYS = new Set(['sh', 'schoolvakantie', 'schoolvakanties', 'vakantie', 'vakanties']);
const CLOSED = new Set(['off', 'closed', 'gesloten', 'dicht']);

/** The day of the week with this name; undefined when there is none. */
export const weekdayNamed = (word: string): Weekday | undefined =>
  WEEKDAYS.get(word.toLowerCase()) as Weekday | undefined;

/** The month with this name, from 1; undefined when there is none. */
export const monthNamed = (word: string): number | undefined => MONTHS.get(word.toLowerCase());

export const namesPublicHolidays = (word: string): boolean => HOLIDAYS.has(word.toLowerCase());
export const namesSchoolHolidays = (word: string): boolean => SCHOOL_HOLIDAYS.has(word.toLowerCase());
export const saysClosed = (word: string): boolean => CLOSED.has(word.toLowerCase());
