import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent } from '../bench/generate-content.ts';
import { writeSnapshot } from '../src/content/store/snapshot.ts';

const run = promisify(execFile);
const siteRoot = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

beforeAll(async () => {
  // Inside the package, where Astro keeps its temporary files beside the output: two builds at once do not meet.
  await mkdir(path.join(siteRoot, '.tmp'), { recursive: true });
  folder = await mkdtemp(path.join(siteRoot, '.tmp', 'rendered-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const environment = (snapshot: string) => ({
  ...process.env,
  NODE_ENV: 'production',
  CONTENT_SOURCE: 'snapshot',
  SNAPSHOT_DIR: path.join(folder, snapshot),
  IMAGE_CACHE_DIR: path.join(folder, 'images'),
  ASTRO_TELEMETRY_DISABLED: '1',
});

interface Edit {
  readonly kind: string;
  readonly rendered: number;
  readonly refused?: string;
}

/** Every file that comes from content; the search index is made of them. */
async function filesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('pagefind'))
    .toSorted();
}

test(
  'after many edits, every file of the site that was kept warm has the bytes of a clean build',
  { timeout: 300_000 },
  async () => {
    const content = generateContent({ entries: 20, seed: 11 });
    await writeSnapshot(path.join(folder, 'before'), { asOf: '2026-11-22', content, uploads: new Map() });
    const warm = path.join(folder, 'warm');
    const program = 'tests/resident-renderer/edit-at-random.ts';
    const { stdout } = await run(process.execPath, [program, warm, path.join(folder, 'after'), '24', '3'], {
      cwd: siteRoot,
      env: environment('before'),
    });
    const clean = path.join(folder, 'clean');
    const astro = path.join(siteRoot, 'node_modules/astro/bin/astro.mjs');
    await run(process.execPath, [astro, 'build', '--outDir', clean, '--silent'], {
      cwd: siteRoot,
      env: environment('after'),
    });

    const files = await filesIn(clean);
    expect(await filesIn(warm)).toEqual(files);
    const different: string[] = [];
    for (const file of files) {
      const [now, then] = await Promise.all([readFile(path.join(warm, file)), readFile(path.join(clean, file))]);
      if (!now.equals(then)) different.push(file);
    }
    expect(different).toEqual([]);

    // The edits must have been seen, or equality would say nothing; and what nobody shows is not rendered for them.
    const edits = JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]') as readonly Edit[];
    expect(edits.filter(({ rendered }) => rendered > 0).length).toBeGreaterThan(10);
    const ofBodies = edits.filter(({ kind, refused }) => kind === 'body' && refused === undefined);
    expect(Math.max(...ofBodies.map(({ rendered }) => rendered))).toBeLessThan(10);
  },
);
