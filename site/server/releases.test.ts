import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { compressRelease } from './compress-release.ts';
import { liveRelease, makeLive, newReleaseFolder, reuseUnchanged } from './releases.ts';

vi.mock(import('node:fs/promises'), async (original) => {
  const fs = await original();
  return { ...fs, rm: vi.fn(fs.rm) };
});

let releases: string;

beforeEach(async () => {
  releases = await mkdtemp(path.join(tmpdir(), 'releases-'));
});

afterEach(async () => {
  await rm(releases, { recursive: true, force: true });
});

async function release(name: string, pages: Record<string, string>): Promise<string> {
  const folder = path.join(releases, name);
  for (const [page, content] of Object.entries(pages)) {
    await mkdir(path.dirname(path.join(folder, page)), { recursive: true });
    await writeFile(path.join(folder, page), content);
  }
  return folder;
}

describe('releases of the site', () => {
  it('has nothing live before the first release', async () => {
    expect(await liveRelease(releases)).toBeUndefined();
    expect(path.dirname(await newReleaseFolder(releases))).toBe(releases);
  });

  it('shows visitors the release that was made live last', async () => {
    await makeLive(releases, await release('1', { 'a.html': 'one' }));
    const second = await release('2', { 'a.html': 'two' });
    await makeLive(releases, second);
    expect(await liveRelease(releases)).toBe(second);
  });

  it('keeps the release before the live one and removes older ones', async () => {
    for (const name of ['1', '2', '3', '4']) await makeLive(releases, await release(name, { 'a.html': name }));
    expect((await readdir(releases)).sort()).toEqual(['3', '4', 'live']);
  });

  it('is live although an older one cannot be removed, which is tried again after the next', async () => {
    const { rm: remove } = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises');
    for (const name of ['1', '2']) await makeLive(releases, await release(name, { 'a.html': name }));
    vi.mocked(rm).mockImplementation((place, options) =>
      place === path.join(releases, '1') ? Promise.reject(new Error('EBUSY')) : remove(place, options),
    );
    const third = await release('3', { 'a.html': '3' });
    await makeLive(releases, third);
    vi.mocked(rm).mockImplementation(remove);
    expect(await liveRelease(releases)).toBe(third);
    await makeLive(releases, await release('4', { 'a.html': '4' }));
    expect((await readdir(releases)).sort()).toEqual(['3', '4', 'live']);
  });

  it('forgets a live release whose folder is gone', async () => {
    const only = await release('1', { 'a.html': 'one' });
    await makeLive(releases, only);
    await rm(only, { recursive: true });
    expect(await liveRelease(releases)).toBeUndefined();
  });

  it('takes over unchanged pages with their compressed copies and their date', async () => {
    const same = '<p>same</p>'.repeat(100);
    const before = await release('1', { 'same/index.html': same, 'changed/index.html': 'old'.repeat(200) });
    await compressRelease(before);
    const after = await release('2', { 'same/index.html': same, 'changed/index.html': 'new'.repeat(200) });

    expect(await reuseUnchanged(after, before)).toBe(1);

    const [one, two] = await Promise.all([before, after].map((folder) => stat(path.join(folder, 'same/index.html'))));
    expect(two?.mtimeMs).toBe(one?.mtimeMs);
    expect(await compressRelease(after)).toBe(1);
    expect(await readFile(path.join(after, 'changed/index.html'), 'utf8')).toContain('new');
    expect(await readFile(path.join(before, 'changed/index.html'), 'utf8')).toContain('old');
    expect((await readdir(path.join(after, 'same'))).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
  });
});
