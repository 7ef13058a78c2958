import { createHash } from 'node:crypto';
import { CONTENT_TYPE_NAMES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import { ContentStore } from '../content/store/content-store.ts';
import { factOf } from '../content/store/entry-facts.ts';
import type { MediaFile } from '../content/store/media-file.ts';
import type { IndexedEntry, TypeIndex } from '../content/store/type-index.ts';
import type { Localized } from '../content/localized.ts';
import { ChangedReads, OpenReads, ReadNames, WHOLE_LIST, type PageReads } from './page-reads.ts';

type Measure = (data: object) => unknown;

/** An entry that is watched, and what was read of it since the present page began. */
interface Watched {
  readonly type: ContentTypeName;
  /** What pages would read if nobody watched. */
  readonly data: object;
  readonly group: number;
  readonly source: number;
  /** The reads to which `low` and `high` belong. */
  reads: OpenReads | undefined;
  /** One bit for each field that was read, so that a field that is read a thousand times counts once. */
  low: number;
  high: number;
}

/** The kinds of facts about an entry that stand beside its own fields. */
const BESIDE = ['contentLocale', 'isFallback'] as const satisfies readonly (keyof Localized)[];
const besideField = (name: string): string => `@${name}`;
const slugField = (locale: string): string => `@slug ${locale}`;
const measureField = (name: string): string => `#${name}`;

const groupOfEntries = (type: ContentTypeName, locale: Locale): string => `entries ${locale}/${type}`;
const groupOfKeys = (type: ContentTypeName, locale: Locale): string => `keys ${locale}/${type}`;
const groupOfSlugs = (type: ContentTypeName, locale: Locale): string => `slugs ${locale}/${type}`;
const MEDIA = 'media';
const DAY = 'day';
const PARTS = 'parts';
/** The only field of a source that has none. */
const ITSELF = 0;

const listName = (type: ContentTypeName, locale: Locale, theme?: string): string =>
  `list ${locale}/${type}${theme === undefined ? '' : ` ${theme}`}`;

/** Notes what is read of content, by whoever reads at the moment. One reads at a time. */
export class ReadRecorder {
  readonly #names = new ReadNames();
  readonly #entries = new WeakMap<IndexedEntry, IndexedEntry>();
  readonly #lists = new WeakMap<readonly IndexedEntry[], readonly IndexedEntry[]>();
  readonly #shown = new WeakMap<readonly IndexedEntry[], readonly Localized[]>();
  readonly #watchedData = new WeakMap<object, Watched>();
  /** How facts are found that follow from an entry, by type and by name. */
  readonly #measures = new Map<ContentTypeName, Map<string, Measure>>();
  readonly #emptyLists = new Map<string, readonly IndexedEntry[]>();
  #reads: OpenReads | undefined;

  /** A view of a store that notes what is read of it. */
  view(store: ContentStore): RecordingStore {
    return new RecordingStore(store, this, new Map());
  }

  /**
   * Does something and tells what it read.
   * @throws TypeError when somebody else is reading: then nobody could tell who read what.
   */
  async during<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly reads: PageReads }> {
    if (this.#reads) throw new TypeError('Two pages render at once, so what each of them reads cannot be told apart.');
    const reads = new OpenReads();
    this.#reads = reads;
    try {
      const result = await work();
      return { result, reads: reads.close() };
    } finally {
      this.#reads = undefined;
    }
  }

  /** What differs between two stores, in the numbers of this recorder. */
  changes(before: ContentStore, after: ContentStore): ChangedReads {
    const changed = new ChangedReads();
    for (const type of CONTENT_TYPE_NAMES) {
      for (const locale of LOCALE_CODES) {
        const [old, now] = [before.index(type, locale), after.index(type, locale)];
        if (old !== now) this.#compare(type, locale, old, now, changed);
      }
    }
    const [oldMedia, media] = [before.mediaByUrl, after.mediaByUrl];
    if (oldMedia !== media) {
      for (const url of new Set([...oldMedia.keys(), ...media.keys()]))
        if (isOther(oldMedia.get(url), media.get(url))) this.#change(changed, MEDIA, `${MEDIA} ${url}`, ITSELF);
    }
    if (before.asOf !== after.asOf) this.#change(changed, DAY, DAY, ITSELF);
    return changed;
  }

  noteKey(type: ContentTypeName, key: string, locale: Locale): void {
    this.#note(groupOfKeys(type, locale), `key ${locale}/${type}/${key}`);
  }

  noteSlug(type: ContentTypeName, slug: string, locale: Locale): void {
    this.#note(groupOfSlugs(type, locale), `slug ${locale}/${type}/${slug}`);
  }

  noteMedia(url: string): void {
    this.#note(MEDIA, `${MEDIA} ${url}`);
  }

  noteDay(): void {
    this.#note(DAY, DAY);
  }

  /** An entry of which is noted what is read. The same entry gives the same object. */
  watched(type: ContentTypeName, locale: Locale, entry: IndexedEntry): IndexedEntry {
    const known = this.#entries.get(entry);
    if (known) return known;
    const made = { id: entry.id, data: this.#watch(type, locale, entry.data) };
    this.#entries.set(entry, made);
    return made;
  }

  /** A list of watched entries. Nothing is noted of the list itself until its entries are shown. */
  watchedList(
    type: ContentTypeName,
    locale: Locale,
    list: readonly IndexedEntry[],
    theme?: string,
  ): readonly IndexedEntry[] {
    const name = listName(type, locale, theme);
    const known = list.length === 0 ? this.#emptyLists.get(name) : this.#lists.get(list);
    if (known) return known;
    const made = list.map((entry) => this.watched(type, locale, entry));
    if (list.length === 0) this.#emptyLists.set(name, made);
    else this.#lists.set(list, made);
    this.#shown.set(
      made,
      this.#watchList(
        this.#names.source(name),
        made.map(({ data }) => data),
      ),
    );
    return made;
  }

  /** The entries of a watched list, of which is noted how far they are read. */
  shown(list: readonly IndexedEntry[]): readonly Localized[] {
    const shown = this.#shown.get(list);
    if (!shown) throw new TypeError('Only lists of the store of the site are shown.');
    return shown;
  }

  /** A fact that follows from a watched entry: who asks for it has read the fact, and not what it follows from. */
  measured<E extends object, T>(entry: E, name: string, measure: (entry: E) => T): T {
    const watched = this.#watchedData.get(entry);
    if (!watched) return factOf(entry, name, measure);
    const measures = this.#measures.get(watched.type) ?? new Map<string, Measure>();
    this.#measures.set(watched.type, measures);
    measures.set(name, measure as Measure);
    this.#noteField(watched, this.#names.field(watched.type, measureField(name)));
    return factOf(watched.data as E, name, measure);
  }

  /** Does something and tells what it read; whoever reads at the moment has not read it. */
  aside<T>(work: () => T): { readonly result: T; readonly reads: PageReads } {
    const outer = this.#reads;
    const inner = new OpenReads();
    this.#reads = inner;
    try {
      const result = work();
      return { result, reads: inner.close() };
    } finally {
      this.#reads = outer;
    }
  }

  /** Counts as read what somebody else read before. */
  noteReads(reads: Iterable<PageReads>): void {
    for (const some of reads) this.#reads?.include(some);
  }

  notePart(name: string): void {
    this.#note(PARTS, name);
  }

  /** A part is another than before. */
  changePart(changed: ChangedReads, name: string): void {
    this.#change(changed, PARTS, name, ITSELF);
  }

  #note(group: string, source: string): void {
    this.#reads?.add(this.#names.source(group), this.#names.source(source), ITSELF);
  }

  #noteField(watched: Watched, field: number): void {
    const reads = this.#reads;
    if (!reads) return;
    if (watched.reads !== reads) {
      watched.reads = reads;
      watched.low = 0;
      watched.high = 0;
    }
    const bit = 1 << (field & 31);
    if (field < 32) {
      if (watched.low & bit) return;
      watched.low |= bit;
    } else {
      if (watched.high & bit) return;
      watched.high |= bit;
    }
    reads.add(watched.group, watched.source, field);
  }

  #watch(type: ContentTypeName, locale: Locale, entry: Localized): Localized {
    const watched: Watched = {
      type,
      data: entry.data,
      group: this.#names.source(groupOfEntries(type, locale)),
      source: this.#names.source(`entry ${locale}/${type}/${entry.key}`),
      reads: undefined,
      low: 0,
      high: 0,
    };
    const note = (name: string): void => this.#noteField(watched, this.#names.field(type, name));
    const data = new Proxy(entry.data, {
      get: (target, name, receiver) => {
        if (typeof name === 'string') note(name);
        return Reflect.get(target, name, receiver) as unknown;
      },
      // Which fields there are can differ, too; whoever asks counts as having read all of them.
      ownKeys: (target) => {
        for (const name of Object.keys(target)) note(name);
        return Reflect.ownKeys(target);
      },
      has: (target, name) => {
        if (typeof name === 'string') note(name);
        return Reflect.has(target, name);
      },
    });
    const slugs = new Proxy(entry.slugs, {
      get: (target, code) => {
        note(slugField(String(code)));
        return target[code as Locale];
      },
    });
    this.#watchedData.set(data, watched);
    return new Proxy(entry, {
      get: (target, name) => {
        if (name === 'data') return data;
        if (name === 'slugs') return slugs;
        if (BESIDE.some((fact) => fact === name)) note(besideField(String(name)));
        return target[name as keyof Localized];
      },
    });
  }

  /** A list that notes how far it was read. What reads from the first entry and stops is known to stop; whatever else somebody does reads all of it. */
  #watchList(list: number, entries: readonly Localized[]): readonly Localized[] {
    const note = (upTo: number): void => this.#reads?.addList(list, upTo);
    const walking = walkingMethods(entries, note);
    return new Proxy(entries, {
      get: (target, name) => {
        if (Object.hasOwn(walking, name)) return walking[name as keyof typeof walking];
        if (typeof name === 'string' && /^\d+$/.test(name)) {
          note(Number(name) + 1);
          return target[Number(name)];
        }
        note(WHOLE_LIST);
        const member = Reflect.get(target, name) as unknown;
        return typeof member === 'function' && name !== 'constructor' ? (member.bind(target) as unknown) : member;
      },
      has: (target, name) => {
        note(WHOLE_LIST);
        return Reflect.has(target, name);
      },
      ownKeys: (target) => {
        note(WHOLE_LIST);
        return Reflect.ownKeys(target);
      },
    });
  }

  #compare(type: ContentTypeName, locale: Locale, before: TypeIndex, after: TypeIndex, changed: ChangedReads): void {
    const slugs = new Set<string>();
    const look = (old: IndexedEntry | undefined, now: IndexedEntry | undefined): void => {
      if (old) slugs.add(old.data.slugs[locale]);
      if (now) slugs.add(now.data.slugs[locale]);
      if (old && now) this.#compareEntries(type, locale, old.data, now.data, changed);
      else this.#change(changed, groupOfKeys(type, locale), `key ${locale}/${type}/${(old ?? now)?.id ?? ''}`, ITSELF);
    };
    for (const [key, old] of before.byKey) {
      const now = after.byKey.get(key);
      if (now !== old) look(old, now);
    }
    for (const [key, now] of after.byKey) if (!before.byKey.has(key)) look(undefined, now);
    for (const slug of slugs) {
      if (before.bySlug.get(slug)?.id !== after.bySlug.get(slug)?.id)
        this.#change(changed, groupOfSlugs(type, locale), `slug ${locale}/${type}/${slug}`, ITSELF);
    }
    const compareLists = (
      old: readonly IndexedEntry[] = [],
      now: readonly IndexedEntry[] = [],
      theme?: string,
    ): void => {
      if (old === now) return;
      const shorter = Math.min(old.length, now.length);
      let same = 0;
      while (same < shorter && old[same]?.id === now[same]?.id) same += 1;
      if (same < Math.max(old.length, now.length))
        changed.addList(this.#names.source(listName(type, locale, theme)), same);
    };
    compareLists(before.sorted, after.sorted);
    for (const theme of new Set([...before.byTheme.keys(), ...after.byTheme.keys()]))
      compareLists(before.byTheme.get(theme), after.byTheme.get(theme), theme);
  }

  #compareEntries(
    type: ContentTypeName,
    locale: Locale,
    before: Localized,
    after: Localized,
    changed: ChangedReads,
  ): void {
    const [group, source] = [groupOfEntries(type, locale), `entry ${locale}/${type}/${after.key}`];
    const other = (name: string): void => this.#change(changed, group, source, this.#names.field(type, name));
    for (const fact of BESIDE) if (isOther(before[fact], after[fact])) other(besideField(fact));
    for (const code of LOCALE_CODES) if (before.slugs[code] !== after.slugs[code]) other(slugField(code));
    const [old, now] = [before.data, after.data] as unknown as readonly Readonly<Record<string, unknown>>[];
    if (!old || !now || old === now) return;
    for (const [name, measure] of this.#measures.get(type) ?? [])
      if (isOther(measure(old), measure(now))) other(measureField(name));
    for (const name of new Set([...Object.keys(old), ...Object.keys(now)]))
      if (isOther(old[name], now[name])) other(name);
  }

  #change(changed: ChangedReads, group: string, source: string, field: number): void {
    changed.add(this.#names.source(group), this.#names.source(source), field);
  }
}

