import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { LIVE_LINK, liveRelease } from '../../../site/server/releases.ts';
import { freePort } from '../processes/ports.ts';
import { startPlatformProgram } from './running-platform.ts';

let folder: string;
let releases: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'failed-start-'));
  releases = path.join(folder, 'releases');
  await mkdir(path.join(releases, 'first'), { recursive: true });
  await writeFile(path.join(releases, 'first/index.html'), 'The last good site');
  await symlink('first', path.join(releases, LIVE_LINK));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('ends with an exit code and a sentence when the CMS cannot start, and leaves the release that was online as it was', async () => {
  const platform = startPlatformProgram({
    ...process.env,
    SITE_PORT: String(await freePort()),
    CMS_PORT: String(await freePort()),
    PREVIEW_PORT: String(await freePort()),
    PUBLISHER_PORT: String(await freePort()),
    OVERDUE_CRISIS_CHECKS: 'warn',
    RELEASES_DIR: releases,
    DATA_DIR: path.join(folder, 'cms'),
    DATABASE_CLIENT: 'oracle',
  });
  expect(await platform.ended).toBe(1);
  expect(platform.output()).toContain('✓ The site as it was last is online');
  expect(platform.output()).toContain('The site that was online is stopped too, because the start failed');
  expect(platform.output()).toContain('DATABASE_CLIENT must be sqlite or postgres');
  expect(await liveRelease(releases)).toBe(path.join(releases, 'first'));
});
