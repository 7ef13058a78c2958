import { saysClosed } from './names.ts';
import type { TimeSpan } from './opening-hours.ts';
import { UnreadableRule, type RuleReader } from './rule-reader.ts';
import { DAY_MINUTES } from './time-of-day.ts';

/** A longer night is more likely a mistake, such as "17:00-09:00". */
const LONGEST_NIGHT_MINUTES = 12 * 60;

interface WrittenSpan extends TimeSpan {
  readonly written: string;
}

/** Reads the times of a rule, in the order of the day; spans that touch become one. None for `off`. */
export function readTimes(reader: RuleReader): readonly TimeSpan[] {
  if (reader.peek().kind === 'word' && saysClosed(reader.peek().text)) {
    reader.next();
    return [];
  }
  const spans: WrittenSpan[] = [];
  do spans.push(readSpan(reader));
  while (reader.take(','));
  return joined(spans.sort((a, b) => a.opens - b.opens));
}

function joined(spans: readonly WrittenSpan[]): readonly TimeSpan[] {
  const result: TimeSpan[] = [];
  let before: WrittenSpan | undefined;
  for (const span of spans) {
    if (before && span.opens < before.closes)
      throw new UnreadableRule(`"${before.written}" and "${span.written}" overlap; write them as one span.`);
    const last = result.at(-1);
    if (last?.closes === span.opens) result.splice(-1, 1, { opens: last.opens, closes: span.closes });
    else result.push({ opens: span.opens, closes: span.closes });
    before = span;
  }
  return result;
}

function readSpan(reader: RuleReader): WrittenSpan {
  const first = reader.peek();
  const opens = readTime(reader);
  if (reader.take('+'))
    throw new UnreadableRule(`"${reader.writtenSince(first)}" does not say when it ends; write "09:00-17:00".`);
  if (!reader.take('-', 't/m', 'tot'))
    throw new UnreadableRule(
      `"${reader.writtenSince(first)}" is one time; write from when to when, such as "09:00-17:00".`,
    );
  const end = readTime(reader);
  const written = reader.writtenSince(first);
  if (opens >= DAY_MINUTES)
    throw new UnreadableRule(`"${written}" starts after the end of the day; a span starts before 24:00.`);
  if (end === opens)
    throw new UnreadableRule(
      `"${written}" starts and ends at the same time; write "00:00-24:00" for a whole day and "off" for none.`,
    );
  const closes = end < opens ? end + DAY_MINUTES : end;
  if (closes > DAY_MINUTES && closes - opens > LONGEST_NIGHT_MINUTES)
    throw new UnreadableRule(
      end < opens
        ? `"${written}" ends before it starts; a span past midnight may last at most 12 hours.`
        : `"${written}" is too long; a span past midnight may last at most 12 hours.`,
    );
  return { opens, closes, written };
}

/** Reads `09:00`, `9:00`, `9.30`, `9h30`, `9u` or `9` as minutes after midnight, up to 48:00. */
function readTime(reader: RuleReader): number {
  const first = reader.next();
  if (first.kind !== 'number')
    throw new UnreadableRule(
      first.kind === 'end'
        ? 'A time is missing; write times as "09:00-17:00".'
        : `"${first.text}" is not a time; write times as "09:00-17:00", "off" when it is closed, and words in the note on the hours.`,
    );
  const hasMinutes = readMinutesSign(reader);
  const minutes = hasMinutes ? reader.next().text : '00';
  const written = reader.writtenSince(first);
  const time = Number(first.text) * 60 + Number(minutes);
  if (first.text.length > 2 || minutes.length !== 2 || Number(minutes) > 59 || time > 2 * DAY_MINUTES)
    throw new UnreadableRule(`"${written}" is not a time; write times as "09:00".`);
  return time;
}

/** Takes the sign behind the hours; true when minutes follow. The Dutch "u" and "h" may stand alone. */
function readMinutesSign(reader: RuleReader): boolean {
  if (reader.take(':', '.')) return true;
  return reader.take('u', 'h', 'uur') && reader.peek().kind === 'number';
}
