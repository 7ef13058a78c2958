import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildSite } from './bench/build-site.ts';
import type { FinderFigures } from './bench/finder-speed.ts';
import { measureProgram } from './bench/measure-program.ts';
import { report, type Line } from './bench/report.ts';
import { endOnInterrupt } from './command-line/end-on-interrupt.ts';
import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { buildShared } from './workspace/build-shared.ts';
import { SITE } from './workspace/folders.ts';

const EDITS = 200;
const EDITORS = 50;
/** With each of so many seeds so many edits: 500 in all. */
const SEEDS = 20;
const EDITS_OF_SEED = 25;
const QUESTION = 'slapen';
/** The longest self-test of the seed. */
const SELF_TEST = '/nl/zelftests/abc-test/';
/** A module of the seed with an exercise in nearly every step. */
const MODULE = '/nl/zelf-aan-de-slag/module/ruimte-om-te-kiezen/';
const KILOBYTE = 1000;

await runCommand({
  name: 'run bench',
  summary:
    'Measures how long the builds take, how much memory they need, what pages weigh and how fast self-tests answer.',
  options: {
    start: { type: 'boolean', description: 'also the first and second start of a clone (minutes, fetches everything)' },
    large: {
      type: 'boolean',
      description: 'also builds with 1,000 and 10,000 generated entries, all languages together (minutes)',
    },
    lighthouse: {
      type: 'boolean',
      description: 'also Lighthouse on a slow phone, for each template in each language (minutes, fetches it)',
    },
    publish: {
      type: 'boolean',
      description:
        'also how soon random edits in a real CMS are live and found, while somebody reads the site (minutes)',
    },
    entries: {
      type: 'string',
      description:
        'with --publish: generated entries beside those of the repository, such as 0,1000,10000; 0 by default',
    },
    edits: { type: 'string', description: `with --publish: how many edits; ${EDITS} by default` },
    saving: {
      type: 'boolean',
      description: `also ${EDITORS} editors who save in a real CMS at the same time (minutes)`,
    },
    equal: {
      type: 'boolean',
      description: `also ${SEEDS * EDITS_OF_SEED} random edits with ${SEEDS} seeds against clean builds, byte for byte (minutes)`,
    },
    only: { type: 'boolean', description: 'nothing but what is named with the options before' },
    snapshot: { type: 'string', description: 'folder of the content to build; site/data/snapshot by default' },
  },
  notes: [
    'Prints a table and the same as JSON, which it also writes to .cache/bench.json. The seed site is built from the snapshot of the last "npm start".',
    'A CMS with thousands of entries is filled once, which takes minutes, and kept in .cache/bench. What else the machine does shows in the figures.',
  ],
  run: bench,
});

interface BenchOptions {
  readonly start: boolean;
  readonly large: boolean;
  readonly lighthouse: boolean;
  readonly publish: boolean;
  readonly entries: string | undefined;
  readonly edits: string | undefined;
  readonly saving: boolean;
  readonly equal: boolean;
  readonly only: boolean;
  readonly snapshot: string | undefined;
}

async function bench(options: BenchOptions): Promise<void> {
  endOnInterrupt();
  await step('Shared content model', () => buildShared(process.env));
  // What is wrong with an option is said before minutes have passed.
  const edits = wholeNumber('edits', options.edits ?? String(EDITS));
  const entries = (options.entries ?? '0').split(',').map((given) => wholeNumber('entries', given));
  const lines: Line[] = [];
  const isBuilt = !options.only || options.large || options.lighthouse;
  if (isBuilt) lines.push(...(await builtSiteLines(options)));
  if (options.start) lines.push(...(await startLines()));
  if (options.publish) for (const more of entries) lines.push(...(await publishedLines(edits, more)));
  if (options.saving) lines.push(...(await savingLines()));
  if (options.equal) lines.push(...(await equalityLines()));
  if (lines.length === 0) throw new OperatorError('--only needs to be told what to measure, such as --publish.');
  await report(lines);
}

function wholeNumber(option: string, given: string): number {
  if (!/^\d{1,6}$/.test(given.trim()))
    throw new OperatorError(`--${option} must be a number such as 1000, and is "${given}".`);
  return Number(given);
}

