import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { readSnapshot, writeSnapshot } from '../../../site/src/content/store/snapshot.ts';
import { randomNumbers } from '../../../site/tests/resident-renderer/random-edits.ts';
import { freePlatformPorts, platformEnvironment } from '../platform/platform-environment.ts';
import { startPlatformProgram, type RunningPlatform } from '../platform/running-platform.ts';
import { registerFirstAdmin, RequestRefused, type ListedEntry, type StrapiAdmin } from '../platform/strapi-admin.ts';
import { CACHE } from '../workspace/folders.ts';
import { buildSite } from './build-site.ts';
import {
  EDITS,
  isGone,
  LIBRARY,
  LOCALE,
  pageOf,
  SHARED_LOCALE,
  sharedPageOf,
  type Edit,
  type EditKind,
  type EditOccasion,
  type Served,
} from './editor-edits.ts';
import { fillCms } from './filled-cms.ts';
import { durations, type Durations } from './percentiles.ts';
import { searchVisitor, type SearchVisitor } from './search-visitor.ts';
import { WrittenFiles } from './written-files.ts';

/** An edit that is not live, or not found, by then counts with this time; milliseconds. */
const PATIENCE = 30_000;
/** Milliseconds between two looks whether an edit is live: looking all the time would take the processor from what is measured. */
const LOOK_AGAIN = 10;
/** Milliseconds between the end of what one edit made the publisher do and the next edit: editors need longer. */
const PACE = 1000;
const CONSONANTS = 'b c d f g h j k l m n p q r s t v w x z'.split(' ');

export interface PublishFigures {
  /** How many edits the CMS or the publisher refused, such as another address of a page to which others link; what was saved is taken back. */
  readonly refused: number;
  /** How many were neither refused nor live within half a minute. */
  readonly lost: number;
  /** From the answer of Strapi until the new bytes are served. */
  readonly live: Durations;
  /** The same without edits of a name in the menu, which stands on every page. */
  readonly liveWithoutMenu: Durations;
  readonly liveByKind: Readonly<Partial<Record<EditKind, Durations>>>;
  /** From the answer of Strapi until a visitor who opens the search finds the page by its new words. */
  readonly findable: Durations;
  /** Pages that were found although they were gone. */
  readonly foundGone: number;
  /** Questions to the search that were answered with an error. */
  readonly failedSearches: number;
  /** Edits after which a list, another language or the sitemap said something else than the page. */
  readonly mixed: number;
  /** Pages that were read beside the edits, and how many of these answers were no whole page. */
  readonly reads: number;
  readonly failedReads: number;
  /** Files that were written for each file that has other bytes. */
  readonly writtenPerChanged: number;
  /** Pages that were rendered for each file that has other bytes. */
  readonly renderedPerChanged: number;
  /** Seconds of Astro's incremental build after one edit of the same site. */
  readonly incrementalBuild: number;
}

/** What an edit came to. */
interface Outcome {
  readonly kind: EditKind;
  readonly end: 'live' | 'refused' | 'lost';
  readonly milliseconds: number;
  readonly isMixed: boolean;
  /** Milliseconds until it was found; undefined when there was nothing to find. */
  readonly foundAfter?: number | undefined;
  readonly isFoundGone: boolean;
}

/**
 * Starts the platform with the content of the repository and generated entries, and edits it as an editor does: through the admin panel's own requests, one edit
 * after the other, while somebody else reads the site.
 *
 * @param count how many edits
 * @param entries how many entries are generated, all languages together
 */
