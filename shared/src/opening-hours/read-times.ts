import type { Sentence } from '../content/sentence.ts';
import { namesPublicHolidays, saysClosed, weekdayNamed } from './names.ts';
import type { TimeSpan } from './opening-hours.ts';
import { UnreadableRule, type RuleReader } from './rule-reader.ts';
import { DAY_MINUTES, HOUR } from './time-of-day.ts';

/** A longer night is more likely a mistake, such as "17:00-09:00". */
const LONGEST_NIGHT_MINUTES = 12 * 60;

interface WrittenSpan extends TimeSpan {
  readonly written: string;
}

/** Reads the times of a rule, in the order of the day; spans that touch become one, if that can be written. None for `off`. */
export function readTimes(reader: RuleReader): readonly TimeSpan[] {
  if (reader.peek().kind === 'word' && saysClosed(reader.peek().text)) {
    reader.next();
    return [];
  }
  if (takeDayAndNight(reader)) return [{ opens: 0, closes: DAY_MINUTES }];
  const spans: WrittenSpan[] = [];
  do spans.push(readSpan(reader));
  while (reader.take(',', 'en', 'and'));
  return joined(spans.sort((a, b) => a.opens - b.opens));
}

function takeDayAndNight(reader: RuleReader): boolean {
  const signs = ['24', '/', '7'];
  if (!signs.every((text, ahead) => reader.peek(ahead).text === text)) return false;
  signs.forEach((text) => reader.take(text));
  return true;
}

function joined(spans: readonly WrittenSpan[]): readonly TimeSpan[] {
  const result: TimeSpan[] = [];
  let before: WrittenSpan | undefined;
  for (const span of spans) {
    if (before && span.opens < before.closes)
      throw new UnreadableRule({
        nl: `"${before.written}" en "${span.written}" overlappen elkaar; schrijf ze als één stuk.`,
        en: `"${before.written}" and "${span.written}" overlap; write them as one span.`,
      });
    const last = result.at(-1);
    const touches = last?.closes === span.opens && !isTooLongNight(last.opens, span.closes);
    if (touches) result.splice(-1, 1, { opens: last.opens, closes: span.closes });
    else result.push({ opens: span.opens, closes: span.closes });
    before = span;
  }
  return result;
}

const isTooLongNight = (opens: number, closes: number): boolean =>
  closes > DAY_MINUTES && closes - opens > LONGEST_NIGHT_MINUTES;

function readSpan(reader: RuleReader): WrittenSpan {
  const first = reader.peek();
  const opens = readTime(reader);
  if (reader.take('+'))
    throw new UnreadableRule({
      nl: `Bij "${reader.writtenSince(first)}" staat niet wanneer het eindigt; schrijf "09:00-17:00".`,
      en: `"${reader.writtenSince(first)}" does not say when it ends; write "09:00-17:00".`,
    });
  if (!reader.take('-', 't/m', 'tot'))
    throw new UnreadableRule({
      nl: `"${reader.writtenSince(first)}" is één tijdstip; schrijf van wanneer tot wanneer, zoals "09:00-17:00".`,
      en: `"${reader.writtenSince(first)}" is one time; write from when to when, such as "09:00-17:00".`,
    });
  const end = readTime(reader);
  const written = reader.writtenSince(first);
  if (opens >= DAY_MINUTES)
    throw new UnreadableRule({
      nl: `"${written}" begint na het einde van de dag; een stuk begint voor 24:00.`,
      en: `"${written}" starts after the end of the day; a span starts before 24:00.`,
    });
  if (end === opens)
    throw new UnreadableRule({
      nl: `"${written}" begint en eindigt op hetzelfde uur; schrijf "00:00-24:00" voor een hele dag en "off" voor geen.`,
      en: `"${written}" starts and ends at the same time; write "00:00-24:00" for a whole day and "off" for none.`,
    });
  const closes = end < opens ? end + DAY_MINUTES : end;
  if (isTooLongNight(opens, closes))
    throw new UnreadableRule(
      end < opens
        ? {
            nl: `"${written}" eindigt voor het begint; een stuk over middernacht mag hoogstens 12 uur duren.`,
            en: `"${written}" ends before it starts; a span past midnight may last at most 12 hours.`,
          }
        : {
            nl: `"${written}" is te lang; een stuk over middernacht mag hoogstens 12 uur duren.`,
            en: `"${written}" is too long; a span past midnight may last at most 12 hours.`,
          },
    );
  return { opens, closes, written };
}

/** Reads `09:00`, `9:00`, `9.30`, `9h30`, `9u` or `9` as minutes after midnight, up to 48:00. */
function readTime(reader: RuleReader): number {
  const first = reader.peek();
  if (first.kind !== 'number') throw new UnreadableRule(reasonOfNoTime(reader));
  reader.next();
  const minutes = takeMinutes(reader);
  const written = reader.writtenSince(first);
  if (['am', 'pm'].includes(reader.peek().text.toLowerCase()))
    throw new UnreadableRule({
      nl: `"${written} ${reader.peek().text}" wordt niet gelezen; schrijf uren van 00:00 tot 24:00.`,
      en: `"${written} ${reader.peek().text}" is not read; write times from 00:00 to 24:00.`,
    });
  const time = Number(first.text) * 60 + Number(minutes);
  if (first.text.length > 2 || minutes.length !== 2 || Number(minutes) > 59 || time > 2 * DAY_MINUTES)
    throw new UnreadableRule({
      nl: `"${written}" is geen uur; schrijf uren als "09:00".`,
      en: `"${written}" is not a time; write times as "09:00".`,
    });
  return time;
}

function reasonOfNoTime(reader: RuleReader): Sentence {
  const { kind, text } = reader.peek();
  if (kind === 'end')
    return {
      nl: `Er ontbreekt een uur aan het einde van "${reader.whole}"; schrijf uren als "09:00-17:00".`,
      en: `A time is missing at the end of "${reader.whole}"; write times as "09:00-17:00".`,
    };
  if (weekdayNamed(text) !== undefined || namesPublicHolidays(text))
    return {
      nl: `Zet een puntkomma voor "${reader.rest}", want met andere dagen begint een nieuwe regel.`,
      en: `Put a semicolon before "${reader.rest}", as other days begin another rule.`,
    };
  return {
    nl: `"${reader.rest}" is geen uur; schrijf uren als "09:00-17:00", "off" wanneer er gesloten is, en woorden in de nota bij de uren.`,
    en: `"${reader.rest}" is not a time; write times as "09:00-17:00", "off" when it is closed, and words in the note on the hours.`,
  };
}

/** The minutes behind the hour; "00" where they are left out. The "u" or "h" of an hour may also stand behind its minutes. */
function takeMinutes(reader: RuleReader): string {
  const hasSign = reader.take(':', '.');
  const hasHour = !hasSign && reader.take(...HOUR);
  const minutes = hasSign || (hasHour && reader.peek().kind === 'number') ? reader.next().text : '00';
  if (hasSign) reader.take(...HOUR);
  return minutes;
}
