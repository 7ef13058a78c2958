import { link, mkdir, readdir, readFile, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';

import { filesBelow } from './compress-release.ts';
import { ENCODINGS, isCompressedCopy } from './encodings.ts';

/** The name of the link, inside the folder of releases, to the release that visitors see. Any web server can follow it. */
export const LIVE_LINK = 'live';

/** The live release and the one before it, for whoever is reading a page while the site changes. */
const RELEASES_KEPT = 2;

/**
 * The folder for a new release. It does not exist yet: who builds into it makes it.
 *
 * @param releases folder that holds all releases
 */
export async function newReleaseFolder(releases: string): Promise<string> {
  await mkdir(releases, { recursive: true });
  return path.join(releases, new Date().toISOString().replaceAll(/[:.]/g, '-'));
}

/** Absolute path of the release that visitors see, or `undefined` before the first one. */
export async function liveRelease(releases: string): Promise<string | undefined> {
  try {
    const folder = path.resolve(releases, await readlink(path.join(releases, LIVE_LINK)));
    return (await stat(folder)).isDirectory() ? folder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Lets visitors see a release, in one step of the file system: there is no moment without a site.
 * Older releases are removed, as far as the disk allows.
 */
export async function makeLive(releases: string, folder: string): Promise<void> {
  const link = path.join(releases, LIVE_LINK);
  const next = `${link}-next`;
  await rm(next, { force: true });
  await symlink(path.basename(folder), next, 'junction');
  await rename(next, link);
  // The release is live now: an old folder that cannot be removed costs disk, and is tried again after the next one.
  await removeOldReleases(releases, path.basename(folder)).catch(() => undefined);
}

async function removeOldReleases(releases: string, live: string): Promise<void> {
  const entries = await readdir(releases, { withFileTypes: true });
  const older = entries
    .filter((entry) => entry.isDirectory() && entry.name !== live)
    .map((entry) => entry.name)
    .sort()
    .reverse();
  await Promise.all(
    older.slice(RELEASES_KEPT - 1).map((name) => rm(path.join(releases, name), { recursive: true, force: true })),
  );
}

/**
 * Replaces each file that is the same in the release before by that very file, with its compressed copies. What did not
 * change then costs no disk and no compression, and keeps its date, so that browsers still trust their own copy of it.
 *
 * @returns how many files were taken over
 */
export async function reuseUnchanged(folder: string, previous: string): Promise<number> {
  let reused = 0;
  for (const file of await filesBelow(folder)) {
    if (isCompressedCopy(file)) continue;
    const before = path.join(previous, path.relative(folder, file));
    if (!(await isSameContent(file, before))) continue;
    await replaceByLink(file, before);
    for (const { extension } of ENCODINGS) await linkIfThere(`${before}${extension}`, `${file}${extension}`);
    reused += 1;
  }
  return reused;
}

async function isSameContent(file: string, other: string): Promise<boolean> {
  try {
    const [one, two] = await Promise.all([stat(file), stat(other)]);
    if (one.size !== two.size) return false;
  } catch {
    return false;
  }
  const [one, two] = await Promise.all([readFile(file), readFile(other)]);
  return one.equals(two);
}

async function replaceByLink(file: string, target: string): Promise<void> {
  const next = `${file}.next`;
  await link(target, next);
  await rename(next, file);
}

async function linkIfThere(target: string, file: string): Promise<void> {
  try {
    await link(target, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
}