export async function publishSpeed(count: number, entries: number, seed = 1): Promise<PublishFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'moodspace-publish-'));
  const ports = await freePlatformPorts();
  const images = path.join(CACHE, 'bench/images');
  const environment: NodeJS.ProcessEnv = {
    ...platformEnvironment(folder, ports),
    IMAGE_CACHE_DIR: images,
    LOGS_DIR: path.join(folder, 'logs'),
  };
  let platform: RunningPlatform | undefined;
  try {
    await mkdir(images, { recursive: true });
    await fillCms(entries, environment, { host: '127.0.0.1', port: ports.cms });
    platform = startPlatformProgram(environment);
    await platform.printed('MoodSpace is ready');
    const site = `http://127.0.0.1:${ports.site}`;
    const bench = new PublishBench({
      admin: await registerFirstAdmin(`http://127.0.0.1:${ports.cms}`),
      site,
      folder,
      search: await searchVisitor(site, LOCALE, folder),
      random: randomNumbers(seed),
    });
    const figures = await bench.run(count);
    await platform.stop();
    return { ...figures, incrementalBuild: await incrementalBuild(folder, images) };
  } finally {
    await platform?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds the site that was edited with Astro's incremental build, twice, with one edit between them, and nothing beside it: the second one counts. */
async function incrementalBuild(folder: string, images: string): Promise<number> {
  const snapshot = path.join(folder, 'snapshot');
  const out = path.join(folder, 'astro');
  const build = { snapshot, out, images, incremental: path.join(folder, 'astro-cache') };
  await buildSite(build);
  const before = await readSnapshot(snapshot);
  const { article } = before.content;
  const [first, ...others] = article[LOCALE];
  const edited = [{ ...(first as object), body: 'A sentence that is new.' }, ...others];
  await writeSnapshot(snapshot, {
    ...before,
    content: { ...before.content, article: { ...article, [LOCALE]: edited } },
  });
  return (await buildSite(build)).seconds;
}

interface BenchParts {
  readonly admin: StrapiAdmin;
  readonly site: string;
  /** Everything that the platform writes. */
  readonly folder: string;
  readonly search: SearchVisitor;
  readonly random: () => number;
}

interface Choices {
  readonly articles: readonly ListedEntry[];
  /** The pages whose names stand in the menu. */
  readonly menu: readonly ListedEntry[];
  /** In the language in which links between entries are edited. */
  readonly linking: { readonly articles: readonly ListedEntry[]; readonly themes: readonly ListedEntry[] };
}

class PublishBench {
  readonly #parts: BenchParts;

  constructor(parts: BenchParts) {
    this.#parts = parts;
  }

  async run(count: number): Promise<Omit<PublishFigures, 'incrementalBuild'>> {
    const { admin, folder, search } = this.#parts;
    const choices: Choices = {
      articles: await admin.published('article', LOCALE),
      menu: (await admin.published('page', LOCALE)).filter(({ place }) => place !== 'nowhere'),
      linking: {
        articles: await admin.published('article', SHARED_LOCALE),
        themes: await admin.published('theme', SHARED_LOCALE),
      },
    };
    // The renderer is warm once the first change is live.
    await this.#untilLive('title', EDITS.title(await this.#occasion(choices, 'title', 'warm')));
    await this.#untilQuiet();

    const files = await WrittenFiles.watch(path.join(folder, 'releases/live'));
    const linesBefore = (await this.#published()).length;
    const ending = new AbortController();
    const load = this.#readMeanwhile(choices.articles, ending.signal);
    const outcomes: Outcome[] = [];
    try {
      for (let index = 0; index < count; index += 1) {
        const kind = this.#pick(Object.keys(EDITS) as EditKind[]);
        const edit = EDITS[kind](await this.#occasion(choices, kind, this.#mark()));
        outcomes.push(await this.#untilLive(kind, edit));
        // Without this the work after one edit, and the undoing of it, would be measured with the next.
        await this.#untilQuiet();
        await files.look();
        if (edit.undo) {
          await edit.undo();
          await this.#untilQuiet();
          await files.look();
        }
        await pause(PACE);
      }
    } finally {
      ending.abort();
    }
    const { reads, failed } = await load;

    const rendered = (await this.#published()).slice(linesBefore).reduce((sum, line) => sum + line.files.rendered, 0);
    return {
      ...summary(outcomes),
      failedSearches: search.failures(),
      reads,
      failedReads: failed,
      writtenPerChanged: files.written / files.changed,
      renderedPerChanged: rendered / files.changed,
    };
  }

  async #occasion(choices: Choices, kind: EditKind, mark: string): Promise<EditOccasion> {
    const entry = this.#pick(kind === 'menu' ? choices.menu : choices.articles);
    const article = this.#pick(choices.linking.articles);
    const page = kind === 'relation' ? (await this.#serve(sharedPageOf('article', article))).text : '';
    const others = choices.linking.themes.filter((theme) => !page.includes(`href="${sharedPageOf('theme', theme)}"`));
    return { admin: this.#parts.admin, entry, mark, linking: { entry: article, otherTheme: this.#pick(others) } };
  }

  async #untilLive(kind: EditKind, edit: Edit): Promise<Outcome> {
    try {
      await edit.publish();
    } catch (error) {
      if (!(error instanceof RequestRefused) || error.status !== 400) throw error;
      return { kind, end: 'refused', milliseconds: 0, isMixed: false, isFoundGone: false };
    }
    const answered = performance.now();
    const [first, ...others] = edit.expected;
    if (!first) throw new TypeError('An edit without an expectation cannot be measured.');
    const [address, fits] = first;
    let asked = answered;
    while (!fits(await this.#serve(address))) {
      const now = performance.now();
      const outcome = { kind, milliseconds: now - answered, isMixed: false, isFoundGone: false };
      if (now - answered > PATIENCE) return { ...outcome, end: 'lost' };
      if (now - asked > 1000) {
        asked = now;
        if (await edit.isRefused()) return { ...outcome, end: 'refused' };
      }
      await pause(LOOK_AGAIN);
    }
    const rest = await Promise.all(others.map(async ([one, isSo]) => isSo(await this.#serve(one))));
    const milliseconds = performance.now() - answered;
    const { search } = this.#parts;
    const { gone, found } = edit;
    return {
      kind,
      end: 'live',
      milliseconds,
      isMixed: rest.includes(false),
      isFoundGone: gone !== undefined && (await search.find(gone.query)).includes(gone.page),
      foundAfter: found && ((await search.untilFound(found.query, found.page, answered, PATIENCE)) ?? PATIENCE),
    };
  }

  async #untilQuiet(): Promise<void> {
    // The notice is on its way when Strapi has answered.
    do await pause(100);
    while (!(await this.#parts.admin.isQuiet()));
  }

  async #serve(address: string): Promise<Served> {
    const response = await fetch(new URL(address, this.#parts.site), { signal: AbortSignal.timeout(10_000) });
    return { status: response.status, text: await response.text() };
  }

  /** Reads pages as visitors do, all the time. An article that is being edited may be gone: that is an answer, too. */
  async #readMeanwhile(
    articles: readonly ListedEntry[],
    signal: AbortSignal,
  ): Promise<{ readonly reads: number; readonly failed: number }> {
    const addresses = ['/en/', '/nl/', '/en/help-now/', LIBRARY, '/sitemap.xml', ...articles.map(pageOf)];
    let reads = 0;
    let failed = 0;
    while (!signal.aborted) {
      const address = addresses[reads % addresses.length] ?? LIBRARY;
      const answer = await this.#serve(address).catch(() => undefined);
      const isWhole = answer !== undefined && /<\/(?:html|urlset|sitemapindex)>\s*$/.test(answer.text);
      const mayBeGone = address.startsWith(LIBRARY) && address !== LIBRARY;
      if (!isWhole || (answer.status !== 200 && !(mayBeGone && isGone(answer)))) failed += 1;
      reads += 1;
      await pause(20);
    }
    return { reads, failed };
  }

  /** What the publisher wrote down of everything that went live. */
  async #published(): Promise<readonly PublishedLine[]> {
    const log = await readFile(path.join(this.#parts.folder, 'logs/publisher.log'), 'utf8');
    return log
      .split('\n')
      .filter((line) => line.includes('"event":"published"'))
      .map((line) => JSON.parse(line) as PublishedLine);
  }

  /** A word without a meaning, which no other word begins like. */
  #mark(): string {
    return Array.from({ length: 12 }, () => this.#pick(CONSONANTS)).join('');
  }

  #pick<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.#parts.random() * all.length)];
    if (one === undefined) throw new TypeError('There is nothing to edit.');
    return one;
  }
}

interface PublishedLine {
  readonly files: { readonly rendered: number };
}

function summary(outcomes: readonly Outcome[]) {
  const timed = outcomes.filter(({ end }) => end !== 'refused');
  const times = (of: readonly Outcome[]): Durations => durations(of.map(({ milliseconds }) => milliseconds));
  const byKind = [...Map.groupBy(timed, ({ kind }) => kind)].map(([kind, of]) => [kind, times(of)]);
  return {
    refused: outcomes.filter(({ end }) => end === 'refused').length,
    lost: outcomes.filter(({ end }) => end === 'lost').length,
    live: times(timed),
    liveWithoutMenu: times(timed.filter(({ kind }) => kind !== 'menu')),
    liveByKind: Object.fromEntries(byKind) as PublishFigures['liveByKind'],
    findable: durations(outcomes.flatMap(({ foundAfter }) => foundAfter ?? [])),
    foundGone: outcomes.filter(({ isFoundGone }) => isFoundGone).length,
    mixed: outcomes.filter(({ isMixed }) => isMixed).length,
  };
}
