import { monthNamed, namesPublicHolidays, namesSchoolHolidays, saysClosed, weekdayNamed } from './names.ts';
import type { Weekday } from './opening-hours.ts';
import { UnreadableRule, type RuleReader } from './rule-reader.ts';

/** The days that a rule is about. */
export interface RuleDays {
  readonly days: readonly Weekday[];
  readonly onHolidays: boolean;
}

/** Every day of the year. */
const EVERY_DAY: RuleDays = { days: [1, 2, 3, 4, 5, 6, 7], onHolidays: true };

/** Reads `Mo-Fr`, `Mo,We,Fr`, `Sa-Mo` or `Mo-Su,PH`. A rule without days is about every day, public holidays too. */
export function readDays(reader: RuleReader): RuleDays {
  if (!startsDay(reader)) return EVERY_DAY;
  const days = new Set<Weekday>();
  let onHolidays = false;
  do {
    if (namesPublicHolidays(reader.peek().text)) {
      reader.next();
      onHolidays = true;
    } else {
      for (const day of readDayRange(reader)) days.add(day);
    }
  } while (reader.take(',', 'en', 'and'));
  if (startsDay(reader))
    throw new UnreadableRule({
      nl: `Zet een komma tussen de dagen voor "${reader.rest}", zoals "Mo,We,Fr" of "Mo-Su,PH".`,
      en: `Put a comma between the days before "${reader.rest}", such as "Mo,We,Fr" or "Mo-Su,PH".`,
    });
  reader.take(':');
  return { days: [...days].sort((a, b) => a - b), onHolidays };
}

const startsDay = (reader: RuleReader): boolean => reader.peek().kind === 'word' && !saysClosed(reader.peek().text);

function readDayRange(reader: RuleReader): readonly Weekday[] {
  const from = readDay(reader);
  if (!reader.take('-', 't/m', 'tot')) return [from];
  const to = readDay(reader);
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (((from - 1 + index) % 7) + 1) as Weekday);
}

function readDay(reader: RuleReader): Weekday {
  const { text, kind } = reader.next();
  const day = kind === 'word' ? weekdayNamed(text) : undefined;
  if (day !== undefined) return day;
  if (namesSchoolHolidays(text))
    throw new UnreadableRule({
      nl: `"${text}" (schoolvakanties) kan niet gelezen worden, want elke school heeft haar eigen vakanties; schrijf de datums, zoals "2026 Dec 21-2027 Jan 03 off".`,
      en: `"${text}" (school holidays) cannot be read, because each school has its own; write the dates, such as "2026 Dec 21-2027 Jan 03 off".`,
    });
  if (namesPublicHolidays(text))
    throw new UnreadableRule({
      nl: `"${text}" staat in een reeks dagen; zet het achter een komma, zoals "Mo-Su,PH".`,
      en: `"${text}" stands in a row of days; put it behind a comma, such as "Mo-Su,PH".`,
    });
  if (monthNamed(text) !== undefined)
    throw new UnreadableRule({
      nl: `Bij "${text}" staat geen jaar; schrijf een periode als "2026 Dec 24-2027 Jan 03".`,
      en: `"${text}" says no year; write a period as "2026 Dec 24-2027 Jan 03".`,
    });
  throw new UnreadableRule(
    kind === 'end'
      ? {
          nl: `Er ontbreekt een dag aan het einde van "${reader.whole}"; schrijf dagen als "Mo-Fr" of "Mo,We,Fr".`,
          en: `A day is missing at the end of "${reader.whole}"; write days as "Mo-Fr" or "Mo,We,Fr".`,
        }
      : {
          nl: `"${text}" is geen dag; schrijf Mo, Tu, We, Th, Fr, Sa, Su, of PH voor feestdagen, en woorden in de nota bij de uren.`,
          en: `"${text}" is not a day; write Mo, Tu, We, Th, Fr, Sa, Su, or PH for public holidays, and words in the note on the hours.`,
        },
  );
}
