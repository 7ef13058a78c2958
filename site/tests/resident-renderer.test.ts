import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateContent } from '../bench/generate-content.ts';
import { writeSnapshot } from '../src/content/store/snapshot.ts';
import { editContent } from './resident-renderer/edit.ts';

const run = promisify(execFile);
const siteRoot = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

beforeAll(async () => {
  // Inside the package, where Astro keeps its temporary files beside the output: two builds at once do not meet.
  await mkdir(path.join(siteRoot, '.tmp'), { recursive: true });
  folder = await mkdtemp(path.join(siteRoot, '.tmp', 'resident-'));
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

async function filesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

test(
  'after an edit, the kept renderer makes every page with the bytes of a whole new build',
  { timeout: 180_000 },
  async () => {
    const content = generateContent({ entries: 20, seed: 7 });
    const asOf = '2026-11-22';
    await writeSnapshot(path.join(folder, 'before'), { asOf, content, uploads: new Map() });
    await writeSnapshot(path.join(folder, 'after'), { asOf, content: editContent(content), uploads: new Map() });

    const resident = path.join(folder, 'resident');
    await run(
      process.execPath,
      ['tests/resident-renderer/render-after-edit.ts', path.join(folder, 'dist-before'), resident],
      { cwd: siteRoot, env: environment('before') },
    );
    const clean = path.join(folder, 'dist-after');
    const astro = path.join(siteRoot, 'node_modules/astro/bin/astro.mjs');
    await run(process.execPath, [astro, 'build', '--outDir', clean, '--silent'], {
      cwd: siteRoot,
      env: environment('after'),
    });

    const rendered = await filesIn(resident);
    const pagesOfCleanBuild = (await filesIn(clean)).filter((file) => file.endsWith('.html'));
    expect(pagesOfCleanBuild.length).toBeGreaterThan(100);
    expect(rendered.filter((file) => file.endsWith('.html')).toSorted()).toEqual(pagesOfCleanBuild.toSorted());
    const different: string[] = [];
    for (const file of rendered) {
      const [now, then] = await Promise.all([readFile(path.join(resident, file)), readFile(path.join(clean, file))]);
      if (!now.equals(then)) different.push(file);
    }
    expect(different).toEqual([]);
    // The edit must have been seen, or equality would say nothing.
    expect(rendered).toContain(path.join('nl', 'infotheek', 'erbij-nl', 'index.html'));
    const before = await readFile(path.join(folder, 'dist-before', 'nl', 'infotheek', 'index.html'));
    expect(before.equals(await readFile(path.join(resident, 'nl', 'infotheek', 'index.html')))).toBe(false);
  },
);
