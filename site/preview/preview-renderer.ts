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
import { buildAndKeepRenderer, type ResidentRenderer } from '../src/rendering/resident-renderer.ts';

export interface PreviewOptions {
  readonly environment: SiteEnvironment;
  /** The token with which the site reads the CMS. */
  readonly token: string;
  /** Where its site is built; what was there is removed. */
  readonly folder: string;
}

const SITE = fileURLToPath(new URL('..', import.meta.url));

/** What comes of the wish to see a draft. It travels from one process to another, so it is plain data. */
export type PreviewOutcome =
  | { readonly kind: 'page'; readonly html: string; readonly key: string; readonly problems: readonly ContentProblem[] }
  | { readonly kind: 'no_page'; readonly problems: readonly ContentProblem[]; readonly sentence?: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'failed'; readonly sentence: string };

/**
 * Renders drafts with the renderer of a build of its own. It reads the last good snapshot and the CMS, and writes only into its own
 * folder and the image cache.
 */
export class PreviewRenderer {
  readonly #environment: SiteEnvironment;
  readonly #folder: string;
  readonly #client: StrapiClient;
  readonly #renderer: ResidentRenderer;
  #published: ContentStore;
  /** When the snapshot was written that `#published` was read from; milliseconds since 1970. */
  #snapshotTime: number;
  /** Pages render from the one current store, so one preview comes after the other. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(options: PreviewOptions, renderer: ResidentRenderer, snapshotTime: number) {
    this.#environment = options.environment;
    this.#folder = options.folder;
    this.#client = strapiClient({
      url: options.environment.STRAPI_URL,
      token: options.token,
      mediaUrl: options.environment.MEDIA_PUBLIC_URL,
    });
    this.#renderer = renderer;
    this.#published = currentStore();
    this.#snapshotTime = snapshotTime;
  }

  /**
   * Builds the site that the previews are rendered with.
   * @throws Error when it cannot be built.
   */
  static async open(options: PreviewOptions): Promise<PreviewRenderer> {
    const { environment, folder } = options;
    await rm(folder, { recursive: true, force: true });
    const snapshotTime = await timeOfSnapshot(environment);
    const renderer = await buildAndKeepRenderer(
      { root: SITE, outDir: folder, logLevel: 'error' },
      environment.PUBLIC_SITE_URL,
    );
    return new PreviewRenderer(options, renderer, snapshotTime);
  }

  /**
   * The page of a draft, or another page of the site with the draft in it.
   * @param address such as `/nl/infotheek/`; without one, the page of the draft itself
   */
  page(claims: PreviewClaims, address: string | undefined): Promise<PreviewOutcome> {
    const page = this.#last.then(() => this.#render(claims, address));
    this.#last = page;
    return page;
  }

  /** What is published now: read again when the site was published since. */
  async #renew(): Promise<void> {
    const time = await timeOfSnapshot(this.#environment);
    if (time === 0 || time === this.#snapshotTime) return;
    this.#published = await openStore({ ...this.#environment, CONTENT_SOURCE: 'snapshot' }, () => undefined);
    this.#snapshotTime = time;
  }

  async #render(claims: PreviewClaims, address: string | undefined): Promise<PreviewOutcome> {
    const { type, documentId, locale, status } = claims;
    if (!isRoutedType(type)) return { kind: 'elsewhere' };
    try {
      await this.#renew();
      const view =
        status === 'draft'
          ? await draftStore(
              this.#published,
              this.#client,
              { type, documentId, locale },
              this.#environment.IMAGE_CACHE_DIR,
            )
          : publishedView(this.#published, claims);
      const { key, store, problems } = view;
      const entry = key === undefined ? undefined : store.byKey(type, key, locale)?.data;
      if (!entry) return { kind: 'no_page', problems };
      useStore(store);
      await linkMedia(this.#environment.IMAGE_CACHE_DIR, this.#folder, store.mediaFiles());
      const wanted = address ?? entryHref({ type, slugs: entry.slugs }, locale);
      const found = (await this.#renderer.paths()).find(({ pathname }) => pathname === wanted);
      if (!found) return { kind: 'elsewhere' };
      const html = Buffer.from(await this.#renderer.render(found)).toString('utf8');
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

const timeOfSnapshot = ({ SNAPSHOT_DIR }: SiteEnvironment): Promise<number> =>
  stat(path.join(SNAPSHOT_DIR, 'manifest.json')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
