import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything but the content and the settings that decides what the pages look like. */
const SOURCES = [
  'site/src',
  'site/config',
  'site/public',
  'site/astro.config.ts',
  'site/security-headers.ts',
  'site/package.json',
  'shared/dist',
  'pnpm-lock.yaml',
];

/** A hash of the code and the templates from which the site is made: when it is another one, the site has to be built anew. */
export async function sourceHash(root = ROOT, sources: readonly string[] = SOURCES): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(path.join(root, source)))
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
  }
  return hash.digest('hex');
}

async function filesOf(place: string): Promise<readonly string[]> {
  const stats = await stat(place).catch(() => undefined);
  if (stats === undefined) return [];
  if (stats.isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
