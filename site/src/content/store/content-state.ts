import {
  CONTENT_TYPES,
  DEFAULT_LOCALE,
  LOCALE_CODES,
  type Content,
  type ContentTypeName,
  type Locale,
} from '@moodspace/shared';
import { isRoutedType, pageOfType, reservedSlugs } from '../../routing/routes.ts';
import type { ContentProblem } from './content-error.ts';
import { ContentStore } from './content-store.ts';
import type { MediaFile } from './media-file.ts';
import { overdueChecks } from './overdue-checks.ts';
import { programmeChecks } from './programme-checks.ts';
import { asRecord, type RawContent } from './raw-content.ts';
import { brokenLinkProblems } from './site-links.ts';
import type { UploadRecord } from './snapshot.ts';
import { mediaOf, missingUpload, usedMedia, type UsedMedia } from './uploads.ts';
import {
  contentVersions,
  referencedBy,
  validateContent,
  validateEntry,
  type ContentTables,
  type EntryTable,
  type Versions,
} from './validate-content.ts';

/** An entry as the CMS publishes it now, in every language. */
export interface EntryVersions {
  readonly type: ContentTypeName;
  readonly documentId: string;
  /** The raw entry in each language; absent where it is not published. */
  readonly byLocale: Readonly<Partial<Record<Locale, unknown>>>;
}

/** Uploaded files that a change brings, prepared for the site as when everything is read. */
export interface PreparedMedia {
  readonly records: ReadonlyMap<string, UploadRecord>;
  readonly media: ReadonlyMap<string, MediaFile>;
}

/** What to do when the check of a crisis contact is overdue; see OVERDUE_CRISIS_CHECKS. */
export type OverduePolicy = 'refuse' | 'warn';

/** What is known of content after every rule was applied to it. */
export interface CheckedContent {
  readonly tables: ContentTables;
  readonly used: ReadonlyMap<string, UsedMedia>;
  readonly problems: readonly ContentProblem[];
  /** What does not stop the site, in sentences. */
  readonly warnings: readonly string[];
}

/** Applies every rule to all content. `day` is the day for which it is published, as YYYY-MM-DD. */
export function checkContent(content: RawContent, day: string, overdue: OverduePolicy): CheckedContent {
  const { tables, problems } = validateContent(content);
  const store = new ContentStore({ tables, media: new Map(), asOf: day });
  const programmes = programmeChecks(tables);
  const links = brokenLinkProblems(store);
  const crisis = crisisProblems(tables, day, overdue);
  return {
    tables,
    used: usedMedia(contentVersions(tables)),
    problems: [...problems, ...programmes.refused, ...links, ...crisis.refused],
    warnings: [...programmes.warnings, ...crisis.warnings],
  };
}

/** The crisis contacts that may not go live on this day, and what else is known of the checks. */
function crisisProblems(
  tables: ContentTables,
  day: string,
  overdue: OverduePolicy,
): { readonly refused: readonly ContentProblem[]; readonly warnings: readonly string[] } {
  const { refused, warnings } = overdueChecks(tables, day);
  if (overdue === 'refuse') return { refused, warnings };
  const said = refused.map(({ type, title, key, message }) => `${type} "${title ?? key ?? ''}": ${message.en}`);
  return { refused: [], warnings: [...warnings, ...said] };
}

interface StateParts {
  readonly content: RawContent;
  readonly store: ContentStore;
  readonly uploads: ReadonlyMap<string, UploadRecord>;
  readonly overdue: OverduePolicy;
  /** How many versions of entries show an uploaded file, by its address in the CMS. */
  readonly uses: ReadonlyMap<string, number>;
}

type DataVersion = { readonly type: ContentTypeName; readonly data: Content<ContentTypeName> };

/** Types of whose entries addresses are made that are not those of the entries. */
const MAKING_ADDRESSES: readonly ContentTypeName[] = ['theme', 'service', 'organization'];

/** Valid content, as it was read and as pages see it. It never changes: a change gives another one, at a cost that follows the change. */
export class ContentState {
  readonly #parts: StateParts;

  private constructor(parts: StateParts) {
    this.#parts = parts;
  }

