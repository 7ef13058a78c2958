import { laterBy, type LocalTime } from './local-time.ts';
import { plannedTimes, type Plan } from './planned-moment.ts';

/** What a calendar file needs beside the plan. */
export interface CalendarEvent extends Plan {
  /** Different for every file and without meaning: it must not tell which programme somebody does. */
  readonly uid: string;
  /** What stands in the calendar, for everybody who sees it. */
  readonly title: string;
  readonly minutes: number;
  /** How many minutes before the moment the calendar should sound. */
  readonly alarmBefore: number;
  /** When the file was made. */
  readonly madeAt: Date;
}

const MOST_TITLE = 200;
/** Content lines have at most 75 octets, without the line break (RFC 5545, section 3.1). */
const MOST_OCTETS = 75;

/**
 * An iCalendar file (RFC 5545) with one event, or a short series of them. Its times are local without a zone (form 1 of section 3.3.5): seven in the
 * evening stays seven in the evening, also after the clocks change. It is private for who looks into a shared calendar.
 * @throws RangeError when the plan has no such moment.
 */
export function calendarFile(event: CalendarEvent): string {
  const { at, rhythm, times, minutes, alarmBefore, madeAt } = event;
  plannedTimes(event);
  const title = textValue(event.title);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//MoodSpace//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${textValue(event.uid)}`,
    `DTSTAMP:${madeAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART:${writtenTime(at)}`,
    `DTEND:${writtenTime(laterBy(at, minutes))}`,
    ...(rhythm === 'once' || times === 1 ? [] : [`RRULE:FREQ=${rhythm.toUpperCase()};COUNT=${times}`]),
    `SUMMARY:${title}`,
    'CLASS:PRIVATE',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${alarmBefore}M`,
    `DESCRIPTION:${title}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const writtenTime = (moment: LocalTime): string => `${moment.replace(/[-:]/g, '')}00`;

/** Half a pair of UTF-16 is no character, and control characters have no place in a text (section 3.3.11); a line break becomes a space. */
function textValue(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  return Array.from(plain)
    .slice(0, MOST_TITLE)
    .join('')
    .replace(/[\\;,]/g, String.raw`\$&`);
}

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
};

/** A line in pieces of at most 75 octets, each further one with a space in front; never in the middle of a character. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    if (octets + octetsOf(character) > MOST_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += octetsOf(character);
  }
  return result;
}
