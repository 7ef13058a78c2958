import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { ROOT } from './folders.ts';

/** Folders that are made from the sources, and so never decide whether something must be built again. */
const MADE = new Set(['node_modules', 'dist', 'data', '.astro', '.cache', '.strapi', '.tmp']);

/**
 * A hash of the content of files and folders.
 *
 * @param places relative to the root of the workspace; a place that does not exist counts as such
 */
export async function contentHash(places: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of await filesOf(path.join(ROOT, place))) {
      hash
        .update(`${path.relative(ROOT, file)}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesOf(place: string): Promise<readonly string[]> {
  const stats = await stat(place).catch(() => undefined);
  if (stats === undefined) return [];
  if (stats.isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  const nested = await Promise.all(
    entries.filter((entry) => !MADE.has(entry.name)).map((entry) => filesOf(path.join(place, entry.name))),
  );
  return nested.flat().sort();
}

/** Remembers, for one thing that is built, from which sources it was built last. */
export interface Stamp {
  readonly isCurrent: (value: string) => Promise<boolean>;
  readonly write: (value: string) => Promise<void>;
}

export function stampOf(name: string, folder: string): Stamp {
  const file = path.join(folder, name);
  return {
    isCurrent: async (value) => (await readFile(file, 'utf8').catch(() => undefined)) === value,
    write: async (value) => {
      await mkdir(folder, { recursive: true });
      await writeFile(file, value);
    },
  };
}
