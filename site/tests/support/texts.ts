import { readFileSync } from 'node:fs';

import type { Locale } from '@moodspace/shared';

const read = (locale: Locale): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/${locale}.json`, import.meta.url), 'utf8')) as Record<string, string>;

const TEXTS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { nl: read('nl'), en: read('en') };

/**
 * A text of the interface as visitors read it, so that a test goes on looking for the right thing when a word is improved.
 *
 * @throws RangeError when there is no such text
 */
export function text(locale: Locale, key: string): string {
  const found = TEXTS[locale][key];
  if (found === undefined) throw new RangeError(`There is no text "${key}" in ${locale}.`);
  return found;
}
