import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { close, listen } from '../../../site/server/listen.ts';
import { freePort } from '../processes/ports.ts';
import { startPlatformProgram, type RunningPlatform } from './running-platform.ts';
import { registerFirstAdmin } from './strapi-admin.ts';

/** Long enough that it is one, and worth nothing outside this test. */
const TEST_SECRET = 'a-secret-that-is-only-for-the-tests-of-the-platform';

let folder: string;
let environment: NodeJS.ProcessEnv;
let siteUrl: string;
let cmsUrl: string;
let platform: RunningPlatform;

async function page(address: string): Promise<string> {
  const response = await fetch(new URL(address, siteUrl), { signal: AbortSignal.timeout(10_000) });
  expect(response.status, address).toBe(200);
  return response.text();
}

async function shows(address: string, text: string, seconds: number): Promise<boolean> {
  for (let tried = 0; tried < seconds * 2; tried += 1) {
    if ((await page(address)).includes(text)) return true;
    await pause(500);
  }
  return false;
}

const isReachable = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'platform-'));
  const [sitePort, cmsPort, previewPort] = [await freePort(), await freePort(), await freePort()];
  siteUrl = `http://127.0.0.1:${sitePort}`;
  cmsUrl = `http://127.0.0.1:${cmsPort}`;
  environment = {
    ...process.env,
    SITE_PORT: String(sitePort),
    CMS_PORT: String(cmsPort),
    PREVIEW_PORT: String(previewPort),
    // The seed's checks grow old; what this suite says must not depend on the day on which it runs.
    OVERDUE_CRISIS_CHECKS: 'warn',
    PUBLISH_INTERVAL_SECONDS: '1',
    DATA_DIR: path.join(folder, 'cms'),
    RELEASES_DIR: path.join(folder, 'releases'),
    SNAPSHOT_DIR: process.env['TEST_SNAPSHOT_DIR'] ?? path.join(folder, 'snapshot'),
    IMAGE_CACHE_DIR: process.env['TEST_IMAGE_CACHE_DIR'] ?? path.join(folder, 'images'),
    DATABASE_CLIENT: 'sqlite',
    APP_KEYS: TEST_SECRET,
    ADMIN_JWT_SECRET: TEST_SECRET,
    API_TOKEN_SALT: TEST_SECRET,
    TRANSFER_TOKEN_SALT: TEST_SECRET,
    ENCRYPTION_KEY: TEST_SECRET,
    CMS_READ_TOKEN: TEST_SECRET,
    PREVIEW_SECRET: TEST_SECRET,
    PREVIEW_DIR: path.join(folder, 'preview'),
  };
  platform = startPlatformProgram(environment);
  await platform.printed('MoodSpace is ready');
});

afterAll(async () => {
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('serves the content of the repository in both languages', async () => {
    expect(await page('/nl/')).toContain('<html lang="nl-BE"');
    expect(await page('/en/')).toContain('<html lang="en-GB"');
    expect(await page('/nl/hulp-nu/')).toContain('1813');
    expect(await page('/en/help-now/')).toContain('1813');
  });

  it('says which addresses to open and that there is no administrator yet', () => {
    expect(platform.output()).toContain(`${cmsUrl}/admin`);
    expect(platform.output()).toContain('There is no administrator yet');
  });

  it('refuses to start twice on one port, names the variable to change, and leaves the first alone', async () => {
    const second = startPlatformProgram(environment);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(
      `${new URL(cmsUrl).host} is already in use by another program; stop that program, or set CMS_PORT to another port.`,
    );
    expect(await page('/nl/')).toContain('<html');
  });

  it('refuses a taken port of the site before it does any work', async () => {
    const taken = createServer();
    const port = await listen(taken, { host: '127.0.0.1', port: 0, variable: '' });
    const other = startPlatformProgram({
      ...environment,
      CMS_PORT: String(await freePort()),
      SITE_PORT: String(port),
      RELEASES_DIR: path.join(folder, 'other-releases'),
    });
    expect(await other.ended).toBe(1);
    expect(other.output()).toContain('or set SITE_PORT to another port.');
    expect(other.output()).not.toContain('CMS and its admin panel');
    await close(taken);
  });

  it('refuses a wrong setting by name', async () => {
    const wrong = startPlatformProgram({ ...environment, SITE_PORT: 'eighty' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain(
      'The environment variable SITE_PORT is "eighty", but it must be a number such as 4321.',
    );
    expect(wrong.output()).not.toContain('    at ');
  });

  it('refuses a wrong setting of the CMS by name', async () => {
    const wrong = startPlatformProgram({
      ...environment,
      CMS_PORT: String(await freePort()),
      SITE_PORT: String(await freePort()),
      RELEASES_DIR: path.join(folder, 'other-releases'),
      DATABASE_CLIENT: 'oracle',
    });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain('DATABASE_CLIENT must be sqlite or postgres');
  });

  it('shows an entry on the site after an editor changed and published it', async () => {
    const admin = await registerFirstAdmin(cmsUrl);
    await admin.publish('article', 'panic-attack', 'en', { title: 'When panic comes: what helps' });
    expect(await shows('/en/library/', 'When panic comes: what helps', 90)).toBe(true);
    expect(await page('/en/library/')).not.toContain('undefined');
  });

  it('stops both servers when it is interrupted', async () => {
    expect(await platform.stop()).toBe(0);
    expect(platform.output()).toContain('Nothing is lost');
    expect(await isReachable(cmsUrl)).toBe(false);
    expect(await isReachable(siteUrl)).toBe(false);
  });

  it('has lost nothing when it is started again, and builds nothing that is there', async () => {
    const releases = await readdir(path.join(folder, 'releases'));
    platform = startPlatformProgram(environment);
    await platform.printed('MoodSpace is ready');
    expect(await page('/en/library/')).toContain('When panic comes: what helps');
    expect(await readdir(path.join(folder, 'releases'))).toEqual(releases);
    expect(platform.output()).not.toContain('There is no administrator yet');
  });
});
