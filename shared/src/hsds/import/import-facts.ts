import { z } from 'zod';
import type { SchemaField } from '../../content/schema-fields.ts';
import type { Locale } from '../../locales.ts';
import { ENTRY_FIELDS } from './entry-builder.ts';
import { comparable, fingerprint } from './field-value.ts';
import type { EntryKind, ImportedEntry } from './imported-entry.ts';
import type { ImportSettings } from './import-settings.ts';

/** Fingerprints of values by field, under the language of words or under {@link SHARED_SCOPE}. */
const PrintsSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type Prints = Readonly<z.infer<typeof PrintsSchema>>;

const ImportFactsSchema = z.object({
  source: z.string(),
  id: z.string(),
  /** The day of the last import that changed something. */
  on: z.string(),
  /** A fingerprint of each value that an import wrote: of fields that are the same in every language, and of words by language. */
  prints: PrintsSchema,
});
/** What an import keeps of itself with an entry. */
export type ImportFacts = z.infer<typeof ImportFactsSchema>;

/** What is kept with an entry of the imports that wrote it. */
export interface KeptFacts {
  /** Undefined when no import wrote it. */
  readonly facts: ImportFacts | undefined;
  /** The whole of what is kept, also what other imports put there. */
  readonly hsds: unknown;
}

/** The facts of the last import in the field `hsds` of an entry; undefined when there was none. */
export function importFacts(hsds: unknown): ImportFacts | undefined {
  const read = z.object({ import: ImportFactsSchema }).safeParse(hsds);
  return read.data?.import;
}

/** Under which the fingerprints of fields stand that are the same in every language. */
export const SHARED_SCOPE = 'shared';

/** Under which the fingerprint of a field stands, for words in a language. */
export const scopeOf = (field: SchemaField, locale: Locale): string =>
  field.facts.localized === true ? locale : SHARED_SCOPE;

/** The fingerprints of all values of a new entry. */
export function printsOf(kind: EntryKind, values: Readonly<Record<string, unknown>>, locale: Locale): Prints {
  const found: Record<string, Record<string, string>> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = ENTRY_FIELDS[kind].get(name);
    if (field) (found[scopeOf(field, locale)] ??= {})[name] = fingerprint(comparable(field, value));
  }
  return found;
}

/**
 * What is to be kept with an entry: where it comes from, what was written of it, and what no field holds.
 * @param before what is kept with it already
 * @param written the fingerprints of what this import writes; those of other values stay
 */
export function factsToKeep(
  entry: ImportedEntry,
  before: KeptFacts | undefined,
  written: Prints,
  { source, today }: Pick<ImportSettings, 'source' | 'today'>,
): Readonly<Record<string, unknown>> {
  const known = before?.facts;
  const scopes = new Set([...Object.keys(known?.prints ?? {}), ...Object.keys(written)]);
  const facts: ImportFacts = {
    source: known?.source ?? source,
    id: known?.id ?? entry.id,
    on: today,
    prints: Object.fromEntries([...scopes].map((scope) => [scope, { ...known?.prints[scope], ...written[scope] }])),
  };
  const others = typeof before?.hsds === 'object' && before.hsds !== null ? before.hsds : {};
  // An export of the platform itself holds nothing that has no field.
  return { ...others, import: facts, ...(entry.key === undefined ? { kept: entry.kept } : {}) };
}
