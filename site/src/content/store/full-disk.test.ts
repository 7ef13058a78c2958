import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { withFields } from '../../../tests/changed-content.ts';
import { startFakeCms, FAKE_TOKEN } from '../../../tests/fake-cms.ts';
import { ContentSourceError } from './content-error.ts';
import { openStore } from './open-store.ts';

/** The disk takes this many files more; then every write fails with this code. */
const disk = vi.hoisted(() => ({ filesLeft: Infinity, code: 'ENOSPC' }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs/promises')>();
  const writeFile: typeof fs.writeFile = (...parameters) => {
    disk.filesLeft -= 1;
    if (disk.filesLeft >= 0) return fs.writeFile(...parameters);
    return Promise.reject(Object.assign(new Error(`${disk.code}: the test says so`), { code: disk.code }));
  };
  return { ...fs, writeFile };
});

const content = generateContent({ entries: 10, seed: 2 });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'full-disk-'));
});
afterEach(async () => {
  disk.filesLeft = Infinity;
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ['ENOSPC', 'there is no space left on the disk; make room and try again.'],
  ['EACCES', 'this user may not write there; give it the right to.'],
])(
  'when the disk answers %s in the middle, the reason is said and the last good snapshot stays',
  async (code, reason) => {
    const settings = {
      CONTENT_SOURCE: 'live',
      STRAPI_TOKEN: FAKE_TOKEN,
      SNAPSHOT_DIR: path.join(folder, 'snapshot'),
      IMAGE_CACHE_DIR: path.join(folder, 'images'),
      OVERDUE_CRISIS_CHECKS: 'warn',
    } as const;
    const quiet = (): void => undefined;
    const first = await startFakeCms({ content });
    await openStore({ ...settings, STRAPI_URL: first.url }, quiet);
    await first.close();
    const manifest = await readFile(path.join(folder, 'snapshot/manifest.json'), 'utf8');

    const second = await startFakeCms({ content: withFields(content, 'theme', 'nl', 'sleep', { title: 'Anders' }) });
    Object.assign(disk, { code, filesLeft: 5 });
    const error: unknown = await openStore({ ...settings, STRAPI_URL: second.url }, quiet).catch(
      (thrown: unknown) => thrown,
    );
    disk.filesLeft = Infinity;
    await second.close();

    expect(error).toBeInstanceOf(ContentSourceError);
    expect((error as Error).message).toBe(
      `The snapshot could not be written to ${settings.SNAPSHOT_DIR}: ${reason} The last good snapshot was kept.`,
    );
    expect(await readFile(path.join(folder, 'snapshot/manifest.json'), 'utf8')).toBe(manifest);
    const kept = await openStore({ ...settings, CONTENT_SOURCE: 'snapshot', STRAPI_URL: second.url }, quiet);
    expect(kept.byKey('theme', 'sleep', 'nl')?.data.data.title).not.toBe('Anders');
  },
);
