import { flagCodes, isFlags } from '../../content/schema-fields.ts';
import { ENTRY_FIELDS, type EntryBuilder } from './entry-builder.ts';
import { spokenLanguage } from './language-names.ts';
import { dayOf } from './read-schedules.ts';
import { regionsNamed } from './region-names.ts';
import { foldedWord, numberOf, quoted } from './source-object.ts';

const YES: ReadonlySet<string> = new Set(['1', 'true', 'yes', 'y', 'ja', 'j', 'waar', 'x']);
const NO: ReadonlySet<string> = new Set(['0', 'false', 'no', 'n', 'nee', 'neen', 'onwaar']);

/** Takes one code; the first of several. */
export function setChoice(entry: EntryBuilder, field: string, values: readonly string[]): void {
  const [value, ...more] = values;
  entry.set(field, value);
  if (more.length > 0)
    entry.note(field, `It has several values; ${quoted(value)} was taken and ${more.map(quoted).join(', ')} was not.`);
}

/** Takes every text that is a code, or the name of one. */
export function setList(entry: EntryBuilder, field: string, values: readonly string[]): void {
  const facts = ENTRY_FIELDS[entry.kind].get(field);
  const known = facts && isFlags(facts) ? flagCodes(facts) : [];
  const codes = new Set<string>();
  for (const value of values) {
    const meant =
      field === 'spokenLanguages'
        ? [spokenLanguage(value) ?? value]
        : field === 'regions'
          ? regionsNamed(value)
          : [value];
    const good = meant.filter((code) => known.includes(code));
    for (const code of good) codes.add(code);
    if (good.length === 0)
      entry.refuse(
        field,
        `${quoted(value)} is no code of ${field} (${known.join(', ')}); say in the mapping what it means.`,
      );
  }
  entry.setCodes(field, [...codes]);
}

/** Takes yes or no, in the words of tables. */
export function setFlag(entry: EntryBuilder, field: string, value: string | undefined): void {
  if (value === undefined) return;
  const word = foldedWord(value);
  if (YES.has(word)) entry.set(field, true);
  else if (NO.has(word)) entry.set(field, false);
  else entry.refuse(field, `${quoted(value)} is neither yes nor no; say in the mapping what it means.`);
}

/** Takes a number, with or without the sign of the euro. */
export function setNumber(entry: EntryBuilder, field: string, value: string | undefined): void {
  if (value === undefined) return;
  const number = numberOf(value.replace(/^€\s*|\s*(?:€|EUR|euro)$/i, ''));
  if (number === undefined) entry.refuse(field, `${quoted(value)} is no number; it was left out.`);
  else entry.set(field, number);
}

/** Takes a day in any of the ways in which days are written. */
export function setDay(entry: EntryBuilder, field: string, value: string | undefined): void {
  if (value === undefined) return;
  const day = dayOf(value);
  if (day === undefined) entry.refuse(field, `${quoted(value)} is no day; write it as 2026-12-25.`);
  else entry.set(field, day);
}
