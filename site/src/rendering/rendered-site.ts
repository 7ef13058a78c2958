import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AstroInlineConfig, PathWithRoute } from 'astro';
import { MEDIA_PATH } from '../content/images.ts';
import type { ContentState } from '../content/store/content-state.ts';
import { ContentStore } from '../content/store/content-store.ts';
import { useStore } from '../content/store/current-store.ts';
import { servedFiles } from '../content/store/media-file.ts';
import { releaseOfPages, isKeptFile, WORKER_FILE, workerStart } from '../offline/worker-file.ts';
import type { PageReads } from './page-reads.ts';
import { usePageRecorder } from './page-recorder.ts';
import { ReadRecorder, type RecordingStore } from './recording-store.ts';
import { buildAndKeepRenderer, fileOf, type RenderedPath, type ResidentRenderer } from './resident-renderer.ts';
import { sha256 } from './sha256.ts';

export interface RenderedSiteOptions {
  readonly config: AstroInlineConfig & { readonly outDir: string };
  /** The address of the site. */
  readonly origin: string;
  /** Where encoded images and recordings lie that content shows. */
  readonly imageCache: string;
}

/** What a change of content does to the files of the site. */
export interface RenderedChange {
  /** Files with other bytes than before, or new ones. */
  readonly written: ReadonlyMap<string, Uint8Array>;
  /** Files that are no more. */
  readonly removed: readonly string[];
  /** Media of the site that are new, and where they lie. */
  readonly linked: ReadonlyMap<string, string>;
  /** How many files were rendered, also those that turned out as they were. */
  readonly rendered: number;
}

type Route = PathWithRoute['route'];

/** A file that is rendered from content. */
interface Page {
  readonly path: RenderedPath;
  /** What the page gets from its route, as JSON. */
  readonly props: string;
  readonly reads: PageReads;
}

interface RoutePaths {
  readonly paths: readonly (RenderedPath & { readonly props: string })[];
  readonly reads: PageReads;
}

/** What is known after a change, when it is kept. */
interface Pending {
  readonly view: RecordingStore;
  readonly store: ContentStore;
  readonly routes: ReadonlyMap<Route, RoutePaths>;
  readonly pages: ReadonlyMap<string, Page>;
  readonly hashes: ReadonlyMap<string, string>;
}

/** A file as it was rendered. */
interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly reads: PageReads;
}

/**
 * A whole site, warm in memory: every file that is rendered from content, what it read, and the hash of its bytes. After a change of content it renders what
 * read something that is another now, and nothing else, with the bytes of a clean build. One change at a time.
 */
export class RenderedSite {
  readonly #recorder: ReadRecorder;
  readonly #renderer: ResidentRenderer;
  readonly #imageCache: string;
  /** The code of the service worker, without what is said of pages in front of it. */
  readonly #workerCode: string;
  readonly #pending = new WeakMap<RenderedChange, Pending>();
  readonly #routes = new Map<Route, RoutePaths>();
  readonly #pages = new Map<string, Page>();
  readonly #hashes = new Map<string, string>();
  readonly #lastRendered: { current: RenderedFile | undefined };
  #store: ContentStore;
  /** What pages read: the store, with somebody who notes it. */
  #view: RecordingStore;
  /** Routes whose paths Astro keeps for content that was given up. */
  #stale: ReadonlySet<Route> = new Set();

  private constructor(parts: {
    readonly recorder: ReadRecorder;
    readonly renderer: ResidentRenderer;
    readonly imageCache: string;
    readonly workerCode: string;
    readonly store: ContentStore;
    readonly view: RecordingStore;
    readonly lastRendered: { current: RenderedFile | undefined };
  }) {
    this.#recorder = parts.recorder;
    this.#renderer = parts.renderer;
    this.#imageCache = parts.imageCache;
    this.#workerCode = parts.workerCode;
    this.#store = parts.store;
    this.#view = parts.view;
    this.#lastRendered = parts.lastRendered;
  }

