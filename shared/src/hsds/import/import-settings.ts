import type { Locale } from '../../locales.ts';

/** What a term of a source means here: codes of fields of the platform. */
export type TermMeaning = Readonly<Partial<Record<TermField, readonly string[]>>>;

/** The fields that terms of a source can be turned into. */
export const TERM_FIELDS = [
  'themes',
  'serviceKind',
  'group',
  'audiences',
  'regions',
  'costKind',
  'spokenLanguages',
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

/** How a source is read. */
export interface ImportSettings {
  /** The name by which the source is known: it stands with every record, and finds it again. */
  readonly source: string;
  /** The language of the words, where the source does not say it. */
  readonly locale: Locale;
  /** The day of the import, as YYYY-MM-DD. */
  readonly today: string;
  /** In which numbers without a country are dialled and addresses without one are, by its ISO 3166-1 code. */
  readonly country: string;
  /** What terms of the source mean here, by their name or code in small letters without accents. */
  readonly terms: ReadonlyMap<string, TermMeaning>;
}