  /** The state of content that was checked and found good. `uploads` are the records of the files that it shows. */
  static of(
    content: RawContent,
    { tables, used }: Pick<CheckedContent, 'tables' | 'used'>,
    { records, media }: PreparedMedia,
    { asOf, overdue }: { readonly asOf: string; readonly overdue: OverduePolicy },
  ): ContentState {
    const uses = new Map<string, number>();
    for (const { data } of contentVersions(tables)) countMedia(uses, data, 1);
    return new ContentState({
      content,
      store: new ContentStore({ tables, media, asOf }),
      uploads: new Map([...records].filter(([url]) => used.has(url))),
      overdue,
      uses,
    });
  }

  /** What pages are rendered from. */
  get store(): ContentStore {
    return this.#parts.store;
  }

  /** Every entry as the CMS gave it. */
  get content(): RawContent {
    return this.#parts.content;
  }

  /** The uploaded files that the content shows, by their address in the CMS. */
  get uploads(): ReadonlyMap<string, UploadRecord> {
    return this.#parts.uploads;
  }

  /** The uploaded files that changed entries show, as far as the entries are valid: they have to be fetched and prepared before the change. */
  mediaOf(changes: readonly EntryVersions[]): ReadonlyMap<string, UsedMedia> {
    return usedMedia(changes.flatMap(validVersions));
  }

