import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateContent } from '../../bench/generate-content.ts';
import { writeSnapshot } from '../../src/content/store/snapshot.ts';

const run = promisify(execFile);
const siteRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What the process said of one edit. */
export interface MadeEdit {
  readonly kind: string;
  readonly rendered: number;
  readonly refused?: string;
}

export interface Comparison {
  readonly edits: readonly MadeEdit[];
  /** How many files a clean build has. */
  readonly files: number;
  /** Files that are not in both with the same bytes. */
  readonly different: readonly string[];
}

/**
 * Builds a site of generated content, makes random edits of it one after the other, and compares every file with those of a clean build of the content as it is
 * then. Each of the two is made in a process of its own.
 */
export async function warmAgainstClean({
  edits,
  seed,
}: {
  readonly edits: number;
  readonly seed: number;
}): Promise<Comparison> {
  // Inside the package, where Astro keeps its temporary files beside the output: two builds at once do not meet.
  await mkdir(path.join(siteRoot, '.tmp'), { recursive: true });
  const folder = await mkdtemp(path.join(siteRoot, '.tmp', 'rendered-'));
  const environment = (snapshot: string) => ({
    ...process.env,
    NODE_ENV: 'production',
    CONTENT_SOURCE: 'snapshot',
    SNAPSHOT_DIR: path.join(folder, snapshot),
    IMAGE_CACHE_DIR: path.join(folder, 'images'),
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  try {
    const content = generateContent({ entries: 20, seed: 11 });
    await writeSnapshot(path.join(folder, 'before'), { asOf: '2026-11-22', content, uploads: new Map() });
    const warm = path.join(folder, 'warm');
    const program = 'tests/resident-renderer/edit-at-random.ts';
    const { stdout } = await run(
      process.execPath,
      [program, warm, path.join(folder, 'after'), String(edits), String(seed)],
      { cwd: siteRoot, env: environment('before'), maxBuffer: Infinity },
    );
    const clean = path.join(folder, 'clean');
    const astro = path.join(siteRoot, 'node_modules/astro/bin/astro.mjs');
    await run(process.execPath, [astro, 'build', '--outDir', clean, '--silent'], {
      cwd: siteRoot,
      env: environment('after'),
    });
    return {
      edits: JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as readonly MadeEdit[],
      files: (await filesIn(clean)).length,
      different: await differing(warm, clean),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every file that comes from content; the search index is made of them. */
async function filesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('pagefind'));
}

async function differing(warm: string, clean: string): Promise<readonly string[]> {
  const files = new Set([...(await filesIn(warm)), ...(await filesIn(clean))]);
  const different: string[] = [];
  for (const file of files) {
    const [now, then] = await Promise.all(
      [warm, clean].map((root) => readFile(path.join(root, file)).catch(() => undefined)),
    );
    if (!now || !then?.equals(now)) different.push(file);
  }
  return different.toSorted();
}
