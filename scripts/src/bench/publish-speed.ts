import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { freePlatformPorts, platformEnvironment } from '../platform/platform-environment.ts';
import { startPlatformProgram } from '../platform/running-platform.ts';
import { registerFirstAdmin, type ListedEntry, type StrapiAdmin } from '../platform/strapi-admin.ts';

const LOCALE = 'en';
const LIBRARY = '/en/library/';
/** An edit that is not live by then counts with this time; milliseconds. */
const PATIENCE = 30_000;

export interface PublishFigures {
  /** How many edits were made. */
  readonly edits: number;
  /** How many of them were refused, such as an address that another page links to, and so were taken back. */
  readonly refused: number;
  /** How many were neither refused nor live within half a minute. */
  readonly lost: number;
  /** Milliseconds from the answer of Strapi until the new bytes are served. */
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  /** 95 % by kind of edit. */
  readonly byKind: Readonly<Record<string, number>>;
  /** Edits after which a list, another language or the sitemap said something else than the page. */
  readonly mixed: number;
  /** Pages that were read beside the edits, and how many of these answers were no whole page. */
  readonly reads: number;
  readonly failedReads: number;
}

/** What must be so once an edit is live: each address, and whether its answer fits. */
type Expectation = readonly [address: string, fits: (answer: Served) => boolean];
interface Served {
  readonly status: number;
  readonly text: string;
}
interface Edit {
  readonly isRefused: () => Promise<boolean>;
  readonly publish: () => Promise<void>;
  /** The page of the entry comes first: when it fits, everything else must. */
  readonly expected: readonly Expectation[];
  /** Brings the entry back, outside the measurement. */
  readonly undo?: () => Promise<void>;
}

const shows =
  (text: string) =>
  ({ status, text: page }: Served): boolean =>
    status === 200 && page.includes(text);
const hides =
  (text: string) =>
  ({ text: page }: Served): boolean =>
    !page.includes(text);
const isGone = ({ status }: Served): boolean => status === 404;

/** Small, quick, and the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

/**
 * Starts the platform with its own content and edits it as an editor does, through the admin panel's own requests, while somebody else reads the site.
 *
 * @param count how many edits
 */
export async function publishSpeed(count: number, seed = 1): Promise<PublishFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'moodspace-publish-'));
  const ports = await freePlatformPorts();
  const platform = startPlatformProgram(platformEnvironment(folder, ports));
  try {
    await platform.printed('MoodSpace is ready');
    const admin = await registerFirstAdmin(`http://127.0.0.1:${ports.cms}`);
    return await measure(admin, `http://127.0.0.1:${ports.site}`, count, randomNumbers(seed));
  } finally {
    await platform.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(admin: StrapiAdmin, site: string, count: number, random: () => number): Promise<PublishFigures> {
  const serve = async (address: string): Promise<Served> => {
    const response = await fetch(new URL(address, site), { signal: AbortSignal.timeout(10_000) });
    return { status: response.status, text: await response.text() };
  };
  const articles = await admin.published('article', LOCALE);
  const menu = (await admin.published('page', LOCALE)).filter(({ place }) => place !== 'nowhere');
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(random() * all.length)];
    if (one === undefined) throw new TypeError('There is nothing to edit.');
    return one;
  };
  const kinds = Object.entries(EDITS);

  // The renderer is warm once the first change is live.
  await untilLive(serve, EDITS.title(admin, pick(articles), 'warm'));

  const reading = new AbortController();
  const load = readMeanwhile(serve, articles, reading.signal);
  const times = new Map<string, number[]>();
  let mixed = 0;
  let lost = 0;
  let refused = 0;
  for (let index = 0; index < count; index += 1) {
    const [kind, make] = pick(kinds);
    const edit = make(admin, pick(kind === 'menu' ? menu : articles), `q${index}z`);
    const { milliseconds, isMixed, end } = await untilLive(serve, edit);
    if (end !== 'refused') times.set(kind, [...(times.get(kind) ?? []), milliseconds]);
    mixed += Number(isMixed);
    lost += Number(end === 'lost');
    refused += Number(end === 'refused');
    // Without this the undoing of one edit would be measured with the next.
    if (edit.undo) await edit.undo().then(() => untilQuiet(admin));
    await pause(200);
  }
  reading.abort();
  const { reads, failed } = await load;
  const all = [...times.values()].flat().toSorted((a, b) => a - b);
  return {
    edits: count,
    refused,
    lost,
    p50: at(all, 0.5),
    p95: at(all, 0.95),
    worst: at(all, 1),
    byKind: Object.fromEntries(
      [...times].map(([kind, of]) => [
        kind,
        at(
          of.toSorted((a, b) => a - b),
          0.95,
        ),
      ]),
    ),
    mixed,
    reads,
    failedReads: failed,
  };
}

