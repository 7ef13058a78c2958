import { isSameJson } from './same-json.ts';
import { DEFAULT_LOCALE, type Locale } from '../../locales.ts';
import { hsdsId } from '../ids.ts';
import { ENTRY_FIELDS } from './entry-builder.ts';
import { freeName, slugOf } from './entry-keys.ts';
import { comparable, fingerprint, saysNothing } from './field-value.ts';
import { ENTRY_KINDS, type EntryKind, type EntryLink, type ImportedEntry } from './imported-entry.ts';
import type { ImportLine, RecordReport } from './import-report.ts';
import type { ImportSettings } from './import-settings.ts';
import { quoted } from './source-object.ts';
import { importFacts, type ImportFacts, type StoredDraft } from './stored-entry.ts';

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

export interface PlannedRecord {
  readonly report: RecordReport;
  /** Undefined: nothing is to be written. */
  readonly write: PlannedWrite | undefined;
}

/** What the platform holds already. */
export interface Stored {
  readonly drafts: readonly StoredDraft[];
  /** The keys of themes, which an import only links to. */
  readonly themes: ReadonlySet<string>;
  /** Slugs of services that are given, by language: also those of entries that are live. */
  readonly slugs: Readonly<Partial<Record<Locale, ReadonlySet<string>>>>;
}

/**
 * Says for each record what an import does with it, in the order in which it can be done. Nothing is written here.
 *
 * A record is found again by the id that the platform itself gives, or by its source and its id there; an id that is a UUID names the same record in every source. A value
 * that an editor changed after the last import stays, and so does one that no import wrote.
 */
export function planImport(
  entries: readonly ImportedEntry[],
  stored: Stored,
  options: PlanOptions,
): readonly PlannedRecord[] {
  const plan = new Plan(stored, options);
  const ordered = ENTRY_KINDS.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
  for (const entry of ordered) plan.name(entry);
  return ordered.map((entry) => plan.record(entry));
}

interface KeptFacts {
  readonly facts: ImportFacts | undefined;
  /** The whole of what is kept, also what other imports put there. */
  readonly hsds: unknown;
}

interface StoredDocument extends KeptFacts {
  readonly key: string;
  readonly drafts: Map<Locale, StoredDraft>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

class Plan {
  readonly #options: PlanOptions;
  readonly #stored: Stored;
  readonly #documents: Readonly<Record<EntryKind, Map<string, StoredDocument>>> = byKind(() => new Map());
  readonly #byId: Readonly<Record<EntryKind, Map<string, StoredDocument>>> = byKind(() => new Map());
  readonly #keys: Readonly<Record<EntryKind, Set<string>>> = byKind(() => new Set());
  readonly #slugs = new Map<Locale, Set<string>>();
  /** The key of each record of the source, once it has one. */
  readonly #named: Readonly<Record<EntryKind, Map<string, string>>> = byKind(() => new Map());
  readonly #claimed = new Map<string, string>();
  readonly #locales = new Map<string, Set<Locale>>();
  /** What is kept with entries that this run makes: a second language of one adds to it. */
  readonly #made = new Map<string, KeptFacts>();

  constructor(stored: Stored, options: PlanOptions) {
    this.#stored = stored;
    this.#options = options;
    for (const draft of stored.drafts) this.#remember(draft);
    for (const kind of ENTRY_KINDS) {
      for (const document of this.#documents[kind].values()) {
        this.#byId[kind].set(hsdsId(kind, document.key), document);
        const { facts } = document;
        if (!facts) continue;
        this.#byId[kind].set(sourceId(facts.source, facts.id), document);
        if (UUID.test(facts.id)) this.#byId[kind].set(facts.id.toLowerCase(), document);
      }
    }
  }

  #remember(draft: StoredDraft): void {
    const { kind, key, locale } = draft;
    const known = this.#documents[kind].get(key);
    if (known) known.drafts.set(locale, draft);
    else {
      const hsds = draft.values['hsds'];
      this.#documents[kind].set(key, { key, drafts: new Map([[locale, draft]]), facts: importFacts(hsds), hsds });
    }
    this.#keys[kind].add(key);
    this.#noteLocale(kind, key, locale);
  }

