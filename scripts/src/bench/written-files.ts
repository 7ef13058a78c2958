import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { isMissing } from '../../../site/publisher/release/release-tree.ts';
import { filesBelow } from '../../../site/server/compress-release.ts';
import { isCompressedCopy } from '../../../site/server/encodings.ts';

interface Seen {
  readonly inode: number;
  readonly writtenAt: number;
  readonly hash: string;
}

/** How many files are looked at together. */
const AT_A_TIME = 32;

/**
 * Counts on the disk what was written of a site and what of it has other bytes than before. A file that is kept has the same inode in every tree; whatever has
 * another one was written. Compressed copies follow their file and are not counted.
 */
export class WrittenFiles {
  readonly #live: string;
  #seen: ReadonlyMap<string, Seen> = new Map();
  /** Files that were written since the first look. */
  written = 0;
  /** Those of them that are new or have other bytes. */
  changed = 0;
  removed = 0;

  private constructor(live: string) {
    this.#live = live;
  }

  /** @param live the link to the tree that visitors see */
  static async watch(live: string): Promise<WrittenFiles> {
    const files = new WrittenFiles(live);
    await files.look();
    files.written = files.changed = files.removed = 0;
    return files;
  }

  /** Counts what was written since the last look. The site must be quiet. */
  async look(): Promise<void> {
    const tree = await realpath(this.#live);
    const names = (await filesBelow(tree)).filter((file) => !isCompressedCopy(file));
    const now = new Map<string, Seen>();
    for (let start = 0; start < names.length; start += AT_A_TIME)
      await Promise.all(names.slice(start, start + AT_A_TIME).map((file) => this.#lookAt(file, tree, now)));
    for (const file of this.#seen.keys()) if (!now.has(file)) this.removed += 1;
    this.#seen = now;
  }

  async #lookAt(place: string, tree: string, now: Map<string, Seen>): Promise<void> {
    const file = path.relative(tree, place);
    const found = await stat(place).catch(unlessGone);
    // A former search index is taken away some time after the change that replaced it.
    if (!found) return;
    const { ino: inode, mtimeMs: writtenAt } = found;
    const before = this.#seen.get(file);
    if (before?.inode === inode && before.writtenAt === writtenAt) {
      now.set(file, before);
      return;
    }
    const bytes = await readFile(place).catch(unlessGone);
    if (!bytes) return;
    const hash = createHash('sha256').update(bytes).digest('base64');
    this.written += 1;
    if (hash !== before?.hash) this.changed += 1;
    now.set(file, { inode, writtenAt, hash });
  }
}

function unlessGone(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
