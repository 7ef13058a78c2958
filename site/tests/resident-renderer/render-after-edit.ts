/**
 * Run by the test in a process of its own, with NODE_ENV=production: builds the site from the snapshot in SNAPSHOT_DIR, edits the
 * content in memory, and writes what the kept renderer then makes of every page to a folder.
 * `node render-after-edit.ts <folder of the build> <folder of the pages after the edit>`
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentStore, useStore } from '../../src/content/store/current-store.ts';
import { readSnapshot } from '../../src/content/store/snapshot.ts';
import { validateContent } from '../../src/content/store/validate-content.ts';
import { readEnvironment } from '../../src/env.ts';
import { buildAndKeepRenderer } from '../../src/rendering/resident-renderer.ts';
import { editContent } from './edit.ts';

const [buildFolder, pagesFolder] = process.argv.slice(2);
if (!buildFolder || !pagesFolder) throw new RangeError('Two folders are needed.');
const env = readEnvironment(process.env);
const root = fileURLToPath(new URL('../..', import.meta.url));
const renderer = await buildAndKeepRenderer({ root, outDir: buildFolder, logLevel: 'error' }, env.PUBLIC_SITE_URL);

const { content } = await readSnapshot(env.SNAPSHOT_DIR);
const { tables, problems } = validateContent(editContent(content));
if (problems.length > 0) throw new Error(problems.map(({ message }) => message.en).join('\n'));
const start = performance.now();
useStore(currentStore().replacing(tables));
const paths = await renderer.paths();
for (const rendered of paths) {
  const file = path.join(pagesFolder, rendered.file);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await renderer.render(rendered));
}
console.log(`${paths.length} files rendered after the edit in ${Math.round(performance.now() - start)} ms`);
