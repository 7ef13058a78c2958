import { rm } from 'node:fs/promises';
import path from 'node:path';

import { buildCms } from './cms/build-cms.ts';
import { cmsEnvironment } from './cms/strapi-process.ts';
import { endOnInterrupt } from './command-line/end-on-interrupt.ts';
import { OperatorError, sentenceForOperator } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { seconds, step } from './command-line/steps.ts';
import { stopPrograms } from './processes/run-program.ts';
import { buildPages } from './site/build-site.ts';
import { provideChromium } from './testing/provide-chromium.ts';
import { provideNginx } from './testing/provide-nginx.ts';
import { runOnPostgres } from './testing/run-on-postgres.ts';
import { runSuite, type Suite } from './testing/run-suite.ts';
import { total, type SuiteResult } from './testing/test-report.ts';
import { buildShared } from './workspace/build-shared.ts';
import { CACHE, CMS, ROOT, SCRIPTS, SHARED, SITE } from './workspace/folders.ts';

/** Where the platform suite leaves what it read from a real CMS; the site of the browser suites is built from it. */
const SNAPSHOT = path.join(CACHE, 'test-site/snapshot');
const IMAGES = path.join(CACHE, 'test-site/images');
const BUILT = path.join(CACHE, 'test-site/dist');

/** The suite `cms` once more, on a PostgreSQL server. */
const ON_POSTGRES = 'cms-postgres';

const BEFORE_THE_SITE: readonly Suite[] = [
  { name: 'shared', folder: SHARED, args: [], limitInMinutes: 3 },
  { name: 'scripts', folder: SCRIPTS, args: ['--project=unit'], limitInMinutes: 5 },
  { name: 'site', folder: SITE, args: [], limitInMinutes: 15 },
  { name: 'cms', folder: CMS, args: ['--project=sqlite'], limitInMinutes: 20 },
  { name: ON_POSTGRES, folder: CMS, args: ['--project=postgres'], limitInMinutes: 25 },
  { name: 'platform', folder: SCRIPTS, args: ['--project=platform'], limitInMinutes: 30 },
];

const OF_THE_SITE: readonly Suite[] = ['pages', 'e2e', 'a11y'].map((name) => ({
  name,
  folder: SITE,
  args: ['--config', 'tests/vitest.config.ts', `--project=${name}`],
  limitInMinutes: 30,
}));

const ALL_NAMES = [...BEFORE_THE_SITE, ...OF_THE_SITE].map(({ name }) => name);

await runCommand({
  name: 'test',
  summary:
    'Runs every test: units, the contract with the CMS, the whole platform, every page, journeys, accessibility.',
  options: {
    only: { type: 'string', description: `some suites, by name: ${ALL_NAMES.join(', ')}` },
  },
  notes: [
    'Settings (environment variables):',
    '  CHROMIUM_PATH     the browser to test with; found or fetched when not set',
    '  POSTGRES_BIN_DIR  the programs of the PostgreSQL server to test with; that of npm or of the system when not set',
    '  NGINX_PATH     the nginx to test with; found or fetched when not set',
  ],
  run: async ({ only }) => {
    endOnInterrupt();
    const names = only?.split(',').map((name) => name.trim()) ?? ALL_NAMES;
    const unknown = names.find((name) => !ALL_NAMES.includes(name));
    if (unknown !== undefined)
      throw new OperatorError(`There is no suite "${unknown}"; choose from ${ALL_NAMES.join(', ')}.`);
    await test(names);
  },
});

async function test(names: readonly string[]): Promise<void> {
  const started = performance.now();
  const results: SuiteResult[] = [];
  /** Suites that this machine cannot run. */
  const skipped: string[] = [];
  const wanted = ({ name }: Suite): boolean => names.includes(name);
  try {
    await step('Shared content model', () => buildShared(process.env));
    const chromium = await step('Chromium', () => provideChromium(process.env));
    console.log(`    ${chromium.path} (${chromium.origin})`);
    const nginx = await step('nginx', () => provideNginx(process.env));
    if (nginx === undefined)
      console.warn(
        '  ! There is no nginx and none could be fetched: its configuration is NOT tested. Set NGINX_PATH to one.',
      );
    if (BEFORE_THE_SITE.some((suite) => wanted(suite) && suite.folder !== SHARED)) {
      await step('CMS and its admin panel', () =>
        buildCms(cmsEnvironment(process.env, { host: '127.0.0.1', port: 1337 })),
      );
    }
    const environment = {
      ...process.env,
      CHROMIUM_PATH: chromium.path,
      ...(nginx === undefined ? {} : { NGINX_PATH: nginx }),
      TEST_SNAPSHOT_DIR: SNAPSHOT,
      TEST_IMAGE_CACHE_DIR: IMAGES,
    };
    for (const suite of BEFORE_THE_SITE.filter(wanted)) {
      const run = suite.name === ON_POSTGRES ? runOnPostgres : runSuite;
      const result = await run(suite, environment);
      if (result === undefined) skipped.push(suite.name);
      else results.push(result);
    }

    if (OF_THE_SITE.some(wanted)) {
      await rm(BUILT, { recursive: true, force: true });
      await step('Site for the browser suites', () =>
        buildPages(BUILT, {
          ...process.env,
          CONTENT_SOURCE: 'snapshot',
          SNAPSHOT_DIR: SNAPSHOT,
          IMAGE_CACHE_DIR: IMAGES,
          PUBLIC_SITE_URL: 'https://www.moodspace.example',
        }),
      );
      for (const suite of OF_THE_SITE.filter(wanted))
        results.push(await runSuite(suite, { ...environment, SITE_UNDER_TEST: BUILT }));
    }
  } catch (error) {
    // What could not even be run counts as failed; the numbers still stand at the end.
    console.error(`\n${sentenceForOperator(error) ?? String(error)}`);
    results.push({ passed: 0, failed: 1, failures: [] });
  } finally {
    await stopPrograms();
  }
  const { passed, failed, failures } = total(results);
  // Whoever reads only the end of a long log still learns what failed.
  for (const { file, name, message } of failures)
    console.log(`\nFAILED ${path.relative(ROOT, file)}\n  ${name}\n  ${message}`);
  console.log(`\nDone in ${seconds(performance.now() - started)}.`);
  if (skipped.length > 0) console.log(`SKIPPED, so not tested: ${skipped.join(', ')}`);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
