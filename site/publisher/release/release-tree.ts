import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { copyFile, readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { ENCODINGS, isCompressedCopy } from '../../server/encodings.ts';
import { link, lstat, mkdir, rename, rm, rmdir } from './directory-entries.ts';
import { inParallel } from './in-parallel.ts';

/** The two complete trees of files. The link `live` leads to one of them; only the other one is ever written to. */
export const TREES = ['a', 'b'] as const;
export type TreeName = (typeof TREES)[number];
export const otherTree = (tree: TreeName): TreeName => (tree === 'a' ? 'b' : 'a');

/** How many operations of the file system are under way at once: enough for the four threads that Node has for them. */
export const FILES_AT_A_TIME = 8;

/** What lies beside a file, as ends of its name: nothing (the file itself), and its compressed copies. */
export const VARIANTS: readonly string[] = ['', ...ENCODINGS.map(({ extension }) => extension)];

/** The names of the file and of its compressed copies, whether they are there or not. */
export const variantsOf = (file: string): readonly string[] => VARIANTS.map((extension) => `${file}${extension}`);

/** The file of which a name is a compressed copy, or the name itself. */
export const plainName = (name: string): string => (isCompressedCopy(name) ? name.replace(/\.[^.]*$/, '') : name);

/** Whether a name is one of a file inside a tree: with slashes, without a way out of it, and not of a compressed copy, which follow their file. */
export function isFileName(file: string): boolean {
  return (
    !isCompressedCopy(file) &&
    !/[\\\0]/.test(file) &&
    file.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}

/** What lies at a place, or `undefined`. */
export async function statsOf(place: string): Promise<Stats | undefined> {
  try {
    return await lstat(place);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The same of a file: a folder of that name is not the file. */
async function fileAt(place: string): Promise<Stats | undefined> {
  const stats = await statsOf(place);
  return stats?.isDirectory() === true ? undefined : stats;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Nothing lies there, or a file lies where a folder of its path should be. */
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(String(codeOf(error)));

/** Whether two places are the same file. Where a disk has no hard links they are copies with the same size and date. */
export const isSameFile = (one: Stats, other: Stats): boolean =>
  (one.ino === other.ino && one.dev === other.dev) ||
  (one.isFile() && other.isFile() && one.size === other.size && one.mtimeMs === other.mtimeMs);

/** What a disk answers that has no hard links, or has too many of this file, or is another disk. */
const NO_LINK = new Set<unknown>(['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS']);

/** The same file under a second name: a hard link, or a copy with its date where there can be none. */
export async function linkFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!NO_LINK.has(codeOf(error))) throw error;
    await copyFile(from, to);
    const { atime, mtime } = await lstat(from);
    await utimes(to, atime, mtime);
  }
}

/** Every file below a folder, with slashes, relative to it, and what is known of it. */
export async function filesOfTree(folder: string): Promise<ReadonlyMap<string, Stats>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const places = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const files = await inParallel(places, FILES_AT_A_TIME, async (place) => {
    const stats = await statsOf(path.join(folder, place));
    return [place.split(path.sep).join('/'), stats] as const;
  });
  return new Map(files.flatMap(([file, stats]) => (stats ? [[file, stats]] : [])));
}

/** Puts a file at its place in a tree, in one step. `from` is moved away from where it was. */
export async function moveIntoTree(from: string, tree: string, file: string): Promise<void> {
  const place = path.join(tree, file);
  await mkdir(path.dirname(place), { recursive: true });
  await rename(from, place);
}

/** Takes a file out of a tree, and the folders that are empty then. */
export async function removeFromTree(tree: string, file: string): Promise<void> {
  try {
    await rm(path.join(tree, file));
  } catch (error) {
    if (!isMissing(error)) throw error;
    return;
  }
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    try {
      await rmdir(path.join(tree, folder));
    } catch {
      return; // It holds other files.
    }
  }
}

/**
 * Makes files of one tree, with their compressed copies, the same as in the other: removed where they are gone, hard links otherwise.
 * @param work folder on the same disk, for what is not in its place yet
 */
export async function bringUpToDate(
  files: Iterable<string>,
  trees: { readonly from: string; readonly to: string; readonly work: string },
): Promise<void> {
  const { from, to, work } = trees;
  const names = [...files].flatMap(variantsOf);
  const differing = await inParallel(names, FILES_AT_A_TIME, async (name) => {
    const [wanted, there] = await Promise.all([fileAt(path.join(from, name)), fileAt(path.join(to, name))]);
    const isSame = wanted === undefined ? there === undefined : there !== undefined && isSameFile(wanted, there);
    return isSame ? undefined : { name, isRemoved: wanted === undefined };
  });
  // What is gone goes first: a folder may have to be where a file was, or the other way round.
  for (const difference of differing) if (difference?.isRemoved) await removeFromTree(to, difference.name);
  await inParallel(differing, FILES_AT_A_TIME, async (difference) => {
    if (difference === undefined || difference.isRemoved) return;
    const next = path.join(work, randomUUID());
    await linkFile(path.join(from, difference.name), next);
    await moveIntoTree(next, to, difference.name);
  });
}

/**
 * Makes a whole tree the same as another, whatever was in it.
 * @returns how many files of it were not the same
 */
export async function bringAllUpToDate(trees: {
  readonly from: string;
  readonly to: string;
  readonly work: string;
}): Promise<number> {
  await mkdir(trees.to, { recursive: true });
  const [wanted, there] = await Promise.all([filesOfTree(trees.from), filesOfTree(trees.to)]);
  const differing = [...new Set([...wanted.keys(), ...there.keys()])].filter((file) => {
    const [one, other] = [wanted.get(file), there.get(file)];
    return one === undefined || other === undefined || !isSameFile(one, other);
  });
  if (differing.length === 0) return 0;
  const plain = new Set(differing.map(plainName));
  try {
    await bringUpToDate(plain, trees);
  } catch (error) {
    // Something is in the way that no release ever holds, such as a folder where a page was: begin with nothing.
    if (!['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY', 'EPERM', 'ERR_FS_EISDIR'].includes(String(codeOf(error))))
      throw error;
    await rm(trees.to, { recursive: true, force: true });
    await mkdir(trees.to);
    await bringUpToDate(new Set([...wanted.keys()].filter((file) => !isCompressedCopy(file))), trees);
  }
  return differing.length;
}
