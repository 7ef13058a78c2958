/**
 * The files of the finder, as they travel: columns, and numbers in place of words that come back often. Every visitor gets all
 * of them in the same order, so that no request tells what somebody looks for.
 */
import type { OpeningHours } from '@moodspace/shared/opening-hours';
import type { Facet } from './criteria.ts';

/** What is needed to filter, to order, and to show the first line of each service. Each column has one member per service. */
export interface FinderIndex {
  /** Of all files together; parts of another version do not fit. */
  readonly version: string;
  readonly names: readonly string[];
  readonly slugs: readonly string[];
  /** What kind of service it is: a place in `kindNames`. */
  readonly kinds: readonly number[];
  readonly kindNames: readonly string[];
  /** The codes of each facet. */
  readonly codes: Readonly<Record<Facet, readonly string[]>>;
  /** The choices that a service fits, as places in `codes`. Empty: not known; for schools: for everybody. */
  readonly facets: Readonly<Record<Facet, readonly (readonly number[])[]>>;
  /** Services that are free for some people, by their place in the list. */
  readonly partlyFree: readonly number[];
  /** For everybody in Flanders, by their place in the list: no region names them more than another. */
  readonly everywhere: readonly number[];
  /** Towns with services: name, latitude and longitude in degrees. */
  readonly towns: readonly (readonly [name: string, latitude: number, longitude: number])[];
  /** The towns of a service, as places in `towns`. */
  readonly townsOf: readonly (readonly number[])[];
  /** A number to call, as people write it; empty: none. */
  readonly phones: readonly string[];
  /** Where the `tel:` address does not follow from the number as it is written, by the place in the list. */
  readonly phoneHrefs: Readonly<Record<string, string>>;
  /** Different opening hours. */
  readonly hours: readonly OpeningHours[];
  /** Channels at which somebody answers: in pairs a place in `codes.channel` and one in `hours`, -1 when the hours are not known. */
  readonly answering: readonly (readonly number[])[];
  /** Services that somebody compared with the facts, by their place in the list. */
  readonly checked: readonly number[];
  /** Services of which one must know something before going there, by their place in the list. */
  readonly alerted: readonly number[];
  /** Languages in which names and summaries are written, where it is not that of the page: places in the list by BCP 47 tag. */
  readonly otherLanguage: Readonly<Record<string, readonly number[]>>;
  /** Names for sentences, in the order of `codes`. */
  readonly languageNames: readonly string[];
  readonly schoolNames: readonly string[];
}

/** The longer texts of a run of services. */
export interface FinderTexts {
  readonly version: string;
  /** The place in the list of the first. */
  readonly from: number;
  readonly summaries: readonly string[];
  /** The web addresses of chats by place in the list. */
  readonly chats: Readonly<Record<string, string>>;
  /** What one must know before going there, by place in the list. */
  readonly alerts: Readonly<Record<string, string>>;
}

/** So many services have their longer texts in one file. */
export const SERVICES_PER_PART = 250;

/** The `tel:` address of a number as people write it in Belgium (RFC 3966). */
export function phoneHrefOf(shown: string): string {
  const digits = shown.replace(/[^+\d]/g, '');
  return `tel:${digits.startsWith('0') ? `+32${digits.slice(1)}` : digits}`;
}
