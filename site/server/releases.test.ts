import { mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { LIVE_LINK, liveRelease, liveReleaseNow } from './releases.ts';

let releases: string;

beforeEach(async () => {
  releases = await mkdtemp(path.join(tmpdir(), 'releases-'));
});

afterEach(async () => {
  await rm(releases, { recursive: true, force: true });
});

describe('the release that visitors see', () => {
  it('is not there before the first one', async () => {
    expect(await liveRelease(releases)).toBeUndefined();
    expect(liveReleaseNow(releases)).toBeUndefined();
    await symlink('gone', path.join(releases, LIVE_LINK));
    expect(await liveRelease(releases)).toBeUndefined();
  });

  it('is the one to which the link leads, and another one as soon as it is switched', async () => {
    for (const name of ['a', 'b']) {
      await mkdir(path.join(releases, name));
      await symlink(name, path.join(releases, 'next'));
      await rename(path.join(releases, 'next'), path.join(releases, LIVE_LINK));
      expect(await liveRelease(releases)).toBe(path.join(releases, name));
      expect(liveReleaseNow(releases)).toBe(path.join(releases, name));
    }
  });
});
