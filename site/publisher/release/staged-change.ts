import path from 'node:path';
import { rm } from './directory-entries.ts';
import type { StagedFile } from './file-stage.ts';
import { inParallel } from './in-parallel.ts';
import { FILES_AT_A_TIME, isMissing, moveIntoTree, removeFromTree, VARIANTS } from './release-tree.ts';

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
