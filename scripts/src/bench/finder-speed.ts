import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';

import { generateFinder } from '../../../site/bench/generate-finder.ts';
import { brotli, compressRelease } from '../../../site/server/compress-release.ts';
import { close, listen } from '../../../site/server/listen.ts';
import { createSiteServer } from '../../../site/server/site-server.ts';
import type { FinderIndex } from '../../../site/src/finder/finder-index.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../../site/tests/support/chromium.ts';

const PAGE = '/nl/hier-kun-je-terecht/';
const FOLDER = 'nl/finder';
const PLACES = 'finder/places.json';
const SEED = 1;
/** A map of one country, and one that is ten times as large. */
const USUAL = 500;
const LARGE = 5000;
/** A phone of a few years ago is about four times slower than the computer of a developer. */
const SLOWDOWN = 4;
/** What Lighthouse calls slow 4G: 150 milliseconds there and back, 1.6 megabits per second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: 96_000 };
const VISITS = 5;
const ROUNDS = 3;

export interface FinderFigures {
  /** All files of the finder at 500 services, as brotli sends them. */
  readonly dataBytes: number;
  /** From the first request until a topic can be chosen, on slow 4G, in milliseconds; the median, here and below. */
  readonly usable: number;
  /** Until the first answer to a choice stands there: 500 services. */
  readonly answered: number;
  /** From a change of a filter until the new list is laid out, on a slow processor with 5,000 services, in milliseconds. */
  readonly change: number;
}

/**
 * What the finder costs, and how fast it is. The services are generated; page and script are those of a built site.
 *
 * @param work an empty folder to work in
 * @returns undefined when there is no browser to measure with
 */
export async function finderSpeed(folder: string, work: string): Promise<FinderFigures | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const parts = ['_astro', `${PAGE}index.html`, PLACES, FOLDER];
  for (const part of parts) await cp(path.join(folder, part), path.join(work, part), { recursive: true });
  const real = JSON.parse(await readFile(path.join(folder, FOLDER, 'index.json'), 'utf8')) as FinderIndex;
  const usual = path.join(work, 'usual');
  const large = path.join(work, 'large');
  for (const [release, count] of [
    [usual, USUAL],
    [large, LARGE],
  ] as const) {
    for (const part of parts) await cp(path.join(work, part), path.join(release, part), { recursive: true });
    await writeFinder(release, real, count);
    await compressRelease(release);
  }
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const opened = await timesOfOpening(browser, usual);
    return {
      dataBytes: await weight(usual),
      usable: median(opened.map(({ usable }) => usable)),
      answered: median(opened.map(({ answered }) => answered)),
      change: median(await timesOfChanges(browser, large)),
    };
  } finally {
    await browser.close();
  }
}

async function writeFinder(release: string, real: FinderIndex, count: number): Promise<void> {
  const { index, texts } = generateFinder(real, count, SEED);
  const folder = path.join(release, FOLDER);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'index.json'), JSON.stringify(index));
  for (const [part, file] of texts.entries())
    await writeFile(path.join(folder, `texts-${part + 1}.json`), JSON.stringify(file));
}

async function weight(release: string): Promise<number> {
  const { length } = await brotli(await readFile(path.join(release, PLACES)));
  let total = length;
  const files = [
    'index.json',
    ...Array.from({ length: Math.ceil(USUAL / 250) }, (_, part) => `texts-${part + 1}.json`),
  ];
  for (const file of files) total += (await brotli(await readFile(path.join(release, FOLDER, file)))).length;
  return total;
}

async function withSite<T>(release: string, use: (origin: string) => Promise<T>): Promise<T> {
  const server = createSiteServer({ releaseFolder: () => release, isHttps: false });
  const port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
  try {
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    await close(server);
  }
}

async function phone(browser: Browser): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  return { page, session: await context.newCDPSession(page) };
}

/** First visits by the link of a search. */
const timesOfOpening = (browser: Browser, release: string) =>
  withSite(release, async (origin) => {
    const times: { usable: number; answered: number }[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) {
      const { page, session } = await phone(browser);
      await session.send('Network.emulateNetworkConditions', SLOW_4G);
      await page.addInitScript({ content: NOTE_MOMENTS });
      await page.goto(`${origin}${PAGE}#theme=stress`);
      await page.locator('.found .service').first().waitFor();
      times.push(
        await page.evaluate(() => (globalThis as unknown as { moments: { usable: number; answered: number } }).moments),
      );
      await page.context().close();
    }
    return times;
  });

/** Runs in the page, of which Node knows no types: notes when the boxes and the first results are there. */
const NOTE_MOMENTS = `
  globalThis.moments = {};
  const wanted = { usable: 'service-finder input[data-facet=theme]', answered: '.found .service' };
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(wanted))
      if (!(name in moments) && document.querySelector(selector)) moments[name] = performance.now();
  }).observe(document, { childList: true, subtree: true });
`;

/**
 * Runs in the page: ticks and unticks every box, and takes the time of each until the new list is laid out. Reading a height lays the page out,
 * as the browser would before it paints; between two changes there is time for what comes after the paint.
 */
const TIME_CHANGES = `(async () => {
  const times = [];
  const boxes = [...document.querySelectorAll('service-finder input[type=checkbox]')];
  for (let round = 0; round < ${ROUNDS * 2}; round += 1) {
    for (const box of boxes) {
      await new Promise((go) => requestAnimationFrame(() => setTimeout(() => setTimeout(go))));
      const before = performance.now();
      box.click();
      document.body.getBoundingClientRect();
      times.push(performance.now() - before);
    }
  }
  return times;
})()`;

/** Ticks and unticks every box of the form. */
const timesOfChanges = (browser: Browser, release: string) =>
  withSite(release, async (origin) => {
    const { page, session } = await phone(browser);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(`${origin}${PAGE}#near=9000-gent`, { waitUntil: 'networkidle' });
    await page.locator('.found .service').first().waitFor();
    return page.evaluate<readonly number[]>(TIME_CHANGES);
  });

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
