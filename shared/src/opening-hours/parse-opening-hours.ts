import type { HoursRule, OpeningHours } from './opening-hours.ts';
import type { Sentence } from '../content/sentence.ts';
import { readRule } from './read-rule.ts';
import { ruleConflicts, type WrittenRule } from './rule-conflicts.ts';
import { shownPiece, UnreadableRule } from './rule-reader.ts';
import { DAY_MINUTES } from './time-of-day.ts';

/** Opening hours that were read, or what is wrong with them: sentences for an editor that name the piece. */
export type ParsedHours = { readonly hours: OpeningHours } | { readonly problems: readonly Sentence[] };

/** More than any week needs; what is longer is not read. */
const MAX_LENGTH = 1000;

/**
 * Reads opening hours, or says what is wrong with them. Nothing that is typed makes it fail in another way, or slow.
 *
 * They are written in a part of the notation of OpenStreetMap (wiki.openstreetmap.org/wiki/Key:opening_hours/specification), with Dutch names as well:
 * - `24/7`, or rules with a semicolon or a new line between them;
 * - a rule: a period, days, then times or `off`. Without days it is about every day, public holidays too;
 * - a period: `2026 Dec 24-2027 Jan 03`, `2026 Dec 24-31`, `2026 Jul-Aug` or one day, `2026 Dec 24`. Always with its year;
 * - days: `Mo-Fr`, `Mo,We,Fr`, `Sa-Mo`, and `PH` for public holidays: `Mo-Su,PH`;
 * - times: `09:00-12:30,13:30-17:00`; a night, of 12 hours at most: `20:00-02:00` or `20:00-26:00`.
 *
 * A later rule takes the place of an earlier one on the days of both; a period that of the week, wherever it stands. Unlike in OpenStreetMap, days of the
 * week say nothing of a public holiday that falls on them: only `PH` and rules without days do.
 */
export function parseOpeningHours(text: string): ParsedHours {
  if (text.length > MAX_LENGTH)
    return {
      problems: [
        {
          nl: `Openingsuren hebben hoogstens ${String(MAX_LENGTH)} tekens; deze tekst is langer.`,
          en: `Opening hours have at most ${String(MAX_LENGTH)} characters; this text is longer.`,
        },
      ],
    };
  const written = plain(text)
    .split(/[;\r\n\u2028\u2029]/u)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
  if (written.length === 0)
    return {
      problems: [
        {
          nl: 'Hier staan geen openingsuren; schrijf ze als "Mo-Fr 09:00-17:00", of laat het veld leeg.',
          en: 'There are no opening hours here; write them as "Mo-Fr 09:00-17:00", or leave the field empty.',
        },
      ],
    };
  const rules: WrittenRule[] = [];
  const problems: Sentence[] = [];
  for (const rule of written) {
    try {
      rules.push({ ...readRule(rule), written: shownPiece(rule) });
    } catch (error) {
      if (!(error instanceof UnreadableRule)) throw error;
      problems.push(error.sentence);
    }
  }
  const sorted = periodsLast(rules);
  if (problems.length === 0) problems.push(...ruleConflicts(sorted));
  return problems.length > 0 ? { problems } : { hours: hoursOf(sorted) };
}

/** The text with plain digits and hyphens, and without the invisible signs that come along when it is copied. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Pd}−]/gu, '-');

/** A period is an exception to the week, wherever it stands in the text. */
const periodsLast = (rules: readonly WrittenRule[]): readonly WrittenRule[] => [
  ...rules.filter(({ period }) => period === undefined),
  ...rules.filter(({ period }) => period !== undefined),
];

function hoursOf(written: readonly WrittenRule[]): OpeningHours {
  const rules = written.map(({ days, onHolidays, spans, period }) => ({
    days,
    onHolidays,
    spans,
    ...(period && { period }),
  }));
  const [rule] = rules;
  const isAlways = rules.length === 1 && rule !== undefined && isDayAndNight(rule);
  return isAlways ? { isAlways, rules: [] } : { isAlways, rules };
}

const isDayAndNight = ({ days, onHolidays, spans, period }: HoursRule): boolean =>
  days.length === 7 &&
  onHolidays &&
  period === undefined &&
  spans.some(({ opens, closes }) => closes - opens === DAY_MINUTES);
