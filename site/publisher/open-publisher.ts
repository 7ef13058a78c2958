import type { Server } from 'node:http';
import path from 'node:path';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { SiteEnvironment } from '../src/env.ts';
import { EnvironmentError } from '../src/settings.ts';
import { ContentSourceError } from '../src/content/store/content-error.ts';
import { strapiClient, type StrapiClient } from '../src/content/store/strapi-client.ts';
import { today } from '../src/content/store/today.ts';
import { ChangeQueue } from './changes/change-queue.ts';
import { compareWithCleanBuild } from './comparison/comparison.ts';
import { sourceHash } from './comparison/source-hash.ts';
import { REQUIRED_FILES } from './gates/expected-site.ts';
import { createPublisherServer } from './notices/publisher-server.ts';
import { Publisher } from './publisher.ts';
import type { PublisherLog } from './publisher-log.ts';
import type { PublisherSettings } from './publisher-settings.ts';
import { QuietWork, type QuietTask } from './quiet-work.ts';
import { compareWithCms } from './reading/compare-with-cms.ts';
import { differingEntries } from './reading/differing-entries.ts';
import { nameOf } from './reading/entry-name.ts';
import { SeenVersions } from './reading/seen-versions.ts';
import { ReleaseStore } from './release/release-store.ts';
import { currentSnapshot } from './site/current-snapshot.ts';
import { buildRenderedSite, factsOfBuild, LiveSite } from './site/live-site.ts';
import { LiveSearch } from './site/live-search.ts';
import { PublishingStatus } from './status/publishing-status.ts';

export interface OpenPublisherOptions {
  readonly environment: SiteEnvironment;
  readonly settings: PublisherSettings;
  readonly log: PublisherLog;
}

/** `start_anew`: it has to be started again, to build everything. */
export type PublisherOutcome = 'ended' | 'start_anew';

export interface OpenPublisher {
  /** Takes notices and tells the status; it does not listen yet. */
  readonly server: Server;
  /**
   * Makes the site and publishes changes until it is told to end.
   * @throws when there is no site yet and none can be made
   */
  readonly run: (signal: AbortSignal) => Promise<PublisherOutcome>;
  /** Finishes what is being written and lets go of the releases. */
  readonly close: () => Promise<void>;
}

/** Milliseconds that the CMS may take over one answer: nobody waits longer for a change that others can go before. */
const ANSWER_TIME = 10_000;

/** Milliseconds before the first build is tried again while an earlier release is online; the last one repeats. */
const PAUSES_BEFORE_BUILD = [10_000, 30_000, 60_000] as const;

/**
 * Milliseconds without a change after which the trees are tidied up and the snapshot is written, and at the earliest a whole build is made; and how often the
 * trees are looked through although nothing changed.
 */
const QUIET = { tidy: 1000, snapshot: 5000, comparison: 10_000, lookEvery: 10 * 60_000 } as const;

/**
 * Takes the releases and gets everything ready to publish.
 * @throws ReleaseError when another publisher has them, EnvironmentError when a setting is missing
 */
