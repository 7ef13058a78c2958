import type { Locale } from '../../locales.ts';
import type { ImportLine } from './import-report.ts';

/** The kinds of entry that an import writes, in the order in which they can be linked. */
export const ENTRY_KINDS = ['location', 'organization', 'service'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A link to another entry: by its id in the source, or by its key in the platform. */
export type EntryLink = { readonly id: string } | { readonly key: string };

/** A record of a source in the fields of the platform, as far as the source says something of them. */
export interface ImportedEntry {
  readonly kind: EntryKind;
  /** The id in the source. */
  readonly id: string;
  /** The language of its words. */
  readonly locale: Locale;
  readonly name: string;
  /** The key that the source itself gives: only an export of the platform does. */
  readonly key: string | undefined;
  /** Values of fields without links, in the shape in which Strapi answers over REST. Absent: the source says nothing of the field. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Links by field. Absent: the source says nothing of them. */
  readonly links: Readonly<Record<string, readonly EntryLink[]>>;
  /** Fields of which the source says something that cannot be used; what is stored there stays. */
  readonly refused: ReadonlySet<string>;
  /** What the platform has no field for. */
  readonly kept: Readonly<Record<string, unknown>>;
  readonly lines: readonly ImportLine[];
}

/** A record that cannot become an entry, and why. */
export interface RefusedRecord {
  readonly kind: EntryKind;
  readonly id: string;
  readonly name: string;
  readonly lines: readonly ImportLine[];
}
