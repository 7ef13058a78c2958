import { LOCALE_CODES, phoneHref, type Locale } from '@moodspace/shared';
import { MOUNTED_ROUTES, pageHref } from '../../src/routing/routes.ts';

/** What every release must have, whatever is published. */
export interface ExpectedSite {
  /** Files without which there is no site. */
  readonly requiredFiles: readonly string[];
  /** Per file, the links that must stand in it: the crisis numbers on the pages for help now. */
  readonly requiredLinks: ReadonlyMap<string, readonly string[]>;
  /** How many entries are published in the CMS, all languages together, before and after the change. */
  readonly entries: { readonly before: number; readonly after: number };
  /** What a page of the change weighs, in bytes as a quick brotli sends them. */
  readonly quickWeight: (file: string) => number;
  /** What a page weighs now, in bytes as brotli sends them; asked only of pages that are too heavy. */
  readonly weightNow: (file: string) => number | undefined;
}

const fileOf = (address: string): string => `${address.slice(1)}index.html`;

/** The pages that stand in the table of routes, in every language, and what is asked for at the root. */
export const REQUIRED_FILES: readonly string[] = [
  'index.html',
  '404.html',
  'sitemap.xml',
  ...MOUNTED_ROUTES.filter(({ isDetail }) => !isDetail).map(({ pattern }) => fileOf(`${pattern}/`)),
];

/** @param numbers the phone numbers of the crisis contacts that are published, as the CMS holds them */
export function crisisLinks(numbers: (locale: Locale) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    LOCALE_CODES.map((locale) => [
      fileOf(pageHref(locale, 'help-now')),
      numbers(locale).map((number) => phoneHref(number)),
    ]),
  );
}