export async function openPublisher({ environment, settings, log }: OpenPublisherOptions): Promise<OpenPublisher> {
  const { STRAPI_URL, STRAPI_TOKEN, PUBLIC_SITE_URL, MEDIA_PUBLIC_URL: mediaUrl } = environment;
  if (STRAPI_TOKEN === undefined)
    throw new EnvironmentError(
      'The environment variable STRAPI_TOKEN is empty, and the publisher cannot read the CMS without it; make a read-only API token in the admin panel of the CMS under Settings.',
    );
  // Whatever the publisher builds, it builds from the snapshot that it keeps.
  process.env['CONTENT_SOURCE'] = 'snapshot';
  const client = strapiClient({ url: STRAPI_URL, token: STRAPI_TOKEN, mediaUrl, timeout: ANSWER_TIME, attempts: 2 });
  const releases = await ReleaseStore.open(settings.RELEASES_DIR, { releasesKept: settings.RELEASES_KEPT });
  const queue = new ChangeQueue();
  let live: LiveSite | undefined;
  let publisher: Publisher | undefined;
  let woken: (() => void) | undefined;
  const status = new PublishingStatus({
    siteUrl: PUBLIC_SITE_URL,
    isWaiting: (name) => queue.has(name),
    hasWaiting: () => !queue.isEmpty,
    release: () => {
      const { current } = releases;
      return current && { id: current.id, since: current.at.toISOString(), files: current.files };
    },
    hrefOf: (...entry) => live?.hrefOf(...entry),
  });
  const server = createPublisherServer({
    secret: settings.PUBLISH_SECRET,
    onChanges: (changes) => {
      if (publisher) publisher.tell(changes);
      else queue.add(changes, Date.now());
      woken?.();
    },
    status: () => status.status(),
    entry: (type, documentId) => status.entry(type, documentId),
    isReady: () => status.isReady,
  });

  const run = async (signal: AbortSignal): Promise<PublisherOutcome> => {
    const opened = await untilBuilt(signal);
    if (opened === undefined) return 'ended';
    const { site, search, sources } = opened;
    live = site;
    const ending = new AbortController();
    const ended = AbortSignal.any([signal, ending.signal]);
    let outcome: PublisherOutcome = 'ended';
    // Without an answer of the CMS at the start, nobody knows whether what is live is what was built.
    let compareAt = opened.isCaughtUp ? Infinity : 0;
    let isReread = false;

    /** All that follows in quiet moments. */
    const tasks: readonly QuietTask[] = [
      {
        name: 'tidy',
        after: QUIET.tidy,
        every: QUIET.lookEvery,
        run: async () => {
          await search.settle();
          const { isComplete, mended, lost } = await releases.settle();
          if (mended.length > 0)
            log.warn(
              'mended',
              `Somebody changed files of the site by hand; they are as they were: ${mended.slice(0, 5).join(', ')}.`,
            );
          if (lost.length > 0) {
            log.error(
              'lost',
              `Files of the site are gone, and a whole build brings them back: ${lost.slice(0, 5).join(', ')}.`,
            );
            compareAt = 0;
            quiet.changed();
          }
          return isComplete;
        },
      },
      { name: 'snapshot', after: QUIET.snapshot, run: () => site.keepSnapshot() },
      {
        name: 'comparison',
        after: QUIET.comparison,
        notBefore: () => (opened.isCaughtUp || publisher?.isCaughtUp === true ? compareAt : Infinity),
        run: async () => {
          if (!isReread && (await reread(client, site, status, (changes) => publisher?.tell(changes)))) {
            isReread = true;
            return false;
          }
          const result = await compareWithCleanBuild({
            releases,
            folder: path.join(settings.RELEASES_DIR, 'comparison'),
            files: () => site.files,
            keepSnapshot: () => site.keepSnapshot(),
            sources,
            onCompared: (compared) => status.compared(compared),
            onAdopted: () => search.open(),
            log,
            signal: ended,
          });
          if (result === 'overtaken') return false;
          compareAt = Infinity;
          isReread = false;
          if (result === 'start_anew') {
            outcome = 'start_anew';
            ending.abort();
          }
          return true;
        },
      },
    ];
    const quiet = new QuietWork(tasks, (name, error) => {
      if (ended.aborted) return;
      const detail = error instanceof Error ? error.message : String(error);
      log.error('quiet_work_failed', `What is done in quiet moments failed (${name}): ${detail}`);
    });
    publisher = new Publisher({
      site,
      status,
      queue,
      log,
      today,
      interval: settings.PUBLISH_INTERVAL_SECONDS * 1000,
      onPublished: () => {
        // A whole build also makes the search whole again.
        const minutes = search.needsWholeIndex ? 0 : settings.CLEAN_BUILD_MINUTES;
        compareAt = Math.min(compareAt, performance.now() + minutes * 60_000);
        quiet.changed();
      },
      onBusy: () => quiet.disturbed(),
    });
    status.isReady = true;
    quiet.changed();
    const working = quiet.run(ended);
    await publisher.run(ended);
    // What is done in quiet moments gives way to the end.
    await close();
    await working;
    return outcome;
  };

  /** Builds until it works. Undefined when it is told to end. */
  async function untilBuilt(signal: AbortSignal): Promise<Built | undefined> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        return await build();
      } catch (error) {
        // Without a site, whoever started us must know at once.
        if (releases.live === undefined) throw error;
        const wait = PAUSES_BEFORE_BUILD[Math.min(failures, PAUSES_BEFORE_BUILD.length - 1)] ?? 60_000;
        const detail = error instanceof Error ? error.message : String(error);
        status.isCmsReachable = !(error instanceof ContentSourceError);
        status.trouble('writing', { nl: detail, en: detail }, new Date());
        log.error(
          'not_built',
          `${detail}\nVisitors still see the last good site; next attempt in ${wait / 1000} s or when something changes.`,
        );
        const changed = new AbortController();
        woken = () => changed.abort();
        await pause(wait, undefined, { signal: AbortSignal.any([signal, changed.signal]) }).catch(() => undefined);
      }
    }
    return undefined;
  }

  async function build(): Promise<Built> {
    const started = performance.now();
    const sources = await sourceHash();
    const acceptRemovals = settings.SUDDEN_REMOVALS === 'accept';
    const found = await currentSnapshot(environment, client, { today: today(), acceptRemovals, log });
    const isCaughtUp = found.silence === undefined;
    status.isCmsReachable = isCaughtUp;
    if (found.silence)
      log.warn('cms_silent', `The CMS does not answer; the site stays as it is. ${found.silence.message}`);
    const folder = path.join(settings.RELEASES_DIR, 'build');
    await rm(folder, { recursive: true, force: true });
    const { site: rendered, state } = await buildRenderedSite(environment, folder);
    const missing = REQUIRED_FILES.filter((file) => !existsSync(path.join(folder, file)));
    if (missing.length > 0) throw new Error(`The build of the site made no ${missing.join(', ')}.`);
    const before = releases.current?.id;
    // What is live may be newer than the snapshot when the CMS could not be asked, and older on purpose after a rollback.
    const isNewest = isCaughtUp && releases.rolledBackTo === undefined;
    if (releases.live === undefined || isNewest)
      await releases.adopt(folder, { at: new Date(), why: 'a whole build at the start' });
    const search = new LiveSearch(releases, log);
    await search.open();
    status.open(new SeenVersions(state.content));
    status.trouble('writing', undefined, new Date());
    for (const [versions, cause] of found.refused) {
      status.refuse(versions, cause, new Date());
      log.warn(
        'refused',
        `Not published: ${cause.problems.map(({ message }) => message.en).join(' ')}`,
        nameFacts(versions),
      );
    }
    log.info('ready', '', {
      ms: Math.round(performance.now() - started),
      files: rendered.files.size,
      release: releases.current?.id,
      isNewRelease: releases.current?.id !== before,
    });
    const site = new LiveSite({
      environment,
      releases,
      rendered,
      state,
      reader: found.reader,
      facts: await factsOfBuild(folder, PUBLIC_SITE_URL),
      search,
      compareWithCms: () => compareWithCms(client, found.seen, { acceptRemovals }),
    });
    return { site, search, sources, isCaughtUp };
  }

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= closeAll());

  async function closeAll(): Promise<void> {
    await live?.keepSnapshot().catch((error: unknown) => {
      log.warn('snapshot_failed', error instanceof Error ? error.message : String(error));
    });
    await releases.close();
  }
  return { server, run, close };
}

interface Built {
  readonly site: LiveSite;
  readonly search: LiveSearch;
  /** The sources from which it was made. */
  readonly sources: string;
  /** Whether the CMS was asked what changed. */
  readonly isCaughtUp: boolean;
}

const nameFacts = ({ type, documentId }: { readonly type: string; readonly documentId: string }) => ({
  type,
  documentId,
});

/** Reads everything, and tells of what is not as it is live. Gives false when there is nothing to tell. */
async function reread(
  client: StrapiClient,
  site: LiveSite,
  status: PublishingStatus,
  tell: Publisher['tell'],
): Promise<boolean> {
  const held = new Set(status.held().map(nameOf));
  const differing = (await differingEntries(client, site.state.content)).filter((name) => !held.has(nameOf(name)));
  if (differing.length > 0) tell(differing.map((name) => ({ kind: 'entry', ...name })));
  return differing.length > 0;
}
