import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALE_CODES, type ContentTypeName, type Locale, type Sentence } from '@moodspace/shared';
import type { PublisherStatus, PublishingStep } from '@moodspace/shared/publishing';
import { filesBelow } from '../../server/compress-release.ts';
import { isCompressedCopy } from '../../server/encodings.ts';
import type { ContentState, EntryVersions } from '../../src/content/store/content-state.ts';
import { asRecord, asText, type RawContent } from '../../src/content/store/raw-content.ts';
import { writeSnapshot } from '../../src/content/store/snapshot.ts';
import type { SiteEnvironment } from '../../src/env.ts';
import { RenderedSite, type RenderedChange } from '../../src/rendering/rendered-site.ts';
import { entryHref, isRoutedType } from '../../src/routing/routes.ts';
import type { WaitingChanges } from '../changes/change-queue.ts';
import { crisisLinks, REQUIRED_FILES, type ExpectedSite } from '../gates/expected-site.ts';
import { judgeChange, type GateFinding } from '../gates/judge-change.ts';
import { SiteFacts } from '../gates/site-facts.ts';
import type { PublishedSite, SiteAttempt } from '../publisher.ts';
import type { ContentReader, ReadChanges } from '../reading/content-reader.ts';
import type { FileStage } from '../release/file-stage.ts';
import type { ReleaseStore } from '../release/release-store.ts';
import type { RefusalCause } from '../status/publishing-status.ts';
import type { LiveSearch } from './live-search.ts';

/** What the site is made of. */
export interface LiveSiteParts {
  readonly environment: SiteEnvironment;
  readonly releases: ReleaseStore;
  readonly rendered: RenderedSite;
  readonly state: ContentState;
  readonly reader: ContentReader;
  readonly facts: SiteFacts;
  readonly search: LiveSearch;
  readonly compareWithCms: PublishedSite['compareWithCms'];
}

const SITE = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the site whole from the snapshot, into a folder, and keeps its renderer. */
export const buildRenderedSite = (
  environment: SiteEnvironment,
  folder: string,
): Promise<{ readonly site: RenderedSite; readonly state: ContentState }> =>
  RenderedSite.open({
    config: { root: SITE, outDir: folder, logLevel: 'error' },
    origin: environment.PUBLIC_SITE_URL,
    imageCache: environment.IMAGE_CACHE_DIR,
  });

/** What the gates know of a built site. */
export async function factsOfBuild(folder: string, origin: string): Promise<SiteFacts> {
  const files = (await filesBelow(folder)).map((file) => path.relative(folder, file));
  return SiteFacts.read(
    folder,
    files.filter((file) => !isCompressedCopy(file)),
    origin,
  );
}

/** The site that visitors see: content, pages and files, changed together or not at all. */
export class LiveSite implements PublishedSite {
  readonly #parts: LiveSiteParts;
  #state: ContentState;
  /** The content that the snapshot on disk holds. */
  #kept: ContentState;

  constructor(parts: LiveSiteParts) {
    this.#parts = parts;
    this.#state = parts.state;
    this.#kept = parts.state;
  }

  get day(): string {
    return this.#state.store.asOf;
  }

  /** What visitors see, as it was read. */
  get state(): ContentState {
    return this.#state;
  }

  /** The hash of every file that comes from content. */
  get files(): ReadonlyMap<string, string> {
    return this.#parts.rendered.files;
  }

  readonly release = (): PublisherStatus['release'] => {
    const { current } = this.#parts.releases;
    return current === undefined
      ? undefined
      : { id: current.id, since: current.at.toISOString(), files: current.files };
  };

  readonly hrefOf = (type: ContentTypeName, key: string | undefined, locale: Locale): string | undefined => {
    if (key === undefined || !isRoutedType(type)) return undefined;
    const entry = this.#state.store.byKey(type, key, locale)?.data;
    return entry === undefined ? undefined : entryHref({ type, slugs: entry.slugs }, locale);
  };

  readonly read = (waiting: WaitingChanges): Promise<ReadChanges> => this.#parts.reader.read(waiting, this.#state);

  readonly compareWithCms: PublishedSite['compareWithCms'] = () => this.#parts.compareWithCms();

  readonly attempt = async (
    changes: readonly EntryVersions[],
    day: string,
    onStep: (step: PublishingStep) => void,
  ): Promise<SiteAttempt> => {
    const { reader } = this.#parts;
    const clock = new StepClock();
    onStep('checking');
    const checked = this.#state.with(changes, day, reader.prepared);
    clock.end('checked');
    if ('problems' in checked) return refused({ problems: checked.problems }, clock);
    const { next } = checked;

    const stage = await this.#parts.releases.stage();
    try {
      return await this.#makeLive(next, { changes, stage, clock, onStep });
    } finally {
      // Nobody waits until what is left over is cleared away.
      void stage.close();
    }
  };

