import type { SiteEnvironment } from '../../src/env.ts';
import { ContentError, ContentSourceError } from '../../src/content/store/content-error.ts';
import type { ContentState, EntryVersions } from '../../src/content/store/content-state.ts';
import { openContent } from '../../src/content/store/open-store.ts';
import { writeSnapshot } from '../../src/content/store/snapshot.ts';
import type { StrapiClient } from '../../src/content/store/strapi-client.ts';
import { publishParts } from '../changes/publish-parts.ts';
import type { PublisherLog } from '../publisher-log.ts';
import { compareWithCms } from '../reading/compare-with-cms.ts';
import { ContentReader } from '../reading/content-reader.ts';
import { isAbout } from '../reading/entry-name.ts';
import { SeenVersions } from '../reading/seen-versions.ts';
import type { RefusalCause } from '../status/publishing-status.ts';

/** What a start found in the snapshot and in the CMS. */
export interface CurrentSnapshot {
  readonly reader: ContentReader;
  readonly seen: SeenVersions;
  /** What the CMS holds and the snapshot does not, because it is not right. */
  readonly refused: ReadonlyMap<EntryVersions, RefusalCause>;
  /** Why the CMS could not be asked; undefined when it was. */
  readonly silence: ContentSourceError | undefined;
}

/**
 * Brings the snapshot on disk up to what the CMS holds, by reading what changed since; without a good one, by reading everything. So a start
 * costs the CMS little, and needs it only when there is no snapshot yet.
 * @throws ContentError or ContentSourceError when there is no good snapshot and none can be had
 */
export async function currentSnapshot(
  environment: SiteEnvironment,
  client: StrapiClient,
  {
    today,
    acceptRemovals,
    log,
  }: { readonly today: string; readonly acceptRemovals: boolean; readonly log: PublisherLog },
): Promise<CurrentSnapshot> {
  const warn = (sentence: string): void => log.warn('content', sentence);
  const { SNAPSHOT_DIR: folder, IMAGE_CACHE_DIR: imageCache } = environment;
  const readerOf = (seen: SeenVersions): ContentReader => new ContentReader(client, { imageCache, seen });
  let state: ContentState;
  try {
    state = await openContent({ ...environment, CONTENT_SOURCE: 'snapshot' }, () => undefined);
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof ContentSourceError)) throw error;
    const live = await openContent({ ...environment, CONTENT_SOURCE: 'live' }, warn);
    const seen = new SeenVersions(live.content);
    return { reader: readerOf(seen), seen, refused: new Map(), silence: undefined };
  }

  const seen = new SeenVersions(state.content);
  const reader = readerOf(seen);
  try {
    const { changed } = await compareWithCms(client, seen, { acceptRemovals });
    if (changed.length === 0 && state.store.asOf === today)
      return { reader, seen, refused: new Map(), silence: undefined };
    const waiting = { entries: changed, media: new Set<string>(), everything: false, since: 0 };
    const { versions, problems } = await reader.read(waiting, state);
    const before = state;
    const { refused } = await publishParts<EntryVersions, RefusalCause>(versions, {
      attempt: (part) => {
        const broken = problems.filter((problem) => part.some((one) => isAbout(problem, one)));
        const outcome = broken.length > 0 ? { problems: broken } : state.with(part, today, reader.prepared);
        if ('problems' in outcome) return Promise.resolve({ isLive: false, refusal: { problems: outcome.problems } });
        state = outcome.next;
        return Promise.resolve({ isLive: true });
      },
      isBlamed: (refusal, one) => refusal.problems.some((problem) => isAbout(problem, one)),
    });
    const newDay = state.with([], today);
    if ('next' in newDay) state = newDay.next;
    if (state !== before) {
      const { content, uploads, store } = state;
      await writeSnapshot(folder, { asOf: store.asOf, content, uploads }, reader.newUploads);
      reader.forget(uploads);
    }
    return { reader, seen, refused, silence: undefined };
  } catch (error) {
    if (!(error instanceof ContentSourceError)) throw error;
    // What was read in vain is read again later: nothing of it counts as seen.
    const unseen = new SeenVersions(state.content);
    return { reader: readerOf(unseen), seen: unseen, refused: new Map(), silence: error };
  }
}
