import type { HoursRule, OpeningHours } from './opening-hours.ts';
import { readRule } from './read-rule.ts';
import { UnreadableRule } from './rule-reader.ts';

/** Opening hours that were read, or what is wrong with them: sentences for an editor that name the piece. */
export type ParsedHours = { readonly hours: OpeningHours } | { readonly problems: readonly string[] };

/** More than any week needs; what is longer is not read. */
const MAX_LENGTH = 1000;

/** Reads opening hours, or says in sentences what is wrong with them. */
export function parseOpeningHours(text: string): ParsedHours {
  if (text.length > MAX_LENGTH)
    return { problems: [`Opening hours have at most ${String(MAX_LENGTH)} characters; this text is longer.`] };
  const plain = text.replaceAll(/[‐‑‒–—−]/gu, '-');
  if (plain.trim() === '24/7') return { hours: { isAlways: true, rules: [] } };
  const written = plain
    .split(/[;\r\n]/u)
    .map((rule) => rule.trim())
    .filter((rule) => rule !== '');
  if (written.length === 0)
    return {
      problems: ['There are no opening hours here; write them as "Mo-Fr 09:00-17:00", or leave the field empty.'],
    };
  const rules: HoursRule[] = [];
  const problems: string[] = [];
  for (const rule of written) {
    try {
      rules.push(readRule(rule));
    } catch (error) {
      if (!(error instanceof UnreadableRule)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) return { problems };
  return { hours: { isAlways: false, rules: periodsLast(rules) } };
}

/** A period is an exception to the week, wherever it stands in the text. */
const periodsLast = (rules: readonly HoursRule[]): readonly HoursRule[] => [
  ...rules.filter(({ period }) => period === undefined),
  ...rules.filter(({ period }) => period !== undefined),
];
