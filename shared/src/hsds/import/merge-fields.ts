import { DEFAULT_LOCALE } from '../../locales.ts';
import { ENTRY_FIELDS } from './entry-builder.ts';
import { comparable, fingerprint, saysNothing } from './field-value.ts';
import { scopeOf, SHARED_SCOPE, type Prints } from './import-facts.ts';
import type { ImportedEntry } from './imported-entry.ts';
import type { ImportLine } from './import-report.ts';
import { isSameJson } from './same-json.ts';
import { quoted } from './source-object.ts';
import type { StoredDocument } from './stored-documents.ts';

/** What an import changes of an entry that is stored. */
export interface MergedFields {
  /** The values that change, in the shape of REST. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Their fingerprints. */
  readonly written: Prints;
  /** What stays as it is although the source says something else. */
  readonly lines: readonly ImportLine[];
}

/**
 * Compares what a source says with what is stored and with what the last import wrote, field by field. A value that an editor changed after the last import stays, and so
 * does one that no import wrote.
 * @param incoming the values of the record, with the keys of its links
 * @param isOverwriting takes the value of the source there, too
 */
export function mergeFields(
  { kind, locale, refused, links }: ImportedEntry,
  incoming: Readonly<Record<string, unknown>>,
  document: StoredDocument,
  isOverwriting: boolean,
): MergedFields {
  const draft = document.drafts.get(locale);
  const nearest = draft ?? document.drafts.get(DEFAULT_LOCALE) ?? [...document.drafts.values()][0];
  const before = document.facts?.prints ?? {};
  const values: Record<string, unknown> = {};
  const written: Record<string, Record<string, string>> = {};
  const lines: ImportLine[] = [];
  for (const [name, field] of ENTRY_FIELDS[kind]) {
    if (name === 'key' || name === 'hsds' || (name === 'slug' && incoming['slug'] === undefined)) continue;
    const scope = scopeOf(field, locale);
    const base = before[scope]?.[name];
    const isSaid = name in incoming;
    // What an import wrote and its source no longer says is taken away again; what the source says wrongly is not.
    if (!isSaid && (base === undefined || refused.has(name) || name in links)) continue;
    // Links follow the default language.
    if (!draft && field.facts.type === 'relation') continue;
    const wanted = comparable(field, incoming[name]);
    const current = comparable(field, draft || scope === SHARED_SCOPE ? nearest?.values[name] : null);
    if (isSameJson(wanted, current)) continue;
    const isChangedHere = base === undefined ? !saysNothing(current) : fingerprint(current) !== base;
    if (isChangedHere && !isOverwriting) {
      const why =
        base === undefined
          ? 'The platform has another value, which no import wrote; it stays.'
          : 'An editor changed this after the last import; that stays.';
      lines.push({ outcome: 'noted', field: name, message: `${why} --overwrite takes ${shown(incoming[name])}.` });
      continue;
    }
    values[name] = isSaid ? incoming[name] : emptyValue(wanted);
    (written[scope] ??= {})[name] = fingerprint(wanted);
  }
  return { values, written, lines };
}

const emptyValue = (wanted: unknown): unknown => (Array.isArray(wanted) ? [] : null);

const shown = (value: unknown): string =>
  value === undefined ? 'it away, as the source no longer says it' : quoted(value);