/** What is read from content is plain data. */
const isOther = (a: unknown, b: unknown): boolean => a !== b && JSON.stringify(a) !== JSON.stringify(b);

type Test = (entry: Localized, index: number, list: readonly Localized[]) => unknown;

/** The ways of reading a list that may stop before its end. */
function walkingMethods(entries: readonly Localized[], note: (upTo: number) => void) {
  const firstWhere = (test: Test): number => {
    for (const [index, entry] of entries.entries()) {
      note(index + 1);
      if (test(entry, index, entries)) return index;
    }
    note(WHOLE_LIST);
    return -1;
  };
  return {
    *[Symbol.iterator](): Generator<Localized> {
      for (const [index, entry] of entries.entries()) {
        note(index + 1);
        yield entry;
      }
      note(WHOLE_LIST);
    },
    find: (test: Test) => entries[firstWhere(test)],
    findIndex: firstWhere,
    some: (test: Test) => firstWhere(test) !== -1,
    every: (test: Test) => firstWhere((...seen) => !test(...seen)) === -1,
    slice: (from = 0, to = Infinity) => {
      note(from >= 0 && to >= 0 && to < entries.length ? to : WHOLE_LIST);
      return entries.slice(from, to);
    },
  };
}

/** Something that was made of content, what was read for it, and the parts of it that pages show. */
interface Derivation {
  readonly make: (store: ContentStore) => unknown;
  readonly value: unknown;
  readonly reads: PageReads[];
  readonly parts: Map<string, { readonly pick: (value: unknown) => unknown; readonly digest: string }>;
}

