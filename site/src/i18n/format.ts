/** How long a date is written: `long` is "3 maart 2026", `short` is "3 mrt 2026", `month` is "maart 2026". */
export type DateStyle = 'long' | 'short' | 'month';

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Writes dates, numbers and lists as one language does. */
export interface Formats {
  /** Writes a calendar day (YYYY-MM-DD), or a moment (ISO 8601) as the day it is in Belgium. Throws RangeError when it is no date. */
  readonly formatDate: (date: string, style?: DateStyle) => string;
  readonly formatNumber: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Joins words as a sentence does: "a, b en c", or with `disjunction` "a, b of c". */
  readonly formatList: (items: readonly string[], type?: 'conjunction' | 'disjunction') => string;
  /** Orders texts as a dictionary of the language does; a comparer for `sort`. */
  readonly compare: (a: string, b: string) => number;
}

/** The formats of a language. `tag` is its BCP 47 tag. */
export function formatsFor(tag: string): Formats {
  const collator = new Intl.Collator(tag, { numeric: true });
  const plainNumber = new Intl.NumberFormat(tag);
  const dates = new Map<string, Intl.DateTimeFormat>();
  const dateFormat = (style: DateStyle, timeZone: string): Intl.DateTimeFormat => {
    const name = `${style} ${timeZone}`;
    const known = dates.get(name);
    if (known) return known;
    const made = new Intl.DateTimeFormat(tag, { ...DATE_STYLES[style], timeZone });
    dates.set(name, made);
    return made;
  };
  return {
    formatDate: (date, style = 'long') =>
      dateFormat(style, CALENDAR_DAY.test(date) ? 'UTC' : 'Europe/Brussels').format(new Date(date)),
    formatNumber: (value, options) => (options ? new Intl.NumberFormat(tag, options) : plainNumber).format(value),
    formatList: (items, type = 'conjunction') => new Intl.ListFormat(tag, { type, style: 'long' }).format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}
