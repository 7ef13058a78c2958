import { DEFAULT_LOCALE } from '@moodspace/shared';
import { ContentSourceError, type ContentProblem } from '../../src/content/store/content-error.ts';
import type { ContentState, EntryVersions, PreparedMedia } from '../../src/content/store/content-state.ts';
import type { MediaFile } from '../../src/content/store/media-file.ts';
import type { UploadRecord } from '../../src/content/store/snapshot.ts';
import type { StrapiClient } from '../../src/content/store/strapi-client.ts';
import { fetchUploads, prepareUploads, type UsedMedia } from '../../src/content/store/uploads.ts';
import type { WaitingChanges } from '../changes/change-queue.ts';
import { compareWithCms } from './compare-with-cms.ts';
import { withoutRepeated, type EntryName } from './entry-name.ts';
import { readVersions, showing } from './read-versions.ts';
import type { SeenVersions } from './seen-versions.ts';

/** What was read of the CMS about some changes. */
export interface ReadChanges {
  readonly versions: readonly EntryVersions[];
  /** What is wrong with files that these entries show: nobody can look at them. */
  readonly problems: readonly ContentProblem[];
  /** Entries that the CMS could not give although it answers otherwise, with what it said. */
  readonly unreadable: ReadonlyMap<EntryName, string>;
}

type Client = Pick<StrapiClient, 'published' | 'lastChange' | 'changeTimes' | 'upload'>;

/** Reads from the CMS what some changes are about, and nothing else: entries in every language, those that name what is gone, and new files. */
export class ContentReader {
  readonly #client: Client;
  readonly #imageCache: string;
  readonly #seen: SeenVersions;
  /** Files that were fetched and are not in the last snapshot, by their name in it. */
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #records = new Map<string, UploadRecord>();
  readonly #media = new Map<string, MediaFile>();

  constructor(client: Client, { imageCache, seen }: { readonly imageCache: string; readonly seen: SeenVersions }) {
    this.#client = client;
    this.#imageCache = imageCache;
    this.#seen = seen;
  }

  /**
   * Reads what waiting changes are about. `state` is what visitors see.
   * @throws ContentSourceError when the CMS does not answer as it should; nothing is taken note of then
   */
  async read(waiting: WaitingChanges, state: ContentState): Promise<ReadChanges> {
    const named = await this.#versions(await this.#names(waiting, state));
    const naming = await this.#versions(state.naming(named.versions));
    const versions = [...named.versions, ...naming.versions];
    const problems = await this.#fetchFiles(versions, waiting.media, state);
    for (const one of versions) this.#seen.note(one);
    return { versions, problems, unreadable: new Map([...named.unreadable, ...naming.unreadable]) };
  }

  /** Reads entries together, and when that fails although the CMS is there, one by one: what it cannot give holds back nothing else. */
  async #versions(names: readonly EntryName[]): Promise<Omit<ReadChanges, 'problems'>> {
    const [first] = names;
    if (first === undefined) return { versions: [], unreadable: new Map() };
    try {
      return { versions: await readVersions(this.#client, names), unreadable: new Map() };
    } catch (error) {
      if (!(error instanceof ContentSourceError)) throw error;
      await this.#client.lastChange(first.type, DEFAULT_LOCALE);
      if (names.length === 1) return { versions: [], unreadable: new Map([[first, error.message]]) };
    }
    const versions: EntryVersions[] = [];
    const unreadable = new Map<EntryName, string>();
    for (const name of names) {
      const one = await this.#versions([name]);
      versions.push(...one.versions);
      for (const [entry, sentence] of one.unreadable) unreadable.set(entry, sentence);
    }
    return { versions, unreadable };
  }

  /** The files that were fetched for changes that are not live yet. */
  get prepared(): PreparedMedia {
    return { records: this.#records, media: this.#media };
  }

  /** The bytes of fetched files that the last snapshot does not have, by their name in it. */
  get newUploads(): ReadonlyMap<string, Uint8Array> {
    return this.#bytes;
  }

  /** The snapshot has these files now. What is left belongs to changes that were refused. */
  forget(uploads: ReadonlyMap<string, UploadRecord>): void {
    for (const [url, { file }] of uploads) {
      this.#bytes.delete(file);
      this.#records.delete(url);
      this.#media.delete(url);
    }
  }

  async #names(waiting: WaitingChanges, state: ContentState): Promise<readonly EntryName[]> {
    const { entries, media, everything } = waiting;
    const named = [...entries, ...showing(media, state.store.tables)];
    if (!everything) return withoutRepeated(named);
    // Somebody said that much changed, so that much may be gone.
    const { changed } = await compareWithCms(this.#client, this.#seen, { everyList: true, acceptRemovals: true });
    return withoutRepeated([...named, ...changed]);
  }

  /** @param again files that are perhaps others now, although their address is known */
  async #fetchFiles(
    versions: readonly EntryVersions[],
    again: ReadonlySet<string>,
    state: ContentState,
  ): Promise<readonly ContentProblem[]> {
    const isKnown = (url: string): boolean => (state.store.hasMedia(url) || this.#media.has(url)) && !again.has(url);
    const used = new Map([...state.mediaOf(versions)].filter(([url]) => !isKnown(url)));
    if (used.size === 0) return [];
    const problems: ContentProblem[] = [];
    const fetched = new Map<string, UsedMedia>();
    const records = new Map<string, UploadRecord>();
    for (const [url, file] of used) {
      try {
        const one = await fetchUploads(this.#client, new Map([[url, file]]), new Map());
        for (const [name, bytes] of one.bytes) this.#bytes.set(name, bytes);
        for (const [address, record] of one.records) records.set(address, record);
        fetched.set(url, file);
      } catch (error) {
        if (!(error instanceof ContentSourceError)) throw error;
        // When the CMS answers otherwise, it is this file; else the failure is told as what it is.
        await this.#client.lastChange(file.place.type, file.place.locale);
        problems.push({ ...file.place, message: notFetched(url) });
      }
    }
    const prepared = await prepareUploads(this.#imageCache, fetched, records, ({ file }) =>
      Promise.resolve(this.#bytes.get(file) ?? new Uint8Array()),
    );
    for (const [url, record] of records) this.#records.set(url, record);
    for (const [url, file] of prepared.media) this.#media.set(url, file);
    return [...problems, ...prepared.problems];
  }
}

const notFetched = (url: string) => ({
  nl: `het bestand "${url}" kon niet opgehaald worden; laad het opnieuw op in de mediabibliotheek en kies het hier nog eens.`,
  en: `the file "${url}" could not be fetched; upload it to the media library again and choose it here once more.`,
});