/** A store whose readers are noted. It is only for pages that render: whoever changes content takes the store itself. */
export class RecordingStore extends ContentStore {
  readonly #store: ContentStore;
  readonly #recorder: ReadRecorder;
  readonly #derivations: Map<string, Derivation>;

  constructor(store: ContentStore, recorder: ReadRecorder, derivations: Map<string, Derivation>) {
    super({ tables: store.tables, media: store.mediaByUrl, asOf: store.asOf });
    this.#store = store;
    this.#recorder = recorder;
    this.#derivations = derivations;
  }

  /**
   * A view of other content, and what pages read of this one that is another in it. What was made of content for many pages is made anew where it has to be,
   * and compared part by part.
   */
  following(next: ContentStore): { readonly view: RecordingStore; readonly changed: ChangedReads } {
    const changed = this.#recorder.changes(this.#store, next);
    const derivations = new Map(this.#derivations);
    const view = new RecordingStore(next, this.#recorder, derivations);
    for (const [name, before] of this.#derivations) {
      if (!before.reads.some((reads) => changed.touch(reads))) continue;
      derivations.delete(name);
      // What no page shows in parts is made when somebody asks for it.
      if (before.parts.size > 0) view.#compareParts(name, before, changed);
    }
    return { view, changed };
  }

  override derived<T>(name: string, make: (store: ContentStore) => T): T {
    const { value, reads } = this.#derivation(name, make);
    this.#recorder.noteReads(reads);
    return value as T;
  }

  override derivedPart<T, P>(name: string, make: (store: ContentStore) => T, part: string, pick: (value: T) => P): P {
    const picked = this.#pickedPart(this.#derivation(name, make), part, pick as (value: unknown) => unknown);
    this.#recorder.notePart(partName(name, part));
    return picked as P;
  }

  #derivation(name: string, make: (store: ContentStore) => unknown): Derivation {
    const known = this.#derivations.get(name);
    if (known) return known;
    const { result, reads } = this.#recorder.aside(() => make(this));
    const made: Derivation = { make, value: result, reads: [reads], parts: new Map() };
    this.#derivations.set(name, made);
    return made;
  }

  /** Takes a part out, and keeps what it was. To take it out may read more, which counts as read for the whole. */
  #pickedPart({ value, reads, parts }: Derivation, part: string, pick: (value: unknown) => unknown): unknown {
    const picked = this.#recorder.aside(() => pick(value));
    if (picked.reads.values.length > 0 || picked.reads.lists.length > 0) reads.push(picked.reads);
    parts.set(part, { pick, digest: digestOf(picked.result) });
    return picked.result;
  }

