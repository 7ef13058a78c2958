import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRoutedType, entryHref } from '../src/routing/routes.ts';
import type { PreviewClaims } from '@moodspace/shared/preview';
import { linkMedia } from '../config/integrations/media-files.ts';
import type { ContentProblem } from '../src/content/store/content-error.ts';
import type { ContentStore } from '../src/content/store/content-store.ts';
import { currentStore, useStore } from '../src/content/store/current-store.ts';
import { draftStore, type DraftView } from '../src/content/store/draft-store.ts';
import { openStore } from '../src/content/store/open-store.ts';
import { strapiClient, type StrapiClient } from '../src/content/store/strapi-client.ts';
import type { SiteEnvironment } from '../src/env.ts';
import type { ResidentRenderer } from '../src/rendering/resident-renderer.ts';

const SITE = fileURLToPath(new URL('..', import.meta.url));

/** What comes of the wish to see a draft. */
export type PreviewOutcome =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'page'; readonly html: string; readonly key: string; readonly problems: readonly ContentProblem[] }
  | { readonly kind: 'no_page'; readonly problems: readonly ContentProblem[]; readonly sentence?: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'failed'; readonly sentence: string };

interface Ready {
  readonly renderer: ResidentRenderer;
  published: ContentStore;
  /** When the snapshot was written that `published` was read from. */
  snapshotTime: number;
}

/**
 * Renders drafts with the renderer of a build of its own, made when the first preview is asked for: who never previews pays neither
 * its time nor its memory. It reads the last good snapshot and the CMS, and writes only into its own folder and the image cache.
 */
export class PreviewRenderer {
  readonly #environment: SiteEnvironment;
  readonly #folder: string;
  readonly #client: StrapiClient;
  #preparing: Promise<Ready> | undefined;
  #ready: Ready | undefined;
  #failure: string | undefined;
  /** Pages render from the one current store, so one preview comes after the other. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param folder where its site is built; what was there is removed */
  constructor(environment: SiteEnvironment, token: string, folder: string) {
    this.#environment = environment;
    this.#folder = folder;
    this.#client = strapiClient({ url: environment.STRAPI_URL, token });
  }

  /**
   * The page of a draft, or another page of the site with the draft in it.
   * @param address such as `/nl/infotheek/`; without one, the page of the draft itself
   */
  page(claims: PreviewClaims, address: string | undefined): Promise<PreviewOutcome> {
    if (!this.#ready) return this.#prepare();
    const ready = this.#ready;
    const page = this.#last.then(() => this.#render(ready, claims, address));
    this.#last = page.catch(() => undefined);
    return page;
  }

  async #prepare(): Promise<PreviewOutcome> {
    const sentence = this.#failure;
    if (sentence !== undefined) {
      // Told once; who asks again has perhaps mended it.
      this.#failure = undefined;
      this.#preparing = undefined;
      return { kind: 'failed', sentence };
    }
    this.#preparing ??= this.#build();
    this.#preparing.then(
      (ready) => {
        this.#ready = ready;
      },
      (error: unknown) => {
        this.#failure = sentenceOf(error);
      },
    );
    return Promise.resolve({ kind: 'preparing' });
  }

  async #build(): Promise<Ready> {
    await rm(this.#folder, { recursive: true, force: true });
    const snapshotTime = await this.#snapshotTime();
    // Astro and Vite are loaded only now: they are most of the memory.
    const { buildAndKeepRenderer } = await import('../src/rendering/resident-renderer.ts');
    const renderer = await buildAndKeepRenderer(
      { root: SITE, outDir: this.#folder, logLevel: 'error' },
      this.#environment.PUBLIC_SITE_URL,
    );
    return { renderer, published: currentStore(), snapshotTime };
  }

  async #snapshotTime(): Promise<number> {
    const manifest = path.join(this.#environment.SNAPSHOT_DIR, 'manifest.json');
    return stat(manifest).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  }

  /** What is published now: read again when the site was published since. */
  async #renew(ready: Ready): Promise<void> {
    const time = await this.#snapshotTime();
    if (time === 0 || time === ready.snapshotTime) return;
    ready.published = await openStore({ ...this.#environment, CONTENT_SOURCE: 'snapshot' }, () => undefined);
    ready.snapshotTime = time;
  }

  async #render(ready: Ready, claims: PreviewClaims, address: string | undefined): Promise<PreviewOutcome> {
    const { type, documentId, locale, status } = claims;
    if (!isRoutedType(type)) return { kind: 'elsewhere' };
    try {
      await this.#renew(ready);
      const view =
        status === 'draft'
          ? await draftStore(
              ready.published,
              this.#client,
              { type, documentId, locale },
              this.#environment.IMAGE_CACHE_DIR,
            )
          : publishedView(ready.published, claims);
      const { key, store, problems } = view;
      const entry = key === undefined ? undefined : store.byKey(type, key, locale)?.data;
      if (!entry) return { kind: 'no_page', problems };
      useStore(store);
      await linkMedia(this.#environment.IMAGE_CACHE_DIR, this.#folder, store.mediaFiles());
      const wanted = address ?? entryHref({ type, slugs: entry.slugs }, locale);
      const found = (await ready.renderer.paths()).find(({ pathname }) => pathname === wanted);
      if (!found) return { kind: 'elsewhere' };
      const html = Buffer.from(await ready.renderer.render(found)).toString('utf8');
      return { kind: 'page', html, key: entry.key, problems };
    } catch (error) {
      return { kind: 'failed', sentence: sentenceOf(error) };
    }
  }
}

/** The site as it is, with the entry that somebody wants to see of it. */
function publishedView(store: ContentStore, { type, documentId, locale }: PreviewClaims): DraftView {
  const found = store.list(type, locale).find(({ data }) => data.data.documentId === documentId);
  return { store, key: found?.id, problems: [] };
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
