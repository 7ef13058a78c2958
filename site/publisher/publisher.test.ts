import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentSourceError, type ContentProblem } from '../src/content/store/content-error.ts';
import type { EntryVersions } from '../src/content/store/content-state.ts';
import { ChangeQueue } from './changes/change-queue.ts';
import { Publisher, type PublishedSite, type SiteAttempt } from './publisher.ts';
import { publisherLog, type PublisherLog } from './publisher-log.ts';
import type { Difference } from './reading/compare-with-cms.ts';
import { SeenVersions } from './reading/seen-versions.ts';
import { ReleaseError } from './release/release-error.ts';
import { PublishingStatus, type RefusalCause } from './status/publishing-status.ts';

const DAY = '2026-11-22';

const emptyContent = new Proxy({}, { get: () => ({ nl: [], en: [] }) }) as never;
const named = (documentId: string) => ({ kind: 'entry', type: 'article', documentId }) as const;
const versionOf = (documentId: string, updatedAt = '1'): EntryVersions => ({
  type: 'article',
  documentId,
  byLocale: { nl: { documentId, updatedAt, key: documentId } },
});
const problemOf = (documentId: string): ContentProblem => ({
  type: 'article',
  locale: 'nl',
  documentId,
  field: 'title',
  message: { nl: 'het veld is leeg.', en: 'the field is empty.' },
});

/** A site in memory that takes what it is told, unless a test says otherwise. */
class TestSite implements PublishedSite {
  day = DAY;
  readonly attempts: (readonly string[])[] = [];
  readonly days: string[] = [];
  readonly online = new Set<string>();
  refuses: (online: ReadonlySet<string>) => RefusalCause | undefined = () => undefined;
  fails: Error | undefined;
  cms: Error | undefined;
  isThere: (documentId: string) => boolean = () => true;
  difference: Difference = { changed: [], suddenRemovals: [] };
  slow = 0;
  release = () => ({ id: '1', since: '2026-11-22T10:00:00Z', files: 1 });
  hrefOf = () => undefined;

  attempt = async (changes: readonly EntryVersions[], day: string): Promise<SiteAttempt> => {
    const ids = changes.map(({ documentId }) => documentId);
    this.attempts.push(ids);
    this.days.push(day);
    await pause(this.slow);
    if (this.fails) throw this.fails;
    const refusal = this.refuses(new Set([...this.online, ...ids]));
    if (refusal) return { isLive: false, refusal, facts: {} };
    this.day = day;
    for (const id of ids) this.online.add(id);
    return { isLive: true, facts: { ms: { written: 1.23 } } };
  };

  read: PublishedSite['read'] = async ({ entries }) => {
    await pause(1);
    if (this.cms) throw this.cms;
    return {
      versions: entries.map(({ documentId }) => versionOf(documentId)),
      problems: [],
      unreadable: new Map(),
    };
  };

  compareWithCms = (): Promise<Difference> => (this.cms ? Promise.reject(this.cms) : Promise.resolve(this.difference));
}

let site: TestSite;
let queue: ChangeQueue;
let status: PublishingStatus;
let publisher: Publisher;
let ending: AbortController;
let running: Promise<void>;
let today: string;
let lines: { readonly event: string; readonly sentence: string }[];

beforeEach(() => {
  site = new TestSite();
  queue = new ChangeQueue();
  today = DAY;
  lines = [];
  const log: PublisherLog = publisherLog((line) => void lines.push(JSON.parse(line) as (typeof lines)[number]));
  status = new PublishingStatus({
    siteUrl: 'https://www.example.org',
    isWaiting: (name) => queue.has(name),
    hasWaiting: () => !queue.isEmpty,
    release: site.release,
    hrefOf: site.hrefOf,
  });
  status.open(new SeenVersions(emptyContent));
  status.isReady = true;
  publisher = new Publisher({
    ...{ site, status, queue, log, interval: 20 },
    today: () => today,
    onPublished: () => undefined,
    onBusy: () => undefined,
  });
  ending = new AbortController();
  running = publisher.run(ending.signal);
});

afterEach(async () => {
  ending.abort();
  await running;
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tried = 0; tried < 500; tried += 1) {
    if (isSo()) return;
    await pause(10);
  }
  throw new Error(`It never came to this. The log: ${JSON.stringify(lines)}`);
}

const events = (event: string) => lines.filter((line) => line.event === event);

test('what comes while something is being published goes together afterwards, and one round at a time', async () => {
  site.slow = 60;
  publisher.tell([named('a')]);
  await until(() => site.attempts.length === 1);
  for (const id of ['b', 'c', 'd']) publisher.tell([named(id)]);
  expect(status.entry('article', 'a').byLocale.nl).toMatchObject({ kind: 'publishing' });
  expect(status.entry('article', 'b').byLocale.nl).toEqual({ kind: 'publishing', step: 'waiting' });
  await until(() => site.online.size === 4);
  expect(site.attempts).toEqual([['a'], ['b', 'c', 'd']]);
  await until(() => status.status().state === 'idle');
});