  /**
   * Builds the site whole, as `astro build` does, and keeps it warm. Gives the content from which it was built, too: that of CONTENT_SOURCE.
   * @throws TypeError when NODE_ENV is not `production`, ContentError and ContentSourceError as `openStore`.
   */
  static async open({
    config,
    origin,
    imageCache,
  }: RenderedSiteOptions): Promise<{ readonly site: RenderedSite; readonly state: ContentState }> {
    const recorder = new ReadRecorder();
    const built = new Map<string, { readonly hash: string; readonly reads: PageReads }>();
    const lastRendered: { current: RenderedFile | undefined } = { current: undefined };
    const opened: { state?: ContentState; view?: RecordingStore } = {};
    let isBuilding = true;
    usePageRecorder({
      opened: (state) => {
        opened.state = state;
        opened.view = recorder.view(state.store);
        return opened.view;
      },
      rendering: async ({ pathname, route }, render) => {
        const { result, reads } = await recorder.during(async () => {
          const response = await render();
          return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
        });
        const { response, bytes } = result;
        if (isBuilding) built.set(fileOf(pathname, route.type), { hash: sha256(bytes), reads });
        else lastRendered.current = { bytes, reads };
        return new Response(bytes, { status: response.status, headers: response.headers });
      },
    });
    const renderer = await buildAndKeepRenderer(config, origin);
    isBuilding = false;
    const { state, view } = opened;
    if (!state || !view) throw new TypeError('The site was built without opening its content.');

    const worker = await readFile(path.join(config.outDir, WORKER_FILE), 'utf8');
    const hashes = new Map([...built].map(([file, { hash }]) => [file, hash]));
    const start = workerStart(releaseOfPages(hashes));
    if (!worker.startsWith(start))
      throw new TypeError('The service worker of the build tells of other pages than were rendered.');
    const workerCode = worker.slice(start.length);
    const site = new RenderedSite({
      recorder,
      renderer,
      imageCache,
      workerCode,
      store: state.store,
      view,
      lastRendered,
    });
    for (const [file, hash] of hashes) site.#hashes.set(file, hash);
    site.#hashes.set(WORKER_FILE, sha256(Buffer.from(worker)));
    for (const route of renderer.routes) {
      const found = await site.#pathsOf(route);
      site.#routes.set(route, found);
      for (const { props, ...one } of found.paths) {
        const reads = built.get(one.file)?.reads;
        if (!reads) throw new TypeError(`The build did not render ${one.file}.`);
        site.#pages.set(one.file, { path: one, props, reads });
      }
    }
    return { site, state };
  }

  /** The hash (SHA-256, hexadecimal) of every file that comes from content: pages, lists, feeds, open data, the service worker. Media are named by their own hash. */
  get files(): ReadonlyMap<string, string> {
    return this.#hashes;
  }

  /** The content from which the site is rendered. */
  get store(): ContentStore {
    return this.#store;
  }