  /** Writes the content that visitors see to disk, for the next start and for a whole build. Gives false when something was published meanwhile. */
  async keepSnapshot(): Promise<boolean> {
    const state = this.#state;
    if (state === this.#kept) return true;
    const { content, uploads, store } = state;
    const { environment, reader } = this.#parts;
    await writeSnapshot(environment.SNAPSHOT_DIR, { asOf: store.asOf, content, uploads }, reader.newUploads);
    reader.forget(uploads);
    this.#kept = state;
    return state === this.#state;
  }

  /** Renders, judges and writes what other content makes of the site; each page lies ready on the stage while the next one is rendered. */
  async #makeLive(
    next: ContentState,
    {
      changes,
      stage,
      clock,
      onStep,
    }: {
      readonly changes: readonly EntryVersions[];
      readonly stage: FileStage;
      readonly clock: StepClock;
      readonly onStep: (step: PublishingStep) => void;
    },
  ): Promise<SiteAttempt> {
    const { rendered, facts } = this.#parts;
    onStep('rendering');
    let change: RenderedChange;
    try {
      change = await rendered.after(next.store, (file, bytes) => stage.add(file, bytes));
    } catch (error) {
      return refused({ problems: [], reason: notRendered(error) }, clock);
    }
    clock.end('rendered');
    try {
      const ready = await stage.files(change.written);
      clock.end('staged');
      onStep('judging');
      const changedFacts = facts.after(change);
      const weights = new Map(ready.map(({ file, quickWeight }) => [file, quickWeight]));
      const findings = judgeChange(change, facts, changedFacts, {
        ...this.#expected(next),
        quickWeight: (file) => weights.get(file) ?? Infinity,
      });
      clock.end('judged');
      if (findings.length > 0) {
        rendered.discard(change);
        return refused({ problems: [], reason: foundBad(findings) }, clock);
      }
      onStep('writing');
      const release = await this.#write(change, changes, stage);
      rendered.commit(change);
      facts.commit(changedFacts);
      this.#state = next;
      clock.end('written');
      const files = { written: change.written.size, removed: change.removed.length, rendered: change.rendered };
      return { isLive: true, facts: { release, files, ms: clock.times } };
    } catch (error) {
      rendered.discard(change);
      throw error;
    }
  }

  async #write(
    change: RenderedChange,
    changes: readonly EntryVersions[],
    stage: FileStage,
  ): Promise<string | undefined> {
    const { releases, search } = this.#parts;
    if (change.written.size === 0 && change.removed.length === 0 && change.linked.size === 0)
      return releases.current?.id;
    const inSearch = search.withoutPages(change.removed);
    try {
      const { id } = await releases.publish(
        {
          written: new Map([...change.written, ...inSearch.written]),
          removed: [...change.removed, ...inSearch.removed],
          linked: change.linked,
        },
        { at: new Date(), why: whatChanged(changes) },
        stage,
      );
      search.follow(change.written);
      return id;
    } catch (error) {
      search.forget();
      throw error;
    }
  }

  #expected(next: ContentState): Omit<ExpectedSite, 'quickWeight'> {
    const { live } = this.#parts.releases;
    return {
      requiredFiles: REQUIRED_FILES,
      requiredLinks: crisisLinks((locale) =>
        next.store.list('crisis-contact', locale).map(({ data }) => data.data.phone),
      ),
      entries: { before: countOf(this.#state.content), after: countOf(next.content) },
      weightNow: (file) =>
        live === undefined ? undefined : statSync(path.join(live, `${file}.br`), { throwIfNoEntry: false })?.size,
    };
  }
}

/** How long each step took, in milliseconds. */
class StepClock {
  readonly times: Record<string, number> = {};
  #last = performance.now();

  end(step: string): void {
    const now = performance.now();
    this.times[step] = now - this.#last;
    this.#last = now;
  }
}

const refused = (refusal: RefusalCause, clock: StepClock): SiteAttempt => ({
  isLive: false,
  refusal,
  facts: { ms: clock.times },
});

/** How many versions of entries there are. */
const countOf = (content: RawContent): number =>
  Object.values(content).reduce(
    (sum, byLocale) => sum + LOCALE_CODES.reduce((inType, locale) => inType + byLocale[locale].length, 0),
    0,
  );

/** What a release is about, for whoever looks for one to go back to. */
function whatChanged(changes: readonly EntryVersions[]): string {
  if (changes.length === 0) return 'a new day';
  if (changes.length > 3) return `${changes.length} entries`;
  return changes
    .map(({ type, documentId, byLocale }) => {
      const keys = Object.values(byLocale).map((raw) => asText(asRecord(raw)?.['key']));
      return `${type} ${keys.find((key) => key !== undefined) ?? documentId}`;
    })
    .join(', ');
}

function notRendered(error: unknown): Sentence {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    nl: `Een pagina kon niet gemaakt worden (${detail}); bezoekers zien nog wat er stond. Vertel het aan wie de site beheert.`,
    en: `A page could not be made (${detail}); visitors still see what was there. Tell who looks after the site.`,
  };
}

/** What the gates found, the first of it. */
function foundBad(findings: readonly GateFinding[]): Sentence {
  const first = findings.slice(0, 3);
  return {
    nl: `Dit gaat niet online: ${first.map(({ message }) => message.nl).join('; ')}.`,
    en: `This does not go live: ${first.map(({ message }) => message.en).join('; ')}.`,
  };
}