  #compareParts(name: string, before: Derivation, changed: ChangedReads): void {
    const now = this.#derivation(name, before.make);
    for (const [part, { pick, digest }] of before.parts) {
      const picked = this.#pickedPart(now, part, pick);
      if (digestOf(picked) !== digest) this.#recorder.changePart(changed, partName(name, part));
      // What is not there any more is not asked for again.
      if (picked === undefined) now.parts.delete(part);
    }
  }

  override get asOf(): string {
    this.#recorder.noteDay();
    return this.#store.asOf;
  }

  override list<N extends ContentTypeName>(type: N, locale: Locale): readonly IndexedEntry<N>[] {
    return this.#recorder.watchedList(type, locale, this.#store.list(type, locale)) as readonly IndexedEntry<N>[];
  }

  override byKey<N extends ContentTypeName>(type: N, key: string, locale: Locale): IndexedEntry<N> | undefined {
    this.#recorder.noteKey(type, key, locale);
    return this.#watched(type, locale, this.#store.byKey(type, key, locale));
  }

  override bySlug<N extends ContentTypeName>(type: N, slug: string, locale: Locale): IndexedEntry<N> | undefined {
    this.#recorder.noteSlug(type, slug, locale);
    return this.#watched(type, locale, this.#store.bySlug(type, slug, locale));
  }

  override aboutTheme<N extends ContentTypeName>(type: N, theme: string, locale: Locale): readonly IndexedEntry<N>[] {
    const list = this.#store.aboutTheme(type, theme, locale);
    return this.#recorder.watchedList(type, locale, list, theme) as readonly IndexedEntry<N>[];
  }

  override entriesOf<N extends ContentTypeName>(list: readonly IndexedEntry<N>[]): readonly Localized<N>[] {
    return this.#recorder.shown(list) as readonly Localized<N>[];
  }

  override media(url: string): MediaFile {
    this.#recorder.noteMedia(url);
    return this.#store.media(url);
  }

  override hasMedia(url: string): boolean {
    this.#recorder.noteMedia(url);
    return this.#store.hasMedia(url);
  }

  override measured<E extends object, T>(entry: E, name: string, measure: (entry: E) => T): T {
    return this.#recorder.measured(entry, name, measure);
  }

  #watched<N extends ContentTypeName>(
    type: N,
    locale: Locale,
    entry: IndexedEntry<N> | undefined,
  ): IndexedEntry<N> | undefined {
    return entry && (this.#recorder.watched(type, locale, entry) as IndexedEntry<N>);
  }
}

const partName = (name: string, part: string): string => `part ${name} ${part}`;

/** Short, however long the part is. */
function digestOf(part: unknown): string {
  const text = typeof part === 'string' ? part : JSON.stringify([part]);
  return createHash('sha256').update(text).digest('base64');
}
