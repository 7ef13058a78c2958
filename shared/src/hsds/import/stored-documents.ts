import type { Locale } from '../../locales.ts';
import { hsdsId } from '../ids.ts';
import { importFacts, type KeptFacts } from './import-facts.ts';
import type { EntryKind } from './imported-entry.ts';
import type { StoredDraft } from './stored-entry.ts';

/** An entry that the platform holds, in all its languages. */
export interface StoredDocument extends KeptFacts {
  readonly key: string;
  readonly drafts: ReadonlyMap<Locale, StoredDraft>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Finds the entries that the platform holds by the ids that a source gives: by the id that the platform itself gives, or by the source and the id there. An id that is
 * a UUID names the same record in every source.
 */
export class StoredDocuments {
  readonly #byKey = new Map<string, StoredDocument>();
  readonly #byId = new Map<string, StoredDocument>();

  constructor(drafts: readonly StoredDraft[]) {
    const byKey = Map.groupBy(drafts, ({ kind, key }) => joined(kind, key));
    for (const [first, ...others] of byKey.values()) if (first) this.#remember(first, others);
  }

  #remember(first: StoredDraft, others: readonly StoredDraft[]): void {
    const { kind, key } = first;
    const hsds = first.values['hsds'];
    const facts = importFacts(hsds);
    const drafts = new Map([first, ...others].map((draft) => [draft.locale, draft]));
    const document: StoredDocument = { key, drafts, facts, hsds };
    this.#byKey.set(joined(kind, key), document);
    this.#byId.set(joined(kind, hsdsId(kind, key)), document);
    if (!facts) return;
    this.#byId.set(joined(kind, facts.source, facts.id), document);
    if (UUID.test(facts.id)) this.#byId.set(joined(kind, facts.id.toLowerCase()), document);
  }

  /** The entry that has a key. */
  withKey(kind: EntryKind, key: string): StoredDocument | undefined {
    return this.#byKey.get(joined(kind, key));
  }

  /** The entry that a source knows by an id. */
  withId(kind: EntryKind, source: string, id: string): StoredDocument | undefined {
    return (
      this.#byId.get(joined(kind, source, id)) ??
      (UUID.test(id) ? this.#byId.get(joined(kind, id.toLowerCase())) : undefined)
    );
  }
}

const joined = (...parts: readonly string[]): string => parts.join('\u0000');