  /**
   * What the site is with other content. Nothing is kept of it until `commit`; `discard` gives it up.
   * @param onWritten told of each file of the change as soon as it is rendered
   * @throws what a page throws that cannot be rendered; then nothing is kept.
   */
  async after(next: ContentStore, onWritten?: (file: string, bytes: Uint8Array) => void): Promise<RenderedChange> {
    const { view, changed } = this.#view.following(next);
    const asked = new Map<Route, RoutePaths>();
    useStore(view);
    try {
      for (const [route, { reads }] of this.#routes)
        if (this.#stale.has(route) || changed.touch(reads)) asked.set(route, await this.#pathsOf(route));

      const removed = new Set<string>();
      const wanted = new Map<string, Omit<Page, 'reads'>>();
      for (const [route, { paths }] of asked) {
        for (const { file } of this.#routes.get(route)?.paths ?? []) removed.add(file);
        for (const { props, ...one } of paths)
          if (this.#pages.get(one.file)?.props !== props) wanted.set(one.file, { path: one, props });
      }
      for (const { paths } of asked.values()) for (const { file } of paths) removed.delete(file);
      for (const [file, page] of this.#pages)
        if (!removed.has(file) && !wanted.has(file) && changed.touch(page.reads)) wanted.set(file, page);

      const pages = new Map<string, Page>();
      const written = new Map<string, Uint8Array>();
      const hashes = new Map<string, string>();
      const put = (file: string, bytes: Uint8Array): void => {
        const hash = sha256(bytes);
        if (this.#hashes.get(file) === hash) return;
        written.set(file, bytes);
        hashes.set(file, hash);
        onWritten?.(file, bytes);
      };
      for (const [file, page] of wanted) {
        const { bytes, reads } = await this.#render(page.path);
        pages.set(file, { ...page, reads });
        put(file, bytes);
        // Rendering waits for nothing, so without this nobody else would get on meanwhile: who writes the file, and who takes notices.
        await nextTurn();
      }
      if ([...hashes.keys(), ...removed].some(isKeptFile)) {
        const now = new Map([...this.#hashes, ...hashes]);
        for (const file of removed) now.delete(file);
        put(WORKER_FILE, Buffer.from(`${workerStart(releaseOfPages(now))}${this.#workerCode}`));
      }
      const media = this.#changedMedia(next);
      const change = {
        written,
        removed: [...removed, ...media.removed],
        linked: media.linked,
        rendered: wanted.size,
      };
      this.#pending.set(change, { view, store: next, routes: asked, pages, hashes });
      return change;
    } catch (error) {
      this.#giveUp(asked.keys());
      throw error;
    }
  }

  /**
   * Keeps a change: from now on the site is as it says.
   * @throws RangeError when the change is not one of this site, or was kept or given up before.
   */
  commit(change: RenderedChange): void {
    const { view, store, routes, pages, hashes } = this.#take(change);
    this.#view = view;
    this.#store = store;
    this.#stale = new Set();
    for (const file of change.removed) {
      this.#pages.delete(file);
      this.#hashes.delete(file);
    }
    for (const [route, paths] of routes) this.#routes.set(route, paths);
    for (const [file, page] of pages) this.#pages.set(file, page);
    for (const [file, hash] of hashes) this.#hashes.set(file, hash);
  }

  /**
   * Gives a change up: the site is as it was.
   * @throws RangeError as `commit`.
   */
  discard(change: RenderedChange): void {
    this.#giveUp(this.#take(change).routes.keys());
  }

  /**
   * Renders every file anew, from a store that knows nothing of what was before, and gives the files that are there and should not be, or should and are not,
   * or have other bytes. None, unless something is wrong with what was noted. Takes as long as rendering the whole site.
   */
  async differences(): Promise<readonly string[]> {
    const { tables, mediaByUrl: media, asOf } = this.#store;
    useStore(new ContentStore({ tables, media, asOf }));
    try {
      const different = new Set(this.#pages.keys());
      for (const page of await this.#renderer.paths()) {
        const { bytes } = await this.#render(page);
        if (this.#hashes.get(page.file) === sha256(bytes)) different.delete(page.file);
        else different.add(page.file);
      }
      return [...different];
    } finally {
      this.#giveUp(this.#routes.keys());
    }
  }

  #take(change: RenderedChange): Pending {
    const pending = this.#pending.get(change);
    if (!pending) throw new RangeError('This change was kept or given up before, or is of another site.');
    this.#pending.delete(change);
    return pending;
  }

  #giveUp(routes: Iterable<Route>): void {
    this.#stale = new Set([...this.#stale, ...routes]);
    useStore(this.#view);
  }

  async #pathsOf(route: Route): Promise<RoutePaths> {
    const { result: paths, reads } = await this.#recorder.during(() => this.#renderer.pathsOf(route));
    return { paths, reads };
  }

  async #render(page: RenderedPath): Promise<RenderedFile> {
    this.#lastRendered.current = undefined;
    await this.#renderer.render(page);
    const file = this.#lastRendered.current as RenderedFile | undefined;
    if (!file) throw new TypeError(`Nobody looked on while ${page.file} was rendered.`);
    return file;
  }

  #changedMedia(next: ContentStore): { linked: ReadonlyMap<string, string>; removed: readonly string[] } {
    if (next.mediaByUrl === this.#store.mediaByUrl) return { linked: new Map(), removed: [] };
    const [before, after] = [filesOf(this.#store), filesOf(next)];
    const placeOf = (file: string): string => `${MEDIA_PATH.slice(1)}${file}`;
    return {
      linked: new Map(
        [...after]
          .filter((file) => !before.has(file))
          .map((file) => [placeOf(file), path.join(this.#imageCache, file)]),
      ),
      removed: [...before].filter((file) => !after.has(file)).map(placeOf),
    };
  }
}

const filesOf = (store: ContentStore): ReadonlySet<string> => new Set([...store.mediaFiles()].flatMap(servedFiles));
