import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { compressedCopies } from '../../server/compress-release.ts';
import { ENCODINGS, isCompressible } from '../../server/encodings.ts';
import { writeDurably } from './durable-file.ts';
import { inParallel } from './in-parallel.ts';
import {
  FILES_AT_A_TIME,
  isMissing,
  linkFile,
  moveIntoTree,
  removeFromTree,
  statsOf,
  VARIANTS,
} from './release-tree.ts';

/** Where the new content of a file comes from: bytes, or a file that gets a second name. */
export type NewContent = Uint8Array | { readonly path: string };

/** A file that lies ready beside the trees with its compressed copies, or its renewed copies alone. */
export interface StagedFile {
  readonly file: string;
  /** Where it lies, per end of the name: '' for the file itself, '.br', '.gz'. */
  readonly places: ReadonlyMap<string, string>;
  /** Whether the copies were made quickly, and so are to be renewed. */
  readonly isQuick: boolean;
}

/**
 * Lays new files ready, with compressed copies, where no visitor sees them. What needs room on the disk and time of the processor is
 * done by this, before anything of a release is touched.
 * @param folder an empty folder on the disk of the trees
 */
export async function stageFiles(
  contents: ReadonlyMap<string, NewContent>,
  folder: string,
): Promise<readonly StagedFile[]> {
  await mkdir(folder, { recursive: true });
  return inParallel(contents, FILES_AT_A_TIME, async ([file, content]) => {
    const place = path.join(folder, randomUUID());
    if (content instanceof Uint8Array) {
      await writeDurably(place, content);
      return withQuickCopies(file, place, content);
    }
    await linkFile(content.path, place);
    if (!isCompressible(file)) return { file, places: new Map([['', place]]), isQuick: false };
    const ready = await stageCopiesOf(content.path, place);
    if (ready.size > 0) return { file, places: new Map([['', place], ...ready]), isQuick: false };
    return withQuickCopies(file, place, await readFile(place));
  });
}

async function withQuickCopies(file: string, place: string, content: Uint8Array): Promise<StagedFile> {
  const places = new Map([['', place]]);
  if (!isCompressible(file)) return { file, places, isQuick: false };
  for (const [extension, copy] of await compressedCopies(content, 'quick')) {
    await writeDurably(`${place}${extension}`, copy);
    places.set(extension, `${place}${extension}`);
  }
  return { file, places, isQuick: true };
}

/** A file of an earlier release, or of a build for any web server, has its compressed copies beside it. */
async function stageCopiesOf(from: string, place: string): Promise<ReadonlyMap<string, string>> {
  const places = new Map<string, string>();
  for (const { extension } of ENCODINGS) {
    if ((await statsOf(`${from}${extension}`)) === undefined) continue;
    await linkFile(`${from}${extension}`, `${place}${extension}`);
    places.set(extension, `${place}${extension}`);
  }
  return places;
}

/** Brings what lies ready into a tree that nobody is shown, and takes out what is gone. A copy never outlives its file: it is replaced or removed with it. */
export async function applyStaged(
  staged: readonly StagedFile[],
  removed: readonly string[],
  tree: string,
): Promise<void> {
  // What is gone goes first: a folder may have to be where a file was, or the other way round.
  for (const file of removed) for (const extension of VARIANTS) await removeFromTree(tree, `${file}${extension}`);
  await inParallel(staged, FILES_AT_A_TIME, async ({ file, places }) => {
    for (const extension of VARIANTS) {
      const place = places.get(extension);
      if (place !== undefined) await moveIntoTree(place, tree, `${file}${extension}`);
      // Copies that are renewed come without their file, which stays as it is.
      else if (extension !== '') await rm(path.join(tree, `${file}${extension}`), { force: true }).catch(ignoreMissing);
    }
  });
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
