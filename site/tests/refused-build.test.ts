import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateContent } from '../bench/generate-content.ts';
import { writeSnapshot } from '../src/content/store/snapshot.ts';
import { withFields } from './changed-content.ts';
import { FAKE_TOKEN, startFakeCms } from './fake-cms.ts';

const siteRoot = fileURLToPath(new URL('..', import.meta.url));
const content = generateContent({ entries: 10, seed: 6 });
let folder: string;

beforeEach(async () => {
  await mkdir(path.join(siteRoot, '.tmp'), { recursive: true });
  folder = await mkdtemp(path.join(siteRoot, '.tmp', 'refused-'));
  await mkdir(path.join(folder, 'dist'));
  await writeFile(path.join(folder, 'dist/index.html'), 'what is live');
  await writeSnapshot(path.join(folder, 'snapshot'), { asOf: '2026-11-22', content, uploads: new Map() });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a build that must fail, and gives what it printed. */
async function refusedBuild(settings: Readonly<Record<string, string>>): Promise<string> {
  const before = await readFile(path.join(folder, 'snapshot/manifest.json'), 'utf8');
  const astro = path.join(siteRoot, 'node_modules/astro/bin/astro.mjs');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    SNAPSHOT_DIR: path.join(folder, 'snapshot'),
    IMAGE_CACHE_DIR: path.join(folder, 'images'),
    ...settings,
  };
  const { code, output } = await new Promise<{ code: number | string | null | undefined; output: string }>(
    (resolve) => {
      execFile(
        process.execPath,
        [astro, 'build', '--outDir', path.join(folder, 'dist')],
        { cwd: siteRoot, env },
        (error, stdout, stderr) => resolve({ code: error?.code ?? 0, output: `${stdout}${stderr}` }),
      );
    },
  );
  expect(code).toBe(1);
  // What was live stays live, and nothing is lost.
  expect(await readdir(path.join(folder, 'dist'))).toEqual(['index.html']);
  expect(await readFile(path.join(folder, 'snapshot/manifest.json'), 'utf8')).toBe(before);
  expect(output).not.toMatch(/^ +at /m);
  return output;
}

test('a build without a CMS says so in one sentence and leaves the site alone', { timeout: 60_000 }, async () => {
  const cms = await startFakeCms({ content });
  await cms.close();
  const output = await refusedBuild({ CONTENT_SOURCE: 'live', STRAPI_URL: cms.url, STRAPI_TOKEN: FAKE_TOKEN });
  expect(output).toContain(
    `Reading themes in nl failed, tried 3 times: nothing listens at ${cms.url}; start the CMS, or build from the last good content with CONTENT_SOURCE=snapshot.`,
  );
});

test('a build with a wrong setting names it', { timeout: 60_000 }, async () => {
  expect(await refusedBuild({ CONTENT_SOURCE: 'strapi' })).toContain(
    'The environment variable CONTENT_SOURCE cannot be "strapi". It must be "live" or "snapshot".',
  );
});

test('a build with content that is not valid names every entry', { timeout: 60_000 }, async () => {
  const cms = await startFakeCms({
    content: withFields(withFields(content, 'service', 'nl', 'service-1', { name: '' }), 'article', 'en', 'article-1', {
      themes: [{ key: 'nobody' }],
    }),
  });
  const output = await refusedBuild({ CONTENT_SOURCE: 'live', STRAPI_URL: cms.url, STRAPI_TOKEN: FAKE_TOKEN });
  await cms.close();
  expect(output).toContain('The site was not built, because of 2 problems in the content:');
  expect(output).toContain('- service (service-1), language nl, field name: It is empty; fill it in. Open ');
  expect(output).toContain('field themes: there is no valid published theme with the key "nobody"');
});
