import type { Locale } from '../../locales.ts';
import type { EntryKind } from './imported-entry.ts';

/** The draft of an entry in one language, as it is stored. */
export interface StoredDraft {
  readonly kind: EntryKind;
  readonly key: string;
  readonly locale: Locale;
  /** Values in the shape in which Strapi answers over REST; links hold the keys of what they point to. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** What the platform holds already. */
export interface Stored {
  readonly drafts: readonly StoredDraft[];
  /** The keys of themes, which an import only links to. */
  readonly themes: ReadonlySet<string>;
  /** Slugs of services that are given, by language: also those of entries that are live. */
  readonly slugs: Readonly<Partial<Record<Locale, ReadonlySet<string>>>>;
}