test('one bad entry holds back nobody else, is told to editors, and is not attempted again and again', async () => {
  site.refuses = (online) => (online.has('bad') ? { problems: [problemOf('bad')] } : undefined);
  publisher.tell([named('a'), named('bad'), named('b')]);
  await until(() => events('refused').length === 1 && site.online.size === 2);
  await pause(100);
  const count = site.attempts.length;
  await pause(100);
  expect(site.attempts.length).toBe(count);
  expect(status.status()).toMatchObject({ state: 'refused', refusal: { problems: [problemOf('bad')] } });
  expect(status.entry('article', 'bad').byLocale.nl).toMatchObject({ kind: 'refused', isOlderLive: false });
  expect(status.entry('article', 'a').byLocale.nl).toMatchObject({ kind: 'live' });
  expect(events('refused')[0]?.sentence).toBe('Not published: article, language nl, field title: the field is empty.');
});

test('an entry that was refused goes live as soon as what it needs is there', async () => {
  site.refuses = (online) =>
    online.has('needs') && !online.has('theme') ? { problems: [problemOf('needs')] } : undefined;
  publisher.tell([named('needs')]);
  await until(() => status.status().state === 'refused');
  publisher.tell([named('theme')]);
  await until(() => site.online.has('needs'));
  await until(() => status.status().state === 'idle');
  expect(status.status().refusal).toBeUndefined();
});

test('two entries that need each other go live together although they came one after the other', async () => {
  site.refuses = (online) =>
    online.has('one') === online.has('two') ? undefined : { problems: [problemOf('one'), problemOf('two')] };
  publisher.tell([named('one')]);
  await until(() => status.status().state === 'refused');
  publisher.tell([named('two')]);
  await until(() => site.online.size === 2);
  expect(site.attempts.at(-1)).toEqual(['one', 'two']);
});

test('a full disk is told as what it is, and what waits goes live when there is room', async () => {
  site.fails = new ReleaseError({ nl: 'De schijf is vol.', en: 'The disk is full.' });
  publisher.tell([named('a')]);
  await until(() => events('failed').length === 1);
  expect(status.status()).toMatchObject({
    state: 'refused',
    refusal: { problems: [], reason: { nl: 'De schijf is vol.' } },
  });
  expect(status.entry('article', 'a').byLocale.nl).toMatchObject({ kind: 'refused', isOlderLive: false });
  site.fails = undefined;
  // Something else that is published shows that there is room again.
  publisher.tell([named('b')]);
  await until(() => site.online.size === 2);
  expect(status.status()).toMatchObject({ state: 'idle' });
});

test('a CMS that is silent is told once, and what it was told of goes live when it answers', async () => {
  site.cms = new ContentSourceError('Nothing listens.');
  publisher.tell([named('a')]);
  await until(() => events('cms_silent').length === 1);
  await pause(150);
  expect(events('cms_silent')).toHaveLength(1);
  expect(status.status().isCmsReachable).toBe(false);
  site.cms = undefined;
  await until(() => site.online.has('a'));
  expect(events('cms_answers')).toHaveLength(1);
});

test('a new day goes live by itself', async () => {
  today = '2026-11-23';
  publisher.tell([]);
  await until(() => site.day === today);
  expect(site.attempts).toEqual([[]]);
});

test('a day that is refused is told, is attempted once, and holds up nothing', async () => {
  site.refuses = (online) => (online.has('checked') ? undefined : { problems: [problemOf('crisis')] });
  today = '2026-11-23';
  publisher.tell([]);
  await until(() => events('day_refused').length === 1);
  await pause(100);
  expect(site.attempts).toHaveLength(1);
  expect(status.status().refusal?.reason?.nl).toContain('2026-11-23');
  publisher.tell([named('checked')]);
  await until(() => site.day === today);
  expect(status.status()).toMatchObject({ state: 'idle' });
});

test('what nobody told of is found by asking, and far too much that is gone is not believed', async () => {
  site.difference = { changed: [{ type: 'article', documentId: 'found' }], suddenRemovals: [] };
  await until(() => site.online.has('found'));
  site.difference = { changed: [], suddenRemovals: [{ type: 'article', locale: 'nl', before: 100, now: 0 }] };
  await until(() => events('sudden_removals').length === 1);
  await pause(100);
  expect(events('sudden_removals')).toHaveLength(1);
  expect(status.status()).toMatchObject({ state: 'refused' });
  site.difference = { changed: [], suddenRemovals: [] };
  await until(() => status.status().state === 'idle');
});

test('an entry that the CMS cannot give holds back nobody else', async () => {
  const { read } = site;
  site.read = async (waiting) => ({
    ...(await read({ ...waiting, entries: waiting.entries.filter(({ documentId }) => documentId !== 'broken') })),
    unreadable: new Map([[{ type: 'article', documentId: 'broken' } as const, 'status 500']]),
  });
  publisher.tell([named('broken'), named('a')]);
  await until(() => site.online.has('a'));
  expect(status.entry('article', 'broken').byLocale.nl).toMatchObject({ kind: 'refused' });
  expect(site.online.has('broken')).toBe(false);
});

test('a line of the log says when and how long, and nothing of what was written or by whom', async () => {
  publisher.tell([named('a')]);
  await until(() => events('published').length === 1);
  expect(events('published')[0]).toMatchObject({
    level: 'info',
    entries: 1,
    received: expect.stringMatching(/^\d{4}-/),
    switched: expect.stringMatching(/^\d{4}-/),
    ms: { waited: expect.any(Number), read: expect.any(Number), written: 1.2 },
  });
});
