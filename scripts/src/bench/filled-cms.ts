import { createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { CONTENT_TYPE_NAMES, DEFAULT_LOCALE, LOCALE_CODES, type ContentTypeName } from '@moodspace/shared';

import { generateContent } from '../../../site/bench/generate-content.ts';
import { buildCms } from '../cms/build-cms.ts';
import { cmsEnvironment, seedIfEmpty, type CmsAddress } from '../cms/strapi-process.ts';
import { OperatorError } from '../command-line/operator-error.ts';
import { runProgram } from '../processes/run-program.ts';
import { CACHE, CMS } from '../workspace/folders.ts';
import { contentHash, stampOf } from '../workspace/stamp.ts';
import { copyEntries, type CopiedTable } from './copy-entries.ts';

/** What a large site has many of. The rest, such as themes and pages, is that of the seed. */
const GENERATED = new Set<ContentTypeName>([
  'location',
  'organization',
  'service',
  'intervention',
  'testimonial',
  'article',
]);
/** Those of them with a long text. Places and institutions serve more services, the more there are. */
const COPIED: readonly CopiedTable[] = [
  { table: 'services', keyPrefix: 'service-' },
  { table: 'interventions', keyPrefix: 'intervention-' },
  { table: 'testimonials', keyPrefix: 'testimonial-' },
  { table: 'articles', keyPrefix: 'article-' },
];
/** So many entries are written and published by Strapi's Document Service, which takes a while; more are copies of their rows. */
const WRITTEN_BY_STRAPI = 1000;
/** What decides what a filled CMS holds. */
const SOURCES = [
  'cms/seed',
  'cms/src/seed',
  'cms/src/api',
  'cms/src/components',
  'site/bench/generate-content.ts',
  'shared/src/content',
];
const SEED = 1;

/**
 * Gives a CMS that does not run yet the content of the repository, and generated entries beside it. What was
 * filled once is kept, and copied the next time.
 *
 * @param entries how many are generated, all languages together; 0 for none, and whole thousands above the first
 * @param environment of the CMS; what it writes goes to the folder that DATA_DIR names
 */
export async function fillCms(entries: number, environment: NodeJS.ProcessEnv, address: CmsAddress): Promise<void> {
  const settings = cmsEnvironment(environment, address);
  await buildCms(settings);
  await cp(await keptData(entries, settings), environment['DATA_DIR'] ?? '', { recursive: true });
}

/** The data folder of a CMS with so many generated entries, filled now unless it was before. */
async function keptData(entries: number, settings: NodeJS.ProcessEnv): Promise<string> {
  const kept = path.join(CACHE, 'bench', `cms-${entries}`);
  const stamp = stampOf('.filled-from', kept);
  const sources = await contentHash(SOURCES);
  if (await stamp.isCurrent(sources)) return kept;
  await rm(kept, { recursive: true, force: true });
  await mkdir(path.dirname(kept), { recursive: true });
  const work = await mkdtemp(path.join(path.dirname(kept), 'fill-'));
  try {
    const environment = { ...settings, DATA_DIR: path.join(work, 'data') };
    if (entries === 0) await seedIfEmpty(environment);
    else if (entries <= WRITTEN_BY_STRAPI) await generate(entries, environment, work);
    else await multiply(entries, environment);
    await rename(environment.DATA_DIR, kept);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  await stamp.write(sources);
  return kept;
}

async function generate(entries: number, environment: NodeJS.ProcessEnv, work: string): Promise<void> {
  await cp(await keptData(0, environment), environment['DATA_DIR'] ?? '', { recursive: true });
  const file = path.join(work, 'entries.jsonl');
  await pipeline(Readable.from(generatedLines(entries)), createWriteStream(file));
  const program = path.join(CMS, 'dist/src/seed/fill-for-bench.js');
  await runProgram(
    { program: process.execPath, args: [program, file], cwd: CMS, environment, log: 'fill-cms' },
    (output, logFile) => `The generated entries could not be written: ${output.slice(-500)} (details: ${logFile}).`,
  );
}

async function multiply(entries: number, environment: NodeJS.ProcessEnv): Promise<void> {
  if (entries % WRITTEN_BY_STRAPI !== 0)
    throw new OperatorError(`--entries above ${WRITTEN_BY_STRAPI} must be a multiple of it, and is ${entries}.`);
  const folder = environment['DATA_DIR'] ?? '';
  await cp(await keptData(WRITTEN_BY_STRAPI, environment), folder, { recursive: true });
  await copyEntries(path.join(folder, 'content.db'), COPIED, entries / WRITTEN_BY_STRAPI - 1);
}

/** Each entry in every language, with its values in the shape of Strapi's answers. */
function* generatedLines(entries: number): Generator<string> {
  const content = generateContent({ entries: Math.round(entries / LOCALE_CODES.length), seed: SEED });
  // In the order of the types, so that what is linked to comes first.
  for (const type of CONTENT_TYPE_NAMES.filter((name) => GENERATED.has(name)))
    for (const [index, entry] of content[type][DEFAULT_LOCALE].entries()) {
      const { key } = entry as { readonly key: string };
      const byLocale = Object.fromEntries(LOCALE_CODES.map((locale) => [locale, content[type][locale][index]]));
      yield `${JSON.stringify({ type, key, byLocale })}\n`;
    }
}
