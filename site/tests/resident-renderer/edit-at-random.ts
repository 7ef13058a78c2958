/**
 * Run by the test in a process of its own, with NODE_ENV=production: builds the site from the snapshot in SNAPSHOT_DIR, makes random edits one after the other,
 * keeps what each of them changes in the folder of the build, and writes the content at the end as a snapshot. A line of JSON tells how many files each rendered.
 * With several seeds it makes that many edits with each, and after each compares every file with one that is rendered anew.
 * `node edit-at-random.ts <folder of the build> <folder of the snapshot> <edits> <seed> [seeds]`
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readUpload, writeSnapshot } from '../../src/content/store/snapshot.ts';
import { readEnvironment } from '../../src/env.ts';
import { RenderedSite } from '../../src/rendering/rendered-site.ts';
import { RandomEditor } from './random-edits.ts';

const [folder, snapshot, edits, seed, seeds = '1'] = process.argv.slice(2);
if (!folder || !snapshot || !edits || !seed)
  throw new RangeError('Two folders, a number of edits and a seed are needed.');
const env = readEnvironment(process.env);
const root = fileURLToPath(new URL('../..', import.meta.url));
const opened = await RenderedSite.open({
  config: { root, outDir: folder, logLevel: 'error' },
  origin: env.PUBLIC_SITE_URL,
  imageCache: env.IMAGE_CACHE_DIR,
});
const { site } = opened;
let { state } = opened;
let editor = new RandomEditor(Number(seed));
const done: {
  readonly kind: string;
  readonly rendered: number;
  readonly written: number;
  readonly refused?: string;
}[] = [];

for (let count = 0; count < Number(edits) * Number(seeds); count += 1) {
  if (count > 0 && count % Number(edits) === 0) {
    const different = await site.differences();
    if (different.length > 0) throw new Error(`After ${String(count)} edits, other bytes: ${different.join(', ')}`);
    editor = new RandomEditor(Number(seed) + count / Number(edits));
    console.error(`${String(count)} edits, no byte differs`);
  }
  const kind = editor.kind();
  const edit = editor.edit(state.content, kind);
  if (!edit) continue;
  const outcome = state.with([edit], state.store.asOf);
  if ('problems' in outcome) {
    done.push({ kind, rendered: 0, written: 0, refused: outcome.problems[0]?.message.en ?? '' });
    continue;
  }
  const change = await site.after(outcome.next.store);
  // Now and then somebody says no at the last moment.
  if (count % 7 === 3) {
    site.discard(change);
    continue;
  }
  for (const [file, bytes] of change.written) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), bytes);
  }
  for (const [file, from] of change.linked) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await copyFile(from, path.join(folder, file));
  }
  for (const file of change.removed) await rm(path.join(folder, file));
  site.commit(change);
  state = outcome.next;
  done.push({ kind, rendered: change.rendered, written: change.written.size });
}

const uploads = new Map(
  await Promise.all(
    [...state.uploads.values()].map(
      async (record) => [record.file, await readUpload(env.SNAPSHOT_DIR, record)] as const,
    ),
  ),
);
await writeSnapshot(snapshot, { asOf: state.store.asOf, content: state.content, uploads: state.uploads }, uploads);
console.log(JSON.stringify(done));