/** What is measured of the site as it is built, and of larger ones. */
async function builtSiteLines(options: BenchOptions): Promise<readonly Line[]> {
  const [
    { answerSpeed },
    { finderSpeed },
    { mySpaceSpeed },
    { exportSpeed },
    { pageWeights },
    { scoringSpeed },
    { searchCost },
    { stepSpeed },
    { pageKind },
    { LOCALE_CODES },
  ] = await Promise.all([
    import('./bench/answer-speed.ts'),
    import('./bench/finder-speed.ts'),
    import('./bench/my-space-speed.ts'),
    import('./bench/export-speed.ts'),
    import('./bench/page-weights.ts'),
    import('./bench/scoring-speed.ts'),
    import('./bench/search-cost.ts'),
    import('./bench/step-speed.ts'),
    import('../../site/tests/support/page-kinds.ts'),
    import('@moodspace/shared'),
  ]);
  const lines: Line[] = [];
  const sets = await step('Scoring', scoringSpeed);
  lines.push({
    what: 'answers to the ABC-test, scored',
    value: sets,
    unit: 'sets/s',
    target: 10_000,
    isMoreBetter: true,
  });
  const exported = await step('Open data', exportSpeed);
  lines.push(
    { what: '10,000 services as open data, one language', value: exported.seconds, unit: 's', target: 5 },
    { what: 'open data of 10,000 services, unpacked', value: exported.megabytes, unit: 'MB' },
  );
  const work = await mkdtemp(path.join(tmpdir(), 'moodspace-bench-'));
  try {
    const seed = path.join(work, 'seed');
    const snapshot = path.resolve(options.snapshot ?? path.join(SITE, 'data/snapshot'));
    if (!existsSync(snapshot))
      throw new OperatorError(
        `There is no content in ${snapshot}; run "npm start" once, or name a folder with --snapshot.`,
      );
    const images = path.join(work, 'images');
    const first = await step('Seed site, pictures encoded', () =>
      buildSite({ snapshot, out: path.join(work, 'first'), images }),
    );
    lines.push({ what: 'first build, pictures encoded', value: first.seconds, unit: 's' });
    lines.push({ what: 'memory of the first build', value: first.peakMegabytes, unit: 'MB' });
    // Pictures are encoded once per upload: every further build finds them in the cache, as this one does.
    const built = await step('Seed site', () => buildSite({ snapshot, out: seed, images }));
    lines.push({ what: 'build of the seed site', value: built.seconds, unit: 's', target: 6 });
    lines.push({ what: 'memory of the seed build', value: built.peakMegabytes, unit: 'MB' });

    const weights = await step('Page weights', () => pageWeights(seed));
    for (const { template, median, heaviest, heaviestPath } of weights) {
      lines.push({ what: `${template}, median page`, value: median / KILOBYTE, unit: 'kB' });
      lines.push({
        what: `${template}, heaviest (${heaviestPath})`,
        value: heaviest / KILOBYTE,
        unit: 'kB',
        target: pageKind(heaviestPath).isLong ? 30 : 13,
      });
    }
    const search = await step('Search', () => searchCost(seed, QUESTION));
    lines.push({ what: 'search index on disk', value: search.indexBytes / KILOBYTE, unit: 'kB' });
    if (search.bytesForOneQuestion !== undefined) {
      lines.push({
        what: `search, one question ("${QUESTION}")`,
        value: search.bytesForOneQuestion / KILOBYTE,
        unit: 'kB',
      });
    }
    const answer = await step('Answers in a self-test', () => answerSpeed(seed, SELF_TEST));
    if (answer !== undefined)
      lines.push({ what: 'answer to next question, processor 4 times slower', value: answer, unit: 'ms', target: 50 });
    const moduleStep = await step('Steps of a module', () => stepSpeed(seed, MODULE));
    if (moduleStep !== undefined)
      lines.push({
        what: 'step to step in a module, processor 4 times slower',
        value: moduleStep,
        unit: 'ms',
        target: 50,
      });
    const mySpace = await step('My space', () => mySpaceSpeed(seed));
    if (mySpace !== undefined)
      lines.push({ what: 'my space with 1,000 records, until painted', value: mySpace, unit: 'ms', target: 200 });
    const finder = await step('Finding help', () => finderSpeed(seed, path.join(work, 'finder')));
    if (finder !== undefined) lines.push(...finderLines(finder));
    const indexing = /Search index: .*\((\d+\.\d+) s\)/.exec(built.output)?.[1];
    if (indexing !== undefined)
      lines.push({ what: 'search index, time in the build', value: Number(indexing), unit: 's' });

    if (options.large) {
      for (const [entries, target] of [
        [1000, undefined],
        [10_000, 30],
      ] as const) {
        const entriesPerLanguage = Math.round(entries / LOCALE_CODES.length);
        const content = path.join(work, `content-${entries}`);
        const out = path.join(work, `site-${entries}`);
        await measureProgram('node', ['bench/generate-snapshot.ts', content, String(entriesPerLanguage)], {
          cwd: SITE,
          environment: process.env,
        });
        const large = await step(`${entries} entries`, () => buildSite({ snapshot: content, out, images }));
        lines.push({
          what: `build with ${entries} entries`,
          value: large.seconds,
          unit: 's',
          ...(target === undefined ? {} : { target }),
        });
        lines.push({
          what: `memory with ${entries} entries`,
          value: large.peakMegabytes,
          unit: 'MB',
          ...(target === undefined ? {} : { target: 1024 }),
        });
        await rm(out, { recursive: true, force: true });
      }
    }
    if (options.lighthouse) {
      const pages = weights.flatMap(({ heaviestIndexedPaths }) => heaviestIndexedPaths);
      lines.push(...(await lighthouseLines(seed, pages)));
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return lines;
}

async function startLines(): Promise<readonly Line[]> {
  const { startTimes } = await import('./bench/first-start.ts');
  const { cold, warm } = await step('First and second start', startTimes);
  return [
    { what: 'first start, from clone to served site', value: cold, unit: 's' },
    { what: 'second start', value: warm, unit: 's', target: 15 },
  ];
}

async function publishedLines(edits: number, entries: number): Promise<readonly Line[]> {
  const [{ publishSpeed }, { publishLines }] = await Promise.all([
    import('./bench/publish-speed.ts'),
    import('./bench/publish-lines.ts'),
  ]);
  const site = entries === 0 ? 'seed site' : `${entries} entries more`;
  return publishLines(site, await step(`${edits} edits, published, ${site}`, () => publishSpeed(edits, entries)));
}

async function savingLines(): Promise<readonly Line[]> {
  const { savingSpeed } = await import('./bench/saving-speed.ts');
  const { saves, lost, refused } = await step(`${EDITORS} editors, saving`, () => savingSpeed(EDITORS));
  const what = `save by one of ${EDITORS} editors at once`;
  return [
    { what: `${what}, half within`, value: saves.p50, unit: 'ms' },
    { what: `${what}, 95 % within`, value: saves.p95, unit: 'ms' },
    { what: 'saves that were taken', value: saves.count, unit: 'saves' },
    { what: 'saves of a text that changed meanwhile, refused', value: refused, unit: 'saves' },
    { what: 'saves that were taken and lost', value: lost, unit: 'saves', target: 0 },
  ];
}

async function equalityLines(): Promise<readonly Line[]> {
  const { equalBytes } = await import('./bench/equal-bytes.ts');
  const title = `${SEEDS} seeds, ${EDITS_OF_SEED} random edits each`;
  const { edits, refused, files, different } = await step(title, () => equalBytes(SEEDS, EDITS_OF_SEED));
  for (const file of different) console.log(`  other bytes than in a clean build: ${file}`);
  return [
    { what: 'random edits', value: edits, unit: 'edits' },
    { what: 'of them refused', value: refused, unit: 'edits' },
    { what: 'files compared with clean builds', value: files, unit: 'files' },
    { what: 'files with other bytes', value: different.length, unit: 'files', target: 0 },
  ];
}

function finderLines({ dataBytes, usable, answered, change }: FinderFigures): readonly Line[] {
  return [
    { what: 'finder, data of 500 services', value: dataBytes / KILOBYTE, unit: 'kB', target: 60 },
    { what: 'finder, first choice possible on slow 4G', value: usable, unit: 'ms', target: 1000 },
    { what: 'finder, first answer on slow 4G, 500 services', value: answered, unit: 'ms' },
    {
      what: 'finder, change of a filter, processor 4 times slower, 5,000 services',
      value: change,
      unit: 'ms',
      target: 16,
    },
  ];
}

async function lighthouseLines(folder: string, paths: readonly string[]): Promise<readonly Line[]> {
  const { lighthouseScores } = await import('./bench/lighthouse.ts');
  const scores = await step('Lighthouse', () => lighthouseScores(folder, paths));
  return scores.flatMap(
    ({
      path: page,
      performance,
      accessibility,
      bestPractices,
      seo,
      largestContentfulPaint,
      cumulativeLayoutShift,
      totalBlockingTime,
    }): Line[] => [
      {
        what: `Lighthouse ${page}, the least of its four scores`,
        value: Math.min(performance, accessibility, bestPractices, seo),
        unit: 'points',
        target: 100,
        isMoreBetter: true,
      },
      { what: `Lighthouse ${page}, largest contentful paint`, value: largestContentfulPaint, unit: 's' },
      { what: `Lighthouse ${page}, cumulative layout shift`, value: cumulativeLayoutShift, unit: 'shift', target: 0 },
      { what: `Lighthouse ${page}, total blocking time`, value: totalBlockingTime / 1000, unit: 's', target: 0.05 },
    ],
  );
}
