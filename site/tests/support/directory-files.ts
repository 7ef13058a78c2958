import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '@moodspace/shared';
import { DIRECTORY_BASE } from '../../src/feeds/directory/directory-address.ts';
import { builtSite } from './built-site.ts';

/** The files of the social map as open data, as they are served. */

export const directoryFolder = (locale: Locale): string => path.join(builtSite(), DIRECTORY_BASE, locale);

export const readText = (locale: Locale, file: string): string =>
  readFileSync(path.join(directoryFolder(locale), file), 'utf8');

export const readDocument = (locale: Locale, file: string): unknown => JSON.parse(readText(locale, file));

export interface ListPage {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly { readonly id: string }[];
}

/** The lists that are offered, by their folder. */
export const LISTS = [
  'services',
  'organizations',
  'service_at_locations',
  'locations',
  'taxonomies',
  'taxonomy_terms',
] as const;
export type ListName = (typeof LISTS)[number];

/** The pages of a list, read as a client would: from the first one until one says that it is the last. */
export function pagesOfList(locale: Locale, list: ListName): readonly ListPage[] {
  const pages: ListPage[] = [];
  do pages.push(readDocument(locale, `${list}/page-${String(pages.length + 1)}.json`) as ListPage);
  while (pages.at(-1)?.last_page === false);
  return pages;
}

/** The documents of the entries of a list. */
export const documentsOfList = (locale: Locale, list: ListName): readonly { readonly id: string }[] =>
  readdirSync(path.join(directoryFolder(locale), list))
    .filter((file) => !file.startsWith('page-'))
    .map((file) => readDocument(locale, `${list}/${file}`) as { id: string });
