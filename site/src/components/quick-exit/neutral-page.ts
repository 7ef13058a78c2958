import type { Locale } from '@moodspace/shared';

/** Where the quick exit leads. */
export interface NeutralPage {
  readonly name: string;
  readonly href: string;
}

/**
 * The front page of Wikipedia: a page that any student may have open, at an address that has been the same for twenty years, without advertisements,
 * without a wall that asks for consent before anything shows, and in each of our languages.
 */
export const NEUTRAL_PAGES: Readonly<Record<Locale, NeutralPage>> = {
  nl: { name: 'Wikipedia', href: 'https://nl.wikipedia.org/wiki/Hoofdpagina' },
  en: { name: 'Wikipedia', href: 'https://en.wikipedia.org/wiki/Main_Page' },
};
