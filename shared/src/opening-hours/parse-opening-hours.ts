import type { OpeningHours } from './opening-hours.ts';

/** Reads opening hours, or says in sentences what is wrong with them. */
export function parseOpeningHours(
  text: string,
): { readonly hours: OpeningHours } | { readonly problems: readonly string[] } {
  if (text.trim() === '24/7') return { hours: { isAlways: true, rules: [] } };
  return { problems: [`"${text}" is not read yet; only "24/7" is.`] };
}