  /**
   * The entries that name one of these in this state, when it goes, comes back or takes another key: the CMS leaves what is not published out of the
   * entries that name it, so they have to be read with it.
   */
  naming(changes: readonly EntryVersions[]): readonly Pick<EntryVersions, 'type' | 'documentId'>[] {
    const moved = changes.flatMap((change) => this.#movedKeys(change));
    if (moved.length === 0) return [];
    const isMoved = new Set(moved.map(({ type, key }) => `${type} ${key}`));
    const changing = new Set(changes.map(({ type, documentId }) => `${type} ${documentId}`));
    const found = new Map<string, Pick<EntryVersions, 'type' | 'documentId'>>();
    for (const { type, data } of contentVersions(this.store.tables)) {
      const name = `${type} ${data.documentId}`;
      if (changing.has(name) || found.has(name)) continue;
      if (referencedBy(type, data).some(({ target, key }) => isMoved.has(`${target} ${key}`)))
        found.set(name, { type, documentId: data.documentId });
    }
    return [...found.values()];
  }

  /**
   * This content with some entries as they are published now, on a day, by exactly the rules of a whole check. `prepared` are the uploaded files that the
   * changed entries show (`mediaOf`); those that the state knows already need not be given again.
   */
  with(
    changes: readonly EntryVersions[],
    day: string,
    prepared: PreparedMedia = { records: new Map(), media: new Map() },
  ):
    | { readonly next: ContentState; readonly warnings: readonly string[] }
    | { readonly problems: readonly ContentProblem[] } {
    const { overdue } = this.#parts;
    const content = changedContent(this.content, changes);
    const touched = this.#touchedEntries(changes);
    const quick = touched && this.#quickly(touched, day);
    if (!quick) return this.#wholly(content, day, prepared);

    const { tables, uses } = quick;
    const used = usedMedia(touched.put);
    const missing = [...used].filter(([url]) => !this.store.hasMedia(url) && !prepared.media.has(url));
    if (missing.length > 0) return { problems: missing.map(([url, { place }]) => missingUpload(url, place)) };
    const isUsed = <T>(entries: ReadonlyMap<string, T>, more: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
      more.size === 0 && entries.size === uses.size && [...entries.keys()].every((url) => uses.has(url))
        ? entries
        : new Map([...entries, ...more].filter(([url]) => uses.has(url)));
    const store = this.store.replacing(tables, { asOf: day, media: isUsed(this.store.mediaByUrl, prepared.media) });
    if (this.#isSuspect(store, touched)) return this.#wholly(content, day, prepared);
    const uploads = isUsed(this.uploads, prepared.records);
    return { next: new ContentState({ content, store, uploads, overdue, uses }), warnings: quick.warnings };
  }

  /** Applies every rule to everything: says what is wrong in the order and in the words of a whole build. */
  #wholly(content: RawContent, day: string, prepared: PreparedMedia): ReturnType<ContentState['with']> {
    const { overdue } = this.#parts;
    const checked = checkContent(content, day, overdue);
    const media = new Map([...this.store.mediaByUrl, ...prepared.media].filter(([url]) => checked.used.has(url)));
    const missing = [...checked.used].filter(([url]) => !media.has(url));
    const problems = [...checked.problems, ...missing.map(([url, { place }]) => missingUpload(url, place))];
    if (problems.length > 0) return { problems };
    const records = new Map([...this.uploads, ...prepared.records]);
    const state = ContentState.of(content, checked, { records, media }, { asOf: day, overdue });
    const store = this.store.replacing(checked.tables, { asOf: day, media });
    return { next: new ContentState({ ...state.#parts, store }), warnings: checked.warnings };
  }

  /** What leaves the tables and what comes into them; undefined when an entry that comes is not valid. */
  #touchedEntries(changes: readonly EntryVersions[]): TouchedEntries | undefined {
    const take: DataVersion[] = [];
    const put: DataVersion[] = [];
    const keys = new Map<object, string>();
    const last = new Map(changes.map((change) => [`${change.type} ${change.documentId}`, change]));
    for (const { type, documentId, byLocale } of last.values()) {
      for (const locale of LOCALE_CODES) {
        const before = this.content[type][locale].find((raw) => documentOf(raw) === documentId);
        for (const [raw, entries] of [
          [before, take],
          [byLocale[locale], put],
        ] as const) {
          if (raw === undefined) continue;
          const result = validateEntry(type, locale, raw);
          if ('problems' in result || result.data.documentId !== documentId) return undefined;
          keys.set(result.data, result.key);
          entries.push({ type, data: result.data });
        }
      }
    }
    return { take, put, keys };
  }

  /** The tables after a change, when nothing that shows without looking at addresses speaks against it. */
  #quickly(
    { take, put, keys }: TouchedEntries,
    day: string,
  ): { tables: ContentTables; uses: ReadonlyMap<string, number>; warnings: readonly string[] } | undefined {
    const tables: Partial<Record<ContentTypeName, EntryTable>> = { ...this.store.tables };
    const types = [...new Set([...take, ...put].map(({ type }) => type))];
    for (const type of types) {
      const table = new Map(this.store.tables[type] as EntryTable);
      const versionsOf = new Map<string, Versions>();
      const touched = (data: object): string => keys.get(data) ?? '';
      for (const { data } of take.filter((one) => one.type === type)) {
        const key = touched(data);
        const { [data.locale]: _, ...others } = versionsOf.get(key) ?? table.get(key) ?? {};
        versionsOf.set(key, others);
      }
      for (const { data } of put.filter((one) => one.type === type)) {
        const key = touched(data);
        const versions = versionsOf.get(key) ?? table.get(key) ?? {};
        const isTaken = Object.values(versions).some(({ documentId }) => documentId !== data.documentId);
        if (versions[data.locale] || isTaken) return undefined;
        versionsOf.set(key, { ...versions, [data.locale]: data });
      }
      for (const [key, versions] of versionsOf) {
        const before = table.get(key);
        if (Object.keys(versions).length === 0) table.delete(key);
        else if (!before || LOCALE_CODES.some((code) => before[code] !== versions[code]))
          table.set(key, inOrderOfLanguages(versions));
      }
      tables[type] = table;
    }
    const next = tables as ContentTables;
    const isEmpty = (type: ContentTypeName): boolean =>
      !CONTENT_TYPES[type].mayBeEmpty && ![...(next[type] as EntryTable).values()].some((one) => one[DEFAULT_LOCALE]);
    if (types.some(isEmpty)) return undefined;
    if (put.some(({ type, data }) => referencedBy(type, data).some(({ target, key }) => !next[target].has(key))))
      return undefined;
    const gone = new Set(
      take.flatMap(({ type, data }) => (next[type].has(keys.get(data) ?? '') ? [] : `${type} ${keys.get(data) ?? ''}`)),
    );
    const isNamed = ({ type, data }: DataVersion): boolean =>
      referencedBy(type, data).some(({ target, key }) => gone.has(`${target} ${key}`));
    if (gone.size > 0 && contentVersions(next).some(isNamed)) return undefined;

    const programmes = programmeChecks(next);
    const crisis = crisisProblems(next, day, this.#parts.overdue);
    if (programmes.refused.length > 0 || crisis.refused.length > 0) return undefined;
    const uses = new Map(this.#parts.uses);
    for (const { data } of take) countMedia(uses, data, -1);
    for (const { data } of put) countMedia(uses, data, 1);
    return { tables: next, uses, warnings: [...programmes.warnings, ...crisis.warnings] };
  }

  /** Tells whether an address is taken or a link may lead nowhere after a change: then everything is looked at. */
  #isSuspect(next: ContentStore, { take, put, keys }: TouchedEntries): boolean {
    const types = [...new Set([...take, ...put].map(({ type }) => type))];
    let isAddressGone = types.some((type) => MAKING_ADDRESSES.includes(type));
    for (const type of types.filter(isRoutedType)) {
      for (const locale of LOCALE_CODES) {
        const [before, after] = [this.store.index(type, locale), next.index(type, locale)];
        if (after.bySlug.size !== after.sorted.length) return true;
        const reserved = reservedSlugs(pageOfType(type), locale);
        for (const key of [...take, ...put].map(({ data }) => keys.get(data) ?? '')) {
          const slug = after.byKey.get(key)?.data.slugs[locale];
          const old = before.byKey.get(key)?.data.slugs[locale];
          if (slug !== undefined && reserved.has(slug)) return true;
          if (old !== undefined && !after.bySlug.has(old)) isAddressGone = true;
        }
      }
    }
    return brokenLinkProblems(next, isAddressGone ? undefined : put).length > 0;
  }

  /** The keys of an entry that is not there any more, or not in the same languages, or that was not there before. */
  #movedKeys(change: EntryVersions): readonly { readonly type: ContentTypeName; readonly key: string }[] {
    const { type, documentId, byLocale } = change;
    const keyIn = (raw: unknown, locale: Locale): string | undefined => {
      const result = raw === undefined ? undefined : validateEntry(type, locale, raw);
      return result && 'key' in result ? result.key : undefined;
    };
    return LOCALE_CODES.flatMap((locale) => {
      const before = this.content[type][locale].find((raw) => documentOf(raw) === documentId);
      const [old, now] = [keyIn(before, locale), keyIn(byLocale[locale], locale)];
      return old === now ? [] : [old, now].flatMap((key) => (key === undefined ? [] : { type, key }));
    });
  }
}

interface TouchedEntries {
  readonly take: readonly DataVersion[];
  readonly put: readonly DataVersion[];
  /** The key of each of them. */
  readonly keys: ReadonlyMap<object, string>;
}

const documentOf = (raw: unknown): unknown => asRecord(raw)?.['documentId'];

const inOrderOfLanguages = (versions: Versions): Versions =>
  Object.fromEntries(LOCALE_CODES.flatMap((code) => (versions[code] ? [[code, versions[code]]] : [])));

const validVersions = ({ type, byLocale }: EntryVersions): readonly DataVersion[] =>
  LOCALE_CODES.flatMap((locale) => {
    const result = byLocale[locale] === undefined ? undefined : validateEntry(type, locale, byLocale[locale]);
    return result && 'data' in result ? [{ type, data: result.data }] : [];
  });

function countMedia(uses: Map<string, number>, data: Content<ContentTypeName>, by: 1 | -1): void {
  for (const { media } of mediaOf(data)) {
    const count = (uses.get(media.url) ?? 0) + by;
    if (count > 0) uses.set(media.url, count);
    else uses.delete(media.url);
  }
}

/** All content with some entries put in the place of what they were, or behind the others, or taken out. */
function changedContent(content: RawContent, changes: readonly EntryVersions[]): RawContent {
  const byType = Map.groupBy(changes, ({ type }) => type);
  const next: Partial<Record<ContentTypeName, Readonly<Record<Locale, readonly unknown[]>>>> = { ...content };
  for (const [type, ofType] of byType) {
    const byDocument = new Map(ofType.map((change) => [change.documentId, change.byLocale]));
    const changed = (locale: Locale): readonly unknown[] => {
      const left = new Map(byDocument);
      const entries = content[type][locale].flatMap((raw) => {
        const documentId = documentOf(raw);
        if (typeof documentId !== 'string' || !byDocument.has(documentId)) return [raw];
        left.delete(documentId);
        return byDocument.get(documentId)?.[locale] ?? [];
      });
      return [...entries, ...[...left.values()].flatMap((byLocale) => byLocale[locale] ?? [])];
    };
    next[type] = Object.fromEntries(LOCALE_CODES.map((locale) => [locale, changed(locale)])) as Record<
      Locale,
      readonly unknown[]
    >;
  }
  return next as RawContent;
}
