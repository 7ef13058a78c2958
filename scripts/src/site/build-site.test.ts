import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { compressRelease } from '../../../site/server/compress-release.ts';
import { liveRelease, makeLive } from '../../../site/server/releases.ts';
import { OperatorError, sentenceForOperator } from '../command-line/operator-error.ts';
import { runProgram } from '../processes/run-program.ts';
import { publishRelease } from './build-site.ts';

vi.mock(import('../processes/run-program.ts'));
vi.mock(import('../../../site/server/compress-release.ts'), async (original) => {
  const actual = await original();
  return { ...actual, compressRelease: vi.fn(actual.compressRelease) };
});

const PAGES = ['index.html', '404.html', 'nl/index.html', 'en/index.html', 'sitemap.xml'];

let releases: string;
let live: string;

async function writeSite(folder: string, pages: readonly string[], text: string): Promise<void> {
  for (const page of pages) {
    await mkdir(path.dirname(path.join(folder, page)), { recursive: true });
    await writeFile(path.join(folder, page), text);
  }
}

/** Stands in for the build: writes a site into the folder that it is told. */
const buildsSite =
  (pages: readonly string[], text: string) => async (options: { readonly args: readonly string[] }) => {
    await writeSite(options.args.at(-1) ?? '', pages, text);
    return '';
  };

beforeEach(async () => {
  releases = await mkdtemp(path.join(tmpdir(), 'releases-'));
  live = path.join(releases, '2026-01-01');
  await writeSite(live, PAGES, 'the last good site');
  await makeLive(releases, live);
});

afterEach(async () => {
  vi.resetAllMocks();
  await rm(releases, { recursive: true, force: true });
});

async function expectLastGoodSite(): Promise<void> {
  expect(await liveRelease(releases)).toBe(live);
  expect(await readFile(path.join(live, 'nl/index.html'), 'utf8')).toBe('the last good site');
  expect((await readdir(releases)).sort()).toEqual(['2026-01-01', 'live']);
}

describe('a new release', () => {
  it('is what visitors see once it is whole', async () => {
    vi.mocked(runProgram).mockImplementation(buildsSite(PAGES, 'the new site'));
    const folder = await publishRelease(releases, {});
    expect(await liveRelease(releases)).toBe(folder);
    expect(await readFile(path.join(folder, 'nl/index.html'), 'utf8')).toBe('the new site');
  });

  it('is thrown away when the build fails, and the last good site stays', async () => {
    vi.mocked(runProgram).mockImplementation(async (options) => {
      await writeSite(options.args.at(-1) ?? '', ['nl/index.html'], 'half a site');
      throw new OperatorError('The site could not be built: a title is missing.');
    });
    await expect(publishRelease(releases, {})).rejects.toThrow('a title is missing');
    await expectLastGoodSite();
  });

  it('is thrown away when pages are missing that every site has', async () => {
    vi.mocked(runProgram).mockImplementation(buildsSite(['index.html', 'nl/index.html'], 'half a site'));
    await expect(publishRelease(releases, {})).rejects.toThrow(
      'The build of the site made no 404.html, en/index.html, sitemap.xml.',
    );
    await expectLastGoodSite();
  });

  it('is thrown away when the disk is full, which is said in one sentence', async () => {
    vi.mocked(runProgram).mockImplementation(buildsSite(PAGES, 'the new site'));
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    vi.mocked(compressRelease).mockRejectedValue(full);
    await expect(publishRelease(releases, {})).rejects.toBe(full);
    expect(sentenceForOperator(full)).toBe(
      'The disk is full: free some space (about 3 GB is needed) and run the command again.',
    );
    await expectLastGoodSite();
  });
});