async function untilLive(
  serve: (address: string) => Promise<Served>,
  { publish, expected, isRefused }: Edit,
): Promise<{
  readonly milliseconds: number;
  readonly isMixed: boolean;
  readonly end: 'live' | 'refused' | 'lost';
}> {
  await publish();
  const answered = performance.now();
  const [first, ...others] = expected;
  if (!first) throw new TypeError('An edit without an expectation cannot be measured.');
  const [address, fits] = first;
  let asked = answered;
  while (!fits(await serve(address))) {
    const now = performance.now();
    if (now - answered > PATIENCE) return { milliseconds: PATIENCE, isMixed: false, end: 'lost' };
    if (now - asked > 1000) {
      asked = now;
      if (await isRefused()) return { milliseconds: now - answered, isMixed: false, end: 'refused' };
    }
    await pause(2);
  }
  const rest = await Promise.all(others.map(async ([one, isSo]) => isSo(await serve(one))));
  return { milliseconds: performance.now() - answered, isMixed: rest.includes(false), end: 'live' };
}

async function untilQuiet(admin: StrapiAdmin): Promise<void> {
  // The notice is on its way when Strapi has answered.
  do await pause(100);
  while (!(await admin.isQuiet()));
}

/** Reads pages as visitors do, all the time. An article that is being edited may be gone: that is an answer, too. */
async function readMeanwhile(
  serve: (address: string) => Promise<Served>,
  articles: readonly ListedEntry[],
  signal: AbortSignal,
): Promise<{ readonly reads: number; readonly failed: number }> {
  const addresses = ['/en/', '/nl/', '/en/help-now/', LIBRARY, '/sitemap.xml', ...articles.map(pageOf)];
  let reads = 0;
  let failed = 0;
  while (!signal.aborted) {
    const address = addresses[reads % addresses.length] ?? LIBRARY;
    const answer = await serve(address).catch(() => undefined);
    const isWhole = answer !== undefined && /<\/(?:html|urlset)>\s*$/.test(answer.text);
    const mayBeGone = address.startsWith(LIBRARY) && address !== LIBRARY;
    if (!isWhole || (answer.status !== 200 && !(mayBeGone && isGone(answer)))) failed += 1;
    reads += 1;
    await pause(20);
  }
  return { reads, failed };
}

const pageOf = ({ slug = '' }: ListedEntry): string => `${LIBRARY}${slug}/`;

/** Every kind of edit, with a mark that stands nowhere else. */
const EDITS = {
  title: (admin: StrapiAdmin, entry: ListedEntry, mark: string): Edit => {
    const title = `${(entry.title ?? '').slice(0, 60)} ${mark}`;
    return {
      isRefused: () => admin.isRefused('article', entry.key, LOCALE),
      publish: () => admin.publish('article', entry.key, LOCALE, { title }),
      expected: [
        [pageOf(entry), shows(mark)],
        [LIBRARY, shows(mark)],
      ],
    };
  },
  body: (admin: StrapiAdmin, entry: ListedEntry, mark: string): Edit => ({
    isRefused: () => admin.isRefused('article', entry.key, LOCALE),
    publish: () => admin.publish('article', entry.key, LOCALE, { body: `## What is new\n\nA sentence ${mark}.` }),
    expected: [[pageOf(entry), shows(mark)]],
  }),
  summary: (admin: StrapiAdmin, entry: ListedEntry, mark: string): Edit => ({
    isRefused: () => admin.isRefused('article', entry.key, LOCALE),
    publish: () => admin.publish('article', entry.key, LOCALE, { summary: `A summary ${mark}.` }),
    expected: [
      [pageOf(entry), shows(mark)],
      [LIBRARY, shows(mark)],
    ],
  }),
  slug: (admin: StrapiAdmin, entry: ListedEntry, mark: string): Edit => {
    const moved = `${LIBRARY}${entry.key}-${mark}/`;
    return {
      isRefused: () => admin.isRefused('article', entry.key, LOCALE),
      publish: () => admin.publish('article', entry.key, LOCALE, { slug: `${entry.key}-${mark}` }),
      expected: [
        [moved, ({ status }) => status === 200],
        [pageOf(entry), isGone],
        [LIBRARY, shows(moved)],
        ['/sitemap.xml', shows(moved)],
      ],
      undo: () => admin.publish('article', entry.key, LOCALE, { slug: entry.slug }),
    };
  },
  menu: (admin: StrapiAdmin, entry: ListedEntry, mark: string): Edit => ({
    isRefused: () => admin.isRefused('page', entry.key, LOCALE),
    publish: () => admin.publish('page', entry.key, LOCALE, { title: `${(entry.title ?? '').slice(0, 40)} ${mark}` }),
    // Every page shows the names of these pages.
    expected: [
      [LIBRARY, shows(mark)],
      ['/en/', shows(mark)],
      ['/en/help-now/', shows(mark)],
    ],
    undo: () => admin.publish('page', entry.key, LOCALE, { title: entry.title }),
  }),
  unpublish: (admin: StrapiAdmin, entry: ListedEntry): Edit => ({
    isRefused: () => admin.isRefused('article', entry.key, LOCALE),
    publish: () => admin.unpublish('article', entry.key, LOCALE),
    // The text in the other language takes its place, at the address that it has there.
    expected: [
      [pageOf(entry), isGone],
      ['/sitemap.xml', hides(`${pageOf(entry)}<`)],
    ],
    undo: () => admin.publish('article', entry.key, LOCALE, {}),
  }),
} as const;
