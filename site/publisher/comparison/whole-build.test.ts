import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publisherLog } from '../publisher-log.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { cleanBuild, CleanBuildError } from './clean-build.ts';
import { compareWithCleanBuild, type ComparisonOptions } from './comparison.ts';
import { sourceHash } from './source-hash.ts';

vi.mock(import('./clean-build.ts'), async (original) => ({ ...(await original()), cleanBuild: vi.fn() }));
vi.mock(import('./source-hash.ts'), () => ({ sourceHash: vi.fn(() => Promise.resolve('these sources')) }));

const SITE = { 'nl/index.html': 'thuis', 'en/index.html': 'home', 'sitemap.xml': '<urlset/>' };

let folder: string;
let releases: ReleaseStore;
let lines: { readonly event: string; readonly sentence: string }[];
let compared: unknown;
let adopted: number;

async function write(site: Readonly<Record<string, string>>, root: string): Promise<void> {
  for (const [file, text] of Object.entries(site)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
}

const hashesOf = (site: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(site).map(([file, text]) => [file, createHash('sha256').update(text).digest('hex')]));

/** What a whole build makes. */
const builds = (site: Readonly<Record<string, string>>) =>
  vi.mocked(cleanBuild).mockImplementation((root) => write(site, root));

const live = (file: string): Promise<string> => readFile(path.join(releases.live!, file), 'utf8');

const compare = (more: Partial<ComparisonOptions> = {}) =>
  compareWithCleanBuild({
    releases,
    folder: path.join(folder, 'comparison'),
    files: () => hashesOf(SITE),
    keepSnapshot: () => Promise.resolve(true),
    sources: 'these sources',
    onCompared: (result) => {
      compared = result;
    },
    onAdopted: () => {
      adopted += 1;
      return Promise.resolve();
    },
    log: publisherLog((line) => void lines.push(JSON.parse(line) as (typeof lines)[number])),
    signal: new AbortController().signal,
    ...more,
  });

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'comparison-'));
  [lines, compared, adopted] = [[], undefined, 0];
  releases = await ReleaseStore.open(path.join(folder, 'releases'), { pauses: { formerTree: 0, quiet: 0 } });
  await write(SITE, path.join(folder, 'first'));
  await releases.adopt(path.join(folder, 'first'), { at: new Date(), why: 'first' });
});
afterEach(async () => {
  vi.mocked(sourceHash).mockResolvedValue('these sources');
  await releases.close();
  await rm(folder, { recursive: true, force: true });
});

test('a site that is as a whole build makes it is left as it is', async () => {
  builds(SITE);
  const before = releases.current?.id;
  expect(await compare()).toBe('same');
  expect(compared).toMatchObject({ files: 3, different: 0 });
  expect(releases.current?.id).toBe(before);
  expect(lines.map(({ event }) => event)).toEqual(['compared']);
});

test('one byte that differs is an alarm, the whole build replaces the release, and the publisher starts anew', async () => {
  builds({ ...SITE, 'nl/index.html': 'thuiS' });
  expect(await compare()).toBe('start_anew');
  expect(await live('nl/index.html')).toBe('thuiS');
  expect(compared).toMatchObject({ different: 1 });
  expect(lines[0]).toMatchObject({ event: 'different_from_whole_build', level: 'error' });
  expect(lines[0]?.sentence).toContain('nl/index.html');
});

test('a page that was damaged on the disk is an alarm and is replaced', async () => {
  builds(SITE);
  const broken = path.join(releases.live!, 'en/index.html');
  await rm(broken);
  await writeFile(broken, 'hom\0');
  // The disk's clock ticks in milliseconds, and the same length at the same moment is taken for the same file.
  await utimes(broken, new Date(0), new Date(0));
  expect(await compare()).toBe('same');
  expect(await live('en/index.html')).toBe('home');
  expect(compared).toMatchObject({ different: 1 });
  expect(lines[0]).toMatchObject({ event: 'different_from_whole_build' });
});

test('the search index of the whole build comes with it, and is no difference', async () => {
  builds({ ...SITE, 'pagefind/entry.json': 'whole' });
  expect(await compare()).toBe('same');
  expect(await live('pagefind/entry.json')).toBe('whole');
  expect(adopted).toBe(1);
  expect(compared).toMatchObject({ different: 0 });
});

test('what was published while the whole build was made stays live', async () => {
  vi.mocked(cleanBuild).mockImplementation(async (root) => {
    await write(SITE, root);
    const written = new Map([['nl/index.html', Buffer.from('nieuw')]]);
    await releases.publish({ written, removed: [] }, { at: new Date(), why: 'an edit' });
  });
  expect(await compare()).toBe('same');
  expect(await live('nl/index.html')).toBe('nieuw');
  expect(compared).toMatchObject({ different: 0 });
});

test('after a rollback the whole build does not bring back what was rolled back', async () => {
  builds(SITE);
  const written = new Map([['nl/index.html', Buffer.from('fout')]]);
  const good = releases.current!.id;
  await releases.publish({ written, removed: [] }, { at: new Date(), why: 'a mistake' });
  await releases.rollBack(good);
  builds({ ...SITE, 'nl/index.html': 'fout' });
  await compare({ files: () => hashesOf({ ...SITE, 'nl/index.html': 'fout' }) });
  expect(await live('nl/index.html')).toBe('thuis');
});

test('code that changed is no alarm: the publisher starts anew and builds all of it', async () => {
  vi.mocked(sourceHash).mockResolvedValue('other sources');
  expect(await compare()).toBe('start_anew');
  expect(lines.map(({ event }) => event)).toEqual(['sources_changed']);
});

test('a build that fails is told, and leaves visitors what they have', async () => {
  vi.mocked(cleanBuild).mockRejectedValue(new CleanBuildError('The build to compare with failed (exit code 1).'));
  expect(await compare()).toBe('same');
  expect(lines[0]).toMatchObject({ event: 'comparison_failed' });
  expect(compared).toBeUndefined();
  expect(await live('nl/index.html')).toBe('thuis');
});

test('a change that comes while the snapshot is written puts the comparison off', async () => {
  vi.mocked(cleanBuild).mockReset();
  expect(await compare({ keepSnapshot: () => Promise.resolve(false) })).toBe('overtaken');
  expect(cleanBuild).not.toHaveBeenCalled();
});
