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
  const dateFormat = kept(
    (style: DateStyle, timeZone: string) => new Intl.DateTimeFormat(tag, { ...DATE_STYLES[style], timeZone }),
  );
  const numberFormat = kept((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
  const listFormat = kept((type: Intl.ListFormatType) => new Intl.ListFormat(tag, { type, style: 'long' }));
  return {
    formatDate: (date, style = 'long') =>
      dateFormat(style, CALENDAR_DAY.test(date) ? 'UTC' : 'Europe/Brussels').format(new Date(date)),
    formatNumber: (value, options) => numberFormat(options).format(value),
    formatList: (items, type = 'conjunction') => listFormat(type).format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** Makes a format once for the same wishes, and keeps it: making one takes far longer than writing with it. */
function kept<Wishes extends readonly unknown[], Format>(
  make: (...wishes: Wishes) => Format,
): (...wishes: Wishes) => Format {
  const formats = new Map<string, Format>();
  return (...wishes) => {
    const name = JSON.stringify(wishes);
    const format = formats.get(name) ?? make(...wishes);
    formats.set(name, format);
    return format;
  };
}
