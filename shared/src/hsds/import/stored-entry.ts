import { z } from 'zod';
import type { Locale } from '../../locales.ts';
import type { EntryKind } from './imported-entry.ts';

const Prints = z.record(z.string(), z.string());

/** What an import keeps of itself with an entry. */
export const ImportFactsSchema = z.object({
  source: z.string(),
  id: z.string(),
  /** The day of the last import that changed something. */
  on: z.string(),
  /** A fingerprint of each value that an import wrote: of fields that are the same in every language, and of words by language. */
  prints: z.record(z.string(), Prints),
});
export type ImportFacts = z.infer<typeof ImportFactsSchema>;

/** The facts of the last import in the field `hsds` of an entry; undefined when there was none. */
export function importFacts(hsds: unknown): ImportFacts | undefined {
  const read = z.object({ import: ImportFactsSchema }).safeParse(hsds);
  return read.data?.import;
}

/** The draft of an entry in one language, as it is stored. */
export interface StoredDraft {
  readonly kind: EntryKind;
  readonly key: string;
  readonly locale: Locale;
  /** Values in the shape in which Strapi answers over REST; links hold the keys of what they point to. */
  readonly values: Readonly<Record<string, unknown>>;
}
