import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { cleanBuild } from '../../publisher/comparison/clean-build.ts';
import { filesBelow } from '../../server/compress-release.ts';
import { isCompressedCopy } from '../../server/encodings.ts';
import { close, listen } from '../../server/listen.ts';
import { liveRelease } from '../../server/releases.ts';
import { FAKE_TOKEN } from '../fake-cms.ts';

/** The address of the site. */
export const ORIGIN = 'https://www.moodspace.example';

/** What a build and a publisher that work in a folder agree on. */
const settingsOfSite = (folder: string): Readonly<Record<string, string>> => ({
  PUBLIC_SITE_URL: ORIGIN,
  SNAPSHOT_DIR: path.join(folder, 'snapshot'),
  IMAGE_CACHE_DIR: path.join(folder, 'images'),
  OVERDUE_CRISIS_CHECKS: 'warn',
});

/** The settings of a publisher that keeps everything in a folder. */
export const settingsIn = (folder: string, cmsPort: number): Readonly<Record<string, string>> => ({
  ...settingsOfSite(folder),
  STRAPI_URL: `http://127.0.0.1:${cmsPort}`,
  STRAPI_TOKEN: FAKE_TOKEN,
  RELEASES_DIR: path.join(folder, 'releases'),
  PUBLISH_INTERVAL_SECONDS: '1',
});

/** The folder of what visitors see. */
export const liveIn = async (folder: string): Promise<string> => (await liveRelease(path.join(folder, 'releases')))!;

export async function freePort(): Promise<number> {
  const server = createServer();
  const found = await listen(server, { host: '127.0.0.1', port: 0, variable: '' });
  await close(server);
  return found;
}

/** The files of the site, without the search and compressed copies. */
const filesOf = async (root: string): Promise<readonly string[]> =>
  (await filesBelow(root))
    .map((file) => path.relative(root, file))
    .filter((file) => !isCompressedCopy(file) && !file.startsWith('pagefind'))
    .toSorted();

/** Builds the site from the snapshot that a publisher wrote when it ended, and gives what was live beside what the build has: the names of all files, and those with other bytes. */
export async function liveAndClean(folder: string): Promise<{
  readonly live: readonly string[];
  readonly clean: readonly string[];
  readonly different: readonly string[];
}> {
  Object.assign(process.env, settingsOfSite(folder));
  const built = path.join(folder, 'clean');
  await cleanBuild(built, new AbortController().signal);
  const seen = await liveIn(folder);
  const [live, clean] = await Promise.all([filesOf(seen), filesOf(built)]);
  const different: string[] = [];
  for (const file of clean.filter((name) => live.includes(name)))
    if (!(await readFile(path.join(built, file))).equals(await readFile(path.join(seen, file)))) different.push(file);
  return { live, clean, different };
}
