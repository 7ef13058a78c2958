import type { Locale } from '../../locales.ts';
import { EntryNames } from './entry-names.ts';
import { factsToKeep, importFacts, printsOf, type KeptFacts } from './import-facts.ts';
import { ENTRY_KINDS, type EntryKind, type ImportedEntry } from './imported-entry.ts';
import type { ImportLine, RecordReport } from './import-report.ts';
import type { ImportSettings } from './import-settings.ts';
import { linkKeys } from './link-keys.ts';
import { mergeFields } from './merge-fields.ts';
import { StoredDocuments, type StoredDocument } from './stored-documents.ts';
import type { Stored } from './stored-entry.ts';

/** How records of a source meet what is stored. */
export interface PlanOptions extends Pick<ImportSettings, 'source' | 'today'> {
  /** Takes the value of the source also where an editor changed what an import wrote. */
  readonly isOverwriting: boolean;
}

/** What is to be written of one record. */
export interface PlannedWrite {
  readonly kind: EntryKind;
  readonly key: string;
  readonly locale: Locale;
  /** The fields to write, in the shape of REST; links hold keys. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** What an import does with one record. */
export interface PlannedRecord {
  readonly report: RecordReport;
  /** Undefined: nothing is to be written. */
  readonly write: PlannedWrite | undefined;
}

/**
 * Says for each record what an import does with it, in the order in which it can be done. Nothing is written here. A record is found again as `StoredDocuments` says, and
 * what an editor wrote stays as `mergeFields` says.
 */
export function planImport(
  entries: readonly ImportedEntry[],
  stored: Stored,
  options: PlanOptions,
): readonly PlannedRecord[] {
  const documents = new StoredDocuments(stored.drafts);
  const names = new EntryNames(documents, stored, options.source);
  /** What is kept with entries that this run makes: a second language of one adds to it. */
  const made = new Map<string, KeptFacts>();
  const ordered = ENTRY_KINDS.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
  for (const entry of ordered) names.give(entry);
  return ordered.map(plannedRecord);

  function plannedRecord(entry: ImportedEntry): PlannedRecord {
    const key = names.keyOf(entry);
    if (key === undefined) return refusedRecord(entry);
    const links = linkKeys(entry, names, stored.themes);
    const incoming = { ...entry.values, ...links.keys };
    const lines = [...entry.lines, ...links.lines];
    const document = documents.withKey(entry.kind, key);
    return document ? changedRecord(entry, document, incoming, lines) : newRecord(entry, key, incoming, lines);
  }

  function newRecord(
    entry: ImportedEntry,
    key: string,
    incoming: Readonly<Record<string, unknown>>,
    lines: readonly ImportLine[],
  ): PlannedRecord {
    const { kind, locale } = entry;
    const name = `${kind} ${key}`;
    const hsds = factsToKeep(entry, made.get(name), printsOf(kind, incoming, locale), options);
    made.set(name, { facts: importFacts(hsds), hsds });
    const slug = kind === 'service' ? { slug: names.slugFor(entry, key) } : {};
    return {
      write: { kind, key, locale, values: { ...incoming, key, ...slug, hsds } },
      report: reportOf(entry, 'new', key, Object.keys(incoming), lines),
    };
  }

  function changedRecord(
    entry: ImportedEntry,
    document: StoredDocument,
    incoming: Readonly<Record<string, unknown>>,
    linesBefore: readonly ImportLine[],
  ): PlannedRecord {
    const { kind, locale } = entry;
    const { key } = document;
    const merged = mergeFields(entry, incoming, document, options.isOverwriting);
    const changed = Object.keys(merged.values);
    const lines = [...linesBefore, ...merged.lines];
    const isNewVersion = !document.drafts.has(locale);
    if (!isNewVersion && changed.length === 0)
      return { write: undefined, report: reportOf(entry, 'unchanged', key, [], lines) };
    if (isNewVersion)
      lines.push({
        outcome: 'noted',
        field: undefined,
        message: `It gets a version in the language "${locale}".`,
      });
    const slug =
      isNewVersion && kind === 'service' && merged.values['slug'] === undefined
        ? { slug: names.slugFor(entry, key) }
        : {};
    const hsds = factsToKeep(entry, document, merged.written, options);
    return {
      write: { kind, key, locale, values: { ...merged.values, ...slug, hsds } },
      report: reportOf(entry, 'changed', key, changed, lines),
    };
  }
}

function refusedRecord(entry: ImportedEntry): PlannedRecord {
  const message =
    entry.values['name'] === undefined
      ? 'It has no name that can be used; give it one in the source.'
      : 'Another record of these files is the same entry already; take one of both out of the source.';
  const lines: readonly ImportLine[] = [...entry.lines, { outcome: 'refused', field: undefined, message }];
  return { write: undefined, report: reportOf(entry, 'refused', undefined, [], lines) };
}

const reportOf = (
  { kind, id, name }: ImportedEntry,
  outcome: RecordReport['outcome'],
  key: string | undefined,
  changed: readonly string[],
  lines: readonly ImportLine[],
): RecordReport => ({ kind, id, name, outcome, key, changed, lines });
