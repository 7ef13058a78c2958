/**
 * Publishes for ever, for the tests that kill it: each release says its number in twenty files, of which one in three comes and goes.
 * Arguments: the folder of releases, and of a first build.
 */
import { ReleaseStore } from './release-store.ts';

const FILES = 20;
const [releases = '', built = ''] = process.argv.slice(2);

const store = await ReleaseStore.open(releases, { pauses: { formerTree: 5, quiet: 20 } });
if (store.live === undefined) await store.adopt(built, { at: new Date(), why: 'first' });
for (let generation = Number(store.current?.id) + 1; ; generation += 1) {
  const written = new Map<string, Uint8Array>();
  const removed: string[] = [];
  for (let n = 0; n < FILES; n += 1) {
    const file = `nl/page-${n}/index.html`;
    if (n % 3 === 2 && generation % 2 === 0) removed.push(file);
    else written.set(file, Buffer.from(`${generation}\n`.repeat(50 + n * 20)));
  }
  await store.publish({ written, removed }, { at: new Date(), why: `generation ${generation}` });
  process.stdout.write(`${generation}\n`);
  if (generation % 5 === 0) await store.settle();
}