  #noteLocale(kind: EntryKind, key: string, locale: Locale): void {
    const name = `${kind} ${key}`;
    this.#locales.set(name, (this.#locales.get(name) ?? new Set()).add(locale));
  }

  #slugsIn(locale: Locale): Set<string> {
    let slugs = this.#slugs.get(locale);
    if (!slugs) {
      slugs = new Set(this.#stored.slugs[locale]);
      this.#slugs.set(locale, slugs);
    }
    return slugs;
  }

  #documentOf({ kind, id, key }: ImportedEntry): StoredDocument | undefined {
    return (
      (key === undefined ? undefined : this.#documents[kind].get(key)) ??
      this.#byId[kind].get(sourceId(this.#options.source, id)) ??
      (UUID.test(id) ? this.#byId[kind].get(id.toLowerCase()) : undefined)
    );
  }

  /** Gives each record its key before any is looked at, as records link to each other. */
  name(entry: ImportedEntry): void {
    if (entry.values['name'] === undefined) return;
    const { kind, id } = entry;
    const document = this.#documentOf(entry);
    const isFree = entry.key !== undefined && !this.#keys[kind].has(entry.key);
    if (isFree) this.#keys[kind].add(entry.key);
    const key =
      document?.key ??
      (isFree ? entry.key : freeName(entry.name, `${this.#options.source} ${id}`, kind, this.#keys[kind]));
    const claim = `${kind} ${key} ${entry.locale}`;
    if (this.#claimed.has(claim)) return;
    this.#claimed.set(claim, id);
    this.#named[kind].set(id, key);
    this.#noteLocale(kind, key, entry.locale);
  }

  record(entry: ImportedEntry): PlannedRecord {
    const { kind, id, locale } = entry;
    const key = this.#named[kind].get(id);
    const refusal =
      key === undefined
        ? entry.values['name'] === undefined
          ? 'It has no name that can be used; give it one in the source.'
          : 'Another record of these files is the same entry already; take one of both out of the source.'
        : undefined;
    if (key === undefined || refusal !== undefined)
      return {
        write: undefined,
        report: reportOf(entry, 'refused', undefined, [], [...entry.lines, line('refused', undefined, refusal ?? '')]),
      };
    const lines: ImportLine[] = [...entry.lines];
    const incoming = { ...entry.values, ...this.#links(entry, lines) };
    const document = this.#documents[kind].get(key);
    return document
      ? this.#merge(entry, key, document, incoming, lines)
      : this.#create(entry, key, incoming, lines, locale);
  }

  #create(
    entry: ImportedEntry,
    key: string,
    incoming: Readonly<Record<string, unknown>>,
    lines: readonly ImportLine[],
    locale: Locale,
  ): PlannedRecord {
    const values: Record<string, unknown> = { ...incoming, key };
    if (entry.kind === 'service') values['slug'] = this.#slug(entry, key);
    const made = `${entry.kind} ${key}`;
    const hsds = this.#facts(entry, this.#made.get(made), prints(entry.kind, incoming, locale));
    values['hsds'] = hsds;
    this.#made.set(made, { facts: importFacts(hsds), hsds });
    return {
      write: { kind: entry.kind, key, locale, values },
      report: reportOf(entry, 'new', key, Object.keys(incoming), lines),
    };
  }

  #slug({ values, name, id, locale }: ImportedEntry, key: string): string {
    const slugs = this.#slugsIn(locale);
    const own = values['slug'];
    if (typeof own === 'string' && !slugs.has(own)) {
      slugs.add(own);
      return own;
    }
    return freeName(slugOf(name) === '' ? key : name, `${this.#options.source} ${id}`, 'service', slugs);
  }

  #merge(
    entry: ImportedEntry,
    key: string,
    document: StoredDocument,
    incoming: Readonly<Record<string, unknown>>,
    lines: ImportLine[],
  ): PlannedRecord {
    const { kind, locale } = entry;
    const draft = document.drafts.get(locale);
    const nearest = draft ?? document.drafts.get(DEFAULT_LOCALE) ?? [...document.drafts.values()][0];
    const before = document.facts?.prints ?? {};
    const values: Record<string, unknown> = {};
    const written: Record<string, Record<string, string>> = {};
    for (const [name, field] of ENTRY_FIELDS[kind]) {
      if (name === 'key' || name === 'hsds' || (name === 'slug' && incoming['slug'] === undefined)) continue;
      const scope = field.facts.localized === true ? locale : SHARED;
      const base = before[scope]?.[name];
      const isSaid = name in incoming;
      // What an import wrote and its source no longer says is taken away again; what the source says wrongly is not.
      if (!isSaid && (base === undefined || entry.refused.has(name) || name in entry.links)) continue;
      // Links follow the default language.
      if (!draft && field.facts.type === 'relation') continue;
      const wanted = comparable(field, incoming[name]);
      const current = comparable(field, draft || scope === SHARED ? nearest?.values[name] : null);
      if (isSameJson(wanted, current)) continue;
      const isChangedHere = base === undefined ? !saysNothing(current) : fingerprint(current) !== base;
      if (isChangedHere && !this.#options.isOverwriting) {
        lines.push(
          line(
            'noted',
            name,
            base === undefined
              ? `The platform has another value, which no import wrote; it stays. --overwrite takes ${shown(incoming[name])}.`
              : `An editor changed this after the last import; that stays. --overwrite takes ${shown(incoming[name])}.`,
          ),
        );
        continue;
      }
      values[name] = isSaid ? incoming[name] : emptyValue(wanted);
      (written[scope] ??= {})[name] = fingerprint(wanted);
    }
    const changed = Object.keys(values);
    if (draft && changed.length === 0)
      return { write: undefined, report: reportOf(entry, 'unchanged', key, [], lines) };
    if (!draft) {
      if (entry.kind === 'service' && values['slug'] === undefined) values['slug'] = this.#slug(entry, key);
      lines.push(line('noted', undefined, `It gets a version in the language "${locale}".`));
    }
    values['hsds'] = this.#facts(entry, document, written);
    return { write: { kind, key, locale, values }, report: reportOf(entry, 'changed', key, changed, lines) };
  }

  /** What is kept with the entry: where it comes from, what was written of it, and what no field holds. */
  #facts(
    entry: ImportedEntry,
    document: KeptFacts | undefined,
    written: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ): Readonly<Record<string, unknown>> {
    const before = document?.facts;
    const isOwn = entry.key !== undefined;
    const scopes = new Set([...Object.keys(before?.prints ?? {}), ...Object.keys(written)]);
    const facts: ImportFacts = {
      source: before?.source ?? this.#options.source,
      id: before?.id ?? entry.id,
      on: this.#options.today,
      prints: Object.fromEntries([...scopes].map((scope) => [scope, { ...before?.prints[scope], ...written[scope] }])),
    };
    const others = typeof document?.hsds === 'object' && document.hsds !== null ? document.hsds : {};
    return { ...others, import: facts, ...(isOwn ? {} : { kept: entry.kept }) };
  }

  /** The keys of what a record links to; what does not exist is left out, by name. */
  #links({ kind, links, locale }: ImportedEntry, lines: ImportLine[]): Readonly<Record<string, readonly string[]>> {
    const found: Record<string, readonly string[]> = {};
    for (const [field, wanted] of Object.entries(links)) {
      const target = ENTRY_FIELDS[kind].get(field)?.facts.target ?? '';
      const keys = new Set<string>();
      for (const link of wanted) {
        const key = this.#keyOf(target, link, locale);
        if (key !== undefined) keys.add(key);
        else
          lines.push(
            line(
              'refused',
              field,
              `There is no ${target} ${quoted('id' in link ? link.id : link.key)} here${target === 'theme' ? '' : ' or in these files'}; the link was left out.`,
            ),
          );
      }
      if (keys.size > 0) found[field] = [...keys].toSorted();
    }
    return found;
  }

  #keyOf(target: string, link: EntryLink, locale: Locale): string | undefined {
    if (target === 'theme') return 'key' in link && this.#stored.themes.has(link.key) ? link.key : undefined;
    const kind = ENTRY_KINDS.find((one) => one === target);
    if (!kind) return undefined;
    const key =
      'key' in link
        ? link.key
        : (this.#named[kind].get(link.id) ??
          this.#byId[kind].get(sourceId(this.#options.source, link.id))?.key ??
          this.#byId[kind].get(link.id.toLowerCase())?.key);
    return key !== undefined && this.#locales.get(`${kind} ${key}`)?.has(locale) === true ? key : undefined;
  }
}

