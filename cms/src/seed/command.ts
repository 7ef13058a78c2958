import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import { loadStrapi, PACKAGE_FOLDER } from '../command-line/load-strapi.ts';
import { publisherTold } from '../publishing/tell-publisher.ts';
import { isEmpty, judgedSeed, seed, type SeedSummary } from './seed.ts';

const HELP = `Fills Strapi with the content of the seed folder.

  pnpm seed [--if-empty | --check] [--folder <path>]

  --if-empty   do nothing when Strapi holds any entry already
  --check      only judge the files; Strapi is not needed and nothing is written
  --folder     the seed folder (default: seed)
  --help       show this text

Entries are found again by their key: what differs is updated, what is equal is left alone, what the seed does not know is not touched.
Everything is judged before anything is written. The exit code is 0 when all of it succeeded, and 1 when nothing was written.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'if-empty': { type: 'boolean' },
      check: { type: 'boolean' },
      folder: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const folder = path.resolve(values.folder ?? path.join(PACKAGE_FOLDER, 'seed'));
  if (values.check === true) {
    const entries = await judgedSeed(folder);
    console.log(`The seed is right: ${entries.length} entries, counting each language.`);
    return;
  }
  const strapi = await loadStrapi('warn');
  await run(strapi, folder, values['if-empty'] === true);
}

async function run(strapi: Core.Strapi, folder: string, onlyIfEmpty: boolean): Promise<void> {
  if (onlyIfEmpty && !(await isEmpty(strapi))) {
    console.log('Strapi holds content already; the seed was not used.');
    return;
  }
  const start = performance.now();
  const summary = await seed(strapi, folder);
  await publisherTold(strapi);
  report(summary, performance.now() - start);
}

function report({ types, uploads, untranslatedLinks }: SeedSummary, milliseconds: number): void {
  console.table(types);
  for (const sentence of untranslatedLinks) console.warn(sentence);
  console.log(`Seed done in ${(milliseconds / 1000).toFixed(1)} s; ${uploads} files uploaded.`);
}

// The process ends without closing Strapi: what is written is committed, and closing would fail on what Strapi still asks of a
// PostgreSQL database in the background.
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
