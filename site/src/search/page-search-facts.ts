import type { Translate } from '../i18n/create-translator.ts';
import type { PageName } from '../routing/routes.ts';
import type { SearchFacts } from './search-facts.ts';

/** Pages of the site itself that people look for, in words which the page does not use. The other pages only repeat them. */
const FOUND_PAGES = [
  'help-now',
  'find-help',
  'self-tests',
  'self-help',
  'stories',
  'library',
  'topics',
  'offers',
] as const satisfies readonly PageName[];

type FoundPage = (typeof FOUND_PAGES)[number];

const isFound = (page: PageName): page is FoundPage => (FOUND_PAGES as readonly PageName[]).includes(page);

/** What the search must know of a page of the site itself, or nothing when it should not find that page. */
export const pageSearchFacts = (page: PageName, t: Translate): SearchFacts | undefined =>
  isFound(page) ? { kind: 'page', themes: [], audiences: [], words: t(`search.words.${page}`) } : undefined;
