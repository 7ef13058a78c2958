import type { Audience } from '@moodspace/shared';
import type { Localized } from '../content/localized.ts';
import type { RoutedType } from '../routing/routes.ts';

/** The kinds of page by which a visitor narrows a search. */
export const SEARCH_KINDS = ['topic', 'article', 'story', 'offer', 'self_test', 'service', 'page'] as const;
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
 * What the search must know of the page of an entry. A self-test is for whom and about what the offer is by which visitors find it;
 * `offer` is that offer.
 */
export function searchFacts(entry: PageEntry, offer?: Localized<'intervention'>): SearchFacts {
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
        themes: offer?.data.themes ?? [],
        audiences: offer?.data.audiences ?? [],
        words: entry.data.searchWords,
      };
    case 'page':
      return { kind: 'page', themes: [], audiences: [], words: entry.data.searchWords };
  }
}
