import { monthNamed } from './names.ts';
import type { HoursRule } from './opening-hours.ts';
import { UnreadableRule, type RuleReader } from './rule-reader.ts';
import { HOUR } from './time-of-day.ts';

type Period = NonNullable<HoursRule['period']>;

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day, or a whole month as its first and last day. */
interface ReadDate {
  readonly year: number;
  readonly month: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Reads a period at the head of a rule: `2026 Dec 24-2027 Jan 03`, `2026 Dec 24-31`, `2026 Jul-Aug`, `2026 Dec 24`.
 * Undefined when the rule does not begin with one.
 */
export function readPeriod(reader: RuleReader): Period | undefined {
  const first = reader.peek();
  if (first.kind === 'word' && monthNamed(first.text) !== undefined)
    throw new UnreadableRule({
      nl: `Bij "${reader.rest}" staat geen jaar; begin de periode ermee, zoals "2026 Jul 01-2026 Aug 31 off".`,
      en: `"${reader.rest}" says no year; begin the period with it, such as "2026 Jul 01-2026 Aug 31 off".`,
    });
  if (first.kind !== 'number' || first.text.length !== 4) return undefined;
  const start = readDate(reader, undefined);
  const end = reader.take('-', 't/m', 'tot') ? readDate(reader, start) : start;
  const from = isoDay(start.year, start.month, start.firstDay);
  const to = isoDay(end.year, end.month, end.lastDay);
  const written = reader.writtenSince(first);
  if (to < from)
    throw new UnreadableRule({
      nl: `"${written}" eindigt voor het begint; schrijf ook het jaar van de laatste dag.`,
      en: `"${written}" ends before it starts; write the year of its last day, too.`,
    });
  reader.take(':');
  return { from, to };
}

const isoDay = (year: number, month: number, day: number): string =>
  `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`;

/** Reads a date. Behind the hyphen of a period, year and month may be left out when they are those of its first day. */
function readDate(reader: RuleReader, start: ReadDate | undefined): ReadDate {
  const first = reader.peek();
  const year = first.kind === 'number' && first.text.length === 4 ? Number(reader.next().text) : start?.year;
  if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR)
    throw new UnreadableRule({
      nl: `Het jaar "${first.text}" ligt niet tussen ${String(FIRST_YEAR)} en ${String(LAST_YEAR)}.`,
      en: `The year "${first.text}" is not between ${String(FIRST_YEAR)} and ${String(LAST_YEAR)}.`,
    });
  const month = readMonth(reader, start);
  const hasDay = reader.peek().kind === 'number' && !isTime(reader);
  if (!hasDay) return { year, month, firstDay: 1, lastDay: daysInMonth(year, month) };
  const day = Number(reader.next().text);
  if (day < 1 || day > daysInMonth(year, month))
    throw new UnreadableRule({
      nl: `"${reader.writtenSince(first)}" is geen dag van de kalender.`,
      en: `"${reader.writtenSince(first)}" is not a day of the calendar.`,
    });
  return { year, month, firstDay: day, lastDay: day };
}

function readMonth(reader: RuleReader, start: ReadDate | undefined): number {
  const token = reader.peek();
  const named = token.kind === 'word' ? monthNamed(token.text) : undefined;
  if (named !== undefined) {
    reader.next();
    return named;
  }
  if (start !== undefined && token.kind === 'number') return start.month;
  throw new UnreadableRule({
    nl: `"${token.text}" is geen maand; schrijf een periode als "2026 Dec 24-2027 Jan 03" en één dag als "2026 Dec 24".`,
    en: `"${token.text}" is not a month; write a period as "2026 Dec 24-2027 Jan 03" and one day as "2026 Dec 24".`,
  });
}

/** A number after a month is a time when a sign of times follows: "2026 Jul 10:00-12:00" is about all of July. */
function isTime(reader: RuleReader): boolean {
  const sign = reader.peek(1).text.toLowerCase();
  // "2026 Jan 3: gesloten" has a colon behind its day.
  return HOUR.includes(sign) || ([':', '.'].includes(sign) && reader.peek(2).kind === 'number');
}