const SHARED = 'shared';

const sourceId = (source: string, id: string): string => `${source}\u0000${id}`;

const byKind = <T>(make: () => T): Readonly<Record<EntryKind, T>> => ({
  location: make(),
  organization: make(),
  service: make(),
});

/** The fingerprints of all values of a new entry. */
function prints(
  kind: EntryKind,
  values: Readonly<Record<string, unknown>>,
  locale: Locale,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const found: Record<string, Record<string, string>> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = ENTRY_FIELDS[kind].get(name);
    if (!field) continue;
    const scope = field.facts.localized === true ? locale : SHARED;
    (found[scope] ??= {})[name] = fingerprint(comparable(field, value));
  }
  return found;
}

const emptyValue = (wanted: unknown): unknown => (Array.isArray(wanted) ? [] : null);

const shown = (value: unknown): string =>
  value === undefined ? 'it away, as the source no longer says it' : quoted(value);

const line = (outcome: ImportLine['outcome'], field: string | undefined, message: string): ImportLine => ({
  outcome,
  field,
  message,
});

const reportOf = (
  { kind, id, name }: ImportedEntry,
  outcome: RecordReport['outcome'],
  key: string | undefined,
  changed: readonly string[],
  lines: readonly ImportLine[],
): RecordReport => ({ kind, id, name, outcome, key, changed, lines });
