import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { generateContent } from '../bench/generate-content.ts';
import { withEntries } from './changed-content.ts';
import { sendJson, startFakeCms, type FakeCms } from './fake-cms.ts';
import { freePort, liveAndClean, liveIn, settingsIn } from './publisher/publisher-folder.ts';
import { PublisherProgram } from './publisher/publisher-program.ts';

const siteRoot = fileURLToPath(new URL('..', import.meta.url));
/** Two builds of more than two thousand pages, and a thousand of them rendered anew, on a machine that may be busy. */
const PATIENCE = 600_000;
vi.setConfig({ testTimeout: PATIENCE });

/** Types whose entries have a page that shows their summary. */
const TYPES = ['article', 'intervention', 'service'] as const;
const FOLDERS = { article: 'infotheek', intervention: 'aanbod', service: 'hier-kun-je-terecht' } as const;
const NEWS = 'Samen met duizend andere gepubliceerd.';

let folder: string;
let cms: FakeCms;
let isCmsThere = true;
let publisher: PublisherProgram;

beforeAll(async () => {
  await mkdir(path.join(siteRoot, '.tmp'), { recursive: true });
  folder = await mkdtemp(path.join(siteRoot, '.tmp', 'publisher-burst-'));
  const [port, cmsPort] = [await freePort(), await freePort()];
  cms = await startFakeCms({
    content: generateContent({ entries: 1120, seed: 5 }),
    uploads: new Map(),
    port: cmsPort,
    fault: (_request, response) => {
      if (isCmsThere) return false;
      sendJson(response, 503, { error: { status: 503, message: 'busy' } });
      return true;
    },
  });
  // Nothing is found by asking: what goes live was told of.
  publisher = new PublisherProgram({ ...settingsIn(folder, cmsPort), PUBLISH_INTERVAL_SECONDS: '3600' }, port);
  await publisher.said('ready');
}, PATIENCE);

afterAll(async () => {
  await publisher.kill('SIGTERM');
  await cms.close();
  await rm(folder, { recursive: true, force: true });
}, PATIENCE);

test('a thousand entries that are published at once go live in few rounds, although the CMS is away meanwhile', async () => {
  const from = publisher.lines.length;
  let content = cms.content();
  for (const type of TYPES)
    content = withEntries(content, type, 'nl', (entries) =>
      entries.map((entry) => ({ ...entry, summary: NEWS, updatedAt: new Date().toISOString() })),
    );
  cms.use(content);
  const named = TYPES.flatMap((type) =>
    (content[type].nl as readonly Readonly<Record<string, string>>[]).map(({ documentId, slug }) => ({
      change: { kind: 'entry', type, documentId: documentId! } as const,
      page: `nl/${FOLDERS[type]}/${slug}/index.html`,
    })),
  );
  expect(named.length).toBeGreaterThan(1000);

  await Promise.all(named.map(({ change }) => publisher.tell(change)));
  isCmsThere = false;
  await pause(3000);
  isCmsThere = true;

  const isLive = async (page: string): Promise<boolean> =>
    (await readFile(path.join(await liveIn(folder), page), 'utf8')).includes(NEWS);
  await expect
    .poll(async () => (await Promise.all(named.map(({ page }) => isLive(page)))).filter((is) => !is).length, {
      timeout: PATIENCE / 2,
      interval: 500,
    })
    .toBe(0);
  const events = publisher.lines.slice(from).map(({ event }) => event);
  expect(events.filter((event) => event === 'published').length).toBeLessThan(12);
  expect(events.filter((event) => event === 'refused')).toEqual([]);
});

test('after that, every file has the bytes of a clean build', async () => {
  expect(await publisher.kill('SIGTERM')).toBe(0);
  const { live, clean, different } = await liveAndClean(folder);
  expect(live).toEqual(clean);
  expect(clean.length).toBeGreaterThan(2000);
  expect(different).toEqual([]);
});
