import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';

import type { FinderFigures } from './bench/finder-speed.ts';
import { measureProgram } from './bench/measure-program.ts';
import { endOnInterrupt } from './command-line/end-on-interrupt.ts';
import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { buildShared } from './workspace/build-shared.ts';
import { CACHE, ROOT, SITE } from './workspace/folders.ts';

/** One number, beside what it should be. */
interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB' | 'kB' | 'points' | 'shift' | 'sets/s' | 'edits' | 'pages';
  /** Not above this; for points and sets per second, not below. */
  readonly target?: number;
}

const WHOLE_UNITS = new Set<Line['unit']>(['ms', 'MB', 'points', 'sets/s', 'edits', 'pages']);

const EDITS = 200;
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
      description: 'also how soon 200 random edits in a real CMS are live, while somebody reads the site (minutes)',
    },
    snapshot: { type: 'string', description: 'folder of the content to build; site/data/snapshot by default' },
  },
  notes: [
    'Prints a table and the same as JSON, which it also writes to .cache/bench.json. The seed site is built from the snapshot of the last "npm start".',
  ],
  run: bench,
});

async function bench(options: {
  readonly start: boolean;
  readonly large: boolean;
  readonly lighthouse: boolean;
  readonly publish: boolean;
  readonly snapshot: string | undefined;
}): Promise<void> {
  endOnInterrupt();
  await step('Shared content model', () => buildShared(process.env));
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
  lines.push({ what: 'answers to the ABC-test, scored', value: sets, unit: 'sets/s', target: 10_000 });
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
      buildFrom(snapshot, path.join(work, 'first'), images),
    );
    lines.push({ what: 'first build, pictures encoded', value: first.seconds, unit: 's' });
    lines.push({ what: 'memory of the first build', value: first.peakMegabytes, unit: 'MB' });
    // Pictures are encoded once per upload: every further build finds them in the cache, as this one does.
    const built = await step('Seed site', () => buildFrom(snapshot, seed, images));
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
        const large = await step(`${entries} entries`, () => buildFrom(content, out, images));
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
  if (options.start) {
    const { startTimes } = await import('./bench/first-start.ts');
    const { cold, warm } = await step('First and second start', startTimes);
    lines.push({ what: 'first start, from clone to served site', value: cold, unit: 's' });
    lines.push({ what: 'second start', value: warm, unit: 's', target: 15 });
  }
  if (options.publish) {
    const { publishSpeed } = await import('./bench/publish-speed.ts');
    const figures = await step(`${EDITS} edits, published`, () => publishSpeed(EDITS));
    lines.push(
      {
        what: 'edit, from the answer of Strapi to the new bytes, half of them within',
        value: figures.p50,
        unit: 'ms',
        target: 150,
      },
      { what: 'the same, 95 % of them within', value: figures.p95, unit: 'ms', target: 250 },
      { what: 'the slowest of them', value: figures.worst, unit: 'ms' },
      ...Object.entries(figures.byKind).map(([kind, value]) => ({
        what: `edit of a ${kind}, 95 % within`,
        value,
        unit: 'ms' as const,
      })),
      { what: 'edits that were refused, as they should be', value: figures.refused, unit: 'edits' },
      { what: 'edits that were not live within half a minute', value: figures.lost, unit: 'edits', target: 0 },
      { what: 'edits after which two pages told different things', value: figures.mixed, unit: 'edits', target: 0 },
      { what: 'pages that were read meanwhile', value: figures.reads, unit: 'pages' },
      { what: 'of them not whole', value: figures.failedReads, unit: 'pages', target: 0 },
    );
  }
  await report(lines);
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

function buildFrom(snapshot: string, out: string, images: string): ReturnType<typeof measureProgram> {
  return measureProgram(path.join(SITE, 'node_modules/.bin/astro'), ['build', '--outDir', out], {
    cwd: SITE,
    environment: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_SOURCE: 'snapshot',
      SNAPSHOT_DIR: snapshot,
      IMAGE_CACHE_DIR: images,
      PUBLIC_SITE_URL: 'https://www.moodspace.example',
    },
  });
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
      },
      { what: `Lighthouse ${page}, largest contentful paint`, value: largestContentfulPaint, unit: 's' },
      { what: `Lighthouse ${page}, cumulative layout shift`, value: cumulativeLayoutShift, unit: 'shift', target: 0 },
      { what: `Lighthouse ${page}, total blocking time`, value: totalBlockingTime / 1000, unit: 's', target: 0.05 },
    ],
  );
}

async function report(lines: readonly Line[]): Promise<void> {
  const width = Math.max(...lines.map(({ what }) => what.length));
  console.log('');
  for (const line of lines) {
    const value = line.value.toFixed(WHOLE_UNITS.has(line.unit) ? 0 : 2).padStart(9);
    const aim =
      line.target === undefined ? '' : `   ${isMet(line) ? 'met' : 'NOT MET'}, aim ${line.target} ${line.unit}`;
    console.log(`${line.what.padEnd(width)} ${value} ${line.unit.padEnd(6)}${aim}`);
  }
  const machine = { processor: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
  const file = path.join(CACHE, 'bench.json');
  const json = JSON.stringify({ machine, lines: lines.map((line) => ({ ...line, isMet: isMet(line) })) }, null, 2);
  await mkdir(CACHE, { recursive: true });
  await writeFile(file, `${json}\n`);
  console.log(`\n${json}\n\n${path.relative(ROOT, file)} has the same JSON.`);
}

function isMet({ value, target, unit }: Line): boolean {
  if (target === undefined) return true;
  return unit === 'points' || unit === 'sets/s' ? value >= target : value <= target;
}
