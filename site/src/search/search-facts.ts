import type { Audience } from '@moodspace/shared';
import type { Localized } from '../content/localized.ts';
import type { RoutedType } from '../routing/routes.ts';

/** The kinds of page by which a visitor narrows a search. */
export const SEARCH_KINDS = [
  'topic',
  'article',
  'story',
  'offer',
  'self_test',
  'programme',
  'module',
  'service',
  'page',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** An entry with a page of its own, of whichever type. */
export type PageEntry = { [T in RoutedType]: Localized<T> }[RoutedType];

/** What the search knows of a page beyond its text. */
export interface SearchFacts {
  readonly kind: SearchKind;
  /** Keys of themes. */
  readonly themes: readonly string[];
  readonly audiences: readonly Audience[];
  /** Words that people type and that the page does not use. */
  readonly words: string | null;
}

/**
 * What the search must know of the page of an entry.
 * @param parent what says of some entries for whom they are: for a self-test the offer by which visitors find it, which also says what it is about; for a
 * module its programme.
 */
export function searchFacts(entry: PageEntry, parent?: Localized<'intervention' | 'programme'>): SearchFacts {
  switch (entry.type) {
    case 'theme':
      return { kind: 'topic', themes: [entry.key], audiences: [], words: entry.data.searchWords };
    case 'article':
      return {
        kind: 'article',
        themes: entry.data.themes,
        audiences: entry.data.audiences,
        words: entry.data.searchWords,
      };
    case 'testimonial':
      return { kind: 'story', themes: entry.data.themes, audiences: [], words: entry.data.searchWords };
    case 'intervention':
      return {
        kind: 'offer',
        themes: entry.data.themes,
        audiences: entry.data.audiences,
        words: entry.data.searchWords,
      };
    case 'service':
      return {
        kind: 'service',
        themes: entry.data.themes,
        audiences: entry.data.audiences,
        words: entry.data.searchWords,
      };
    case 'instrument':
      return {
        kind: 'self_test',
        themes: parent?.data.themes ?? [],
        audiences: parent?.data.audiences ?? [],
        words: entry.data.searchWords,
      };
    case 'programme':
      return {
        kind: 'programme',
        themes: entry.data.themes,
        audiences: entry.data.audiences,
        words: entry.data.searchWords,
      };
    case 'programme-module':
      return {
        kind: 'module',
        themes: entry.data.themes,
        audiences: parent?.data.audiences ?? [],
        words: entry.data.searchWords,
      };
    case 'page':
      return { kind: 'page', themes: [], audiences: [], words: entry.data.searchWords };
  }
}
