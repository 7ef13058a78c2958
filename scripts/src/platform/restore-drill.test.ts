import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { NoPostgresError, startPostgres, type PostgresServer } from '../../../cms/tests/postgres/postgres-server.mts';
import { liveRelease } from '../../../site/server/releases.ts';
import { freePort } from '../processes/ports.ts';
import { SCRIPTS } from '../workspace/folders.ts';
import { freePlatformPorts, platformEnvironment } from './platform-environment.ts';
import { startPlatformProgram } from './running-platform.ts';
import { registerFirstAdmin } from './strapi-admin.ts';

const run = promisify(execFile);
const TITLE = 'What was written before the disk broke';

let folder: string;
let postgres: PostgresServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'restore-drill-'));
  postgres = await startPostgres().catch((error: unknown) => {
    if (!(error instanceof NoPostgresError)) throw error;
    console.info(`The drill has no machine with PostgreSQL: ${error.message}`);
    return undefined;
  });
});
afterAll(async () => {
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A machine of its own: its data, its releases, its ports. */
async function machine(name: string): Promise<NodeJS.ProcessEnv> {
  return platformEnvironment(path.join(folder, name), await freePlatformPorts());
}

/** The digest of every page that visitors see, by its file. */
async function pageHashes({ RELEASES_DIR = '' }: NodeJS.ProcessEnv): Promise<ReadonlyMap<string, string>> {
  const release = (await liveRelease(RELEASES_DIR)) ?? '';
  const files = (await readdir(release, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
  const hashes = files.map(async (file): Promise<[string, string]> => [
    file,
    createHash('sha256')
      .update(await readFile(path.join(release, file)))
      .digest('hex'),
  ]);
  return new Map(await Promise.all(hashes));
}

const command = (name: string, args: readonly string[], environment: NodeJS.ProcessEnv) =>
  run(process.execPath, [path.join(SCRIPTS, `src/${name}.ts`), ...args], { env: environment });

/** Restores a backup on an empty machine, starts that, and takes a backup of it while it runs. */
async function restoredPages(backup: string, next: string, environment: NodeJS.ProcessEnv) {
  const restored = await command('restore', ['--file', backup], environment);
  expect(restored.stdout).toContain('Restored.');
  const platform = startPlatformProgram(environment);
  try {
    await platform.printed('MoodSpace is ready');
    expect(platform.output()).not.toContain('There is no administrator yet');
    await command('backup', ['--out', next], environment);
    return await pageHashes(environment);
  } finally {
    await platform.stop();
  }
}

const PASSPHRASE = { BACKUP_PASSPHRASE: 'only for the drill of the tests' };
/** The address stands on every page, whatever the settings of whoever runs the tests say. */
const SITE = { PUBLIC_SITE_URL: 'http://localhost:4321' };
const backupNamed = (name: string): string => path.join(folder, `${name}.tar.gz.age`);

/** What visitors saw when the first backup was made. */
let pages: ReadonlyMap<string, string>;
/** The newest backup, of whichever machine. */
let newest: string;

describe('a backup', { timeout: 600_000 }, () => {
  it('is made while editors work, and not restored beside a running CMS', async () => {
    const before: NodeJS.ProcessEnv = { ...(await machine(`before-${Date.now()}`)), ...PASSPHRASE, ...SITE };
    const platform = startPlatformProgram(before);
    try {
      await platform.printed('MoodSpace is ready');
      const admin = await registerFirstAdmin(`http://127.0.0.1:${before['CMS_PORT'] ?? ''}`);
      await admin.publish('article', 'panic-attack', 'en', { title: TITLE });
      await untilShown(before, TITLE);
      newest = backupNamed('first');
      await command('backup', ['--out', newest], before);
      pages = await pageHashes(before);
      // Whoever restores beside a running CMS would be overwritten by it, also when they know it by another address.
      for (const address of [{}, { CMS_PORT: String(await freePort()) }])
        await expect(command('restore', ['--file', newest], { ...before, ...address })).rejects.toMatchObject({
          stderr: expect.stringMatching(/The CMS is running at|A CMS runs on the database in/) as unknown,
        });
    } finally {
      await platform.stop();
    }
    expect(pages.size).toBeGreaterThan(800);
  });

  it('gives the same pages, byte for byte, on an empty machine with PostgreSQL', async ({ skip }) => {
    if (postgres === undefined) return skip('No PostgreSQL server can be started here.');
    const empty = { ...(await machine('postgres')), ...PASSPHRASE, ...SITE, DATABASE_URL: postgres.url('postgres') };
    const next = backupNamed('second');
    expect(await restoredPages(newest, next, empty)).toEqual(pages);
    newest = next;
  });

  it('gives them on an empty machine with SQLite, too, also when it was made of the one with PostgreSQL', async () => {
    const empty = { ...(await machine('sqlite')), ...PASSPHRASE, ...SITE };
    expect(await restoredPages(newest, backupNamed('third'), empty)).toEqual(pages);
  });
});

async function untilShown({ SITE_PORT = '' }: NodeJS.ProcessEnv, text: string): Promise<void> {
  for (let tried = 0; tried < 180; tried += 1) {
    const response = await fetch(`http://127.0.0.1:${SITE_PORT}/en/library/`, { signal: AbortSignal.timeout(10_000) });
    if ((await response.text()).includes(text)) return;
    await pause(500);
  }
  throw new Error(`The site did not show "${text}" within 90 seconds.`);
}
