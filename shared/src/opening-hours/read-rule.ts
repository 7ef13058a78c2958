import type { HoursRule } from './opening-hours.ts';
import { readDays } from './read-days.ts';
import { readPeriod } from './read-period.ts';
import { readTimes } from './read-times.ts';
import { RuleReader, UnreadableRule } from './rule-reader.ts';

/**
 * Reads one rule: a period, days, and times or `off`, each of the first two only where needed.
 * @throws UnreadableRule with a sentence that names the piece that cannot be read.
 */
export function readRule(rule: string): HoursRule {
  const reader = new RuleReader(rule);
  const period = readPeriod(reader);
  const { days, onHolidays } = readDays(reader);
  if (reader.peek().kind === 'end')
    throw new UnreadableRule({
      nl: `Bij "${reader.whole}" staan geen uren; voeg ze toe, zoals "09:00-17:00", of "off" wanneer er gesloten is.`,
      en: `"${reader.whole}" says no times; add them, such as "09:00-17:00", or "off" when it is closed.`,
    });
  const spans = readTimes(reader);
  if (reader.peek().kind !== 'end')
    throw new UnreadableRule({
      nl: `"${reader.rest}" kan niet gelezen worden; zet een puntkomma tussen twee regels, en woorden in de nota bij de uren.`,
      en: `"${reader.rest}" cannot be read; put a semicolon between two rules, and words in the note on the hours.`,
    });
  return { days, onHolidays, spans, ...(period && { period }) };
}
