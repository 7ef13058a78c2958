import { FollowedSearchIndex, type SearchFiles } from '../../src/search/followed-search-index.ts';
import type { PublisherLog } from '../publisher-log.ts';
import type { ReleaseStore } from '../release/release-store.ts';

/** Pages that differ from the whole index before a new one is made. */
const MOST_CHANGED = 200;

const NOTHING: SearchFiles = { written: new Map(), removed: [] };

/** Lets the search follow what goes live: what is gone goes out of it in the same moment, what is new comes into it right after. */
export class LiveSearch {
  readonly #releases: ReleaseStore;
  readonly #log: PublisherLog;
  #index: FollowedSearchIndex | undefined;
  /** Pages that are live and not findable as they are now. */
  #waiting = new Map<string, Uint8Array>();
  /** What went live since a new index began to be read. */
  #since: { readonly removed: Set<string>; readonly written: Map<string, Uint8Array> } | undefined;
  #work: Promise<void> | undefined;

  constructor(releases: ReleaseStore, log: PublisherLog) {
    this.#releases = releases;
    this.#log = log;
  }

  /** Reads what the live release lets visitors find. Asked for after each whole build that became the release. */
  async open(): Promise<void> {
    const { live } = this.#releases;
    const since = { removed: new Set<string>(), written: new Map<string, Uint8Array>() };
    this.#since = since;
    this.#index = live === undefined ? undefined : await FollowedSearchIndex.read(live);
    this.#since = undefined;
    // What went live while it was read is not in it.
    this.#index?.withoutPages([...since.removed]);
    this.follow(since.written);
  }

  /** Whether it is time for a whole index: the small one takes longer the more it holds. */
  get needsWholeIndex(): boolean {
    return this.#index === undefined || this.#index.changedPages > MOST_CHANGED;
  }

  /** What is to be written together with the change that removes these files. */
  withoutPages(removed: readonly string[]): SearchFiles {
    for (const file of removed) this.#since?.removed.add(file);
    return this.#index?.withoutPages(removed) ?? NOTHING;
  }

  /** Makes pages that are live findable as they are now. Does not wait for it. */
  follow(written: ReadonlyMap<string, Uint8Array>): void {
    for (const [file, bytes] of written) {
      if (!file.endsWith('/index.html')) continue;
      this.#waiting.set(file, bytes);
      this.#since?.written.set(file, bytes);
      this.#since?.removed.delete(file);
    }
    if (this.#waiting.size > 0) this.#work ??= this.#followAll();
  }

  /** A change that the search was told of never went live: nothing that follows from it counts until a whole build. */
  forget(): void {
    this.#index = undefined;
  }

  /** Waits until everything that is live can be found. */
  async settle(): Promise<void> {
    await this.#work;
  }

  async #followAll(): Promise<void> {
    try {
      while (this.#waiting.size > 0 && this.#index !== undefined) {
        const pages = this.#waiting;
        this.#waiting = new Map();
        const started = performance.now();
        const { written, removed } = await this.#index.withPages(pages);
        if (
          written.size + removed.length > 0 &&
          !(await this.#releases.publishSearch({ written, removed }, new Date()))
        ) {
          // Somebody went back to an earlier release meanwhile: what the index knows is not what is live.
          this.forget();
          return;
        }
        this.#log.info('findable', '', { pages: pages.size, ms: Math.round(performance.now() - started) });
      }
    } catch (error) {
      this.forget();
      const detail = error instanceof Error ? error.message : String(error);
      this.#log.error(
        'search_failed',
        `What was published last cannot be found by searching until the next whole build: ${detail}`,
      );
    } finally {
      this.#waiting.clear();
      this.#work = undefined;
    }
  }
}
