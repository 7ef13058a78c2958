import type { Translate } from '../i18n/create-translator.ts';
import type { PageName } from '../routing/routes.ts';

/** Pages of the site itself that people look for in words which the page does not use. */
const PAGES_WITH_WORDS = [
  'help-now',
  'find-help',
  'self-tests',
  'self-help',
  'stories',
  'library',
  'topics',
  'offers',
] as const satisfies readonly PageName[];

type PageWithWords = (typeof PAGES_WITH_WORDS)[number];

const hasWords = (page: PageName): page is PageWithWords => (PAGES_WITH_WORDS as readonly PageName[]).includes(page);

/** The words by which the search finds a page of the site itself, apart from those on the page. */
export const pageSearchWords = (page: PageName, t: Translate): string | null => (hasWords(page) ? t(`search.words.${page}`) : null);
