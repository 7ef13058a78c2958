import { stat } from 'node:fs/promises';
import path from 'node:path';

import { chromium } from 'playwright-core';

import { filesBelow } from '../../../site/server/compress-release.ts';
import { close, listen } from '../../../site/server/listen.ts';
import { createSiteServer } from '../../../site/server/site-server.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../../site/tests/support/chromium.ts';

export interface SearchCost {
  readonly indexBytes: number;
  /** What one question costs a visitor who never searched before, in bytes; nothing when there is no browser to ask with. */
  readonly bytesForOneQuestion: number | undefined;
}

/** The size of the search index, and what one question loads of it. */
export async function searchCost(folder: string, question: string): Promise<SearchCost> {
  const files = await filesBelow(path.join(folder, 'pagefind'));
  const sizes = await Promise.all(
    files.filter((file) => !/\.(?:br|gz)$/.test(file)).map(async (file) => (await stat(file)).size),
  );
  return {
    indexBytes: sizes.reduce((sum, size) => sum + size, 0),
    bytesForOneQuestion: await bytesLoaded(folder, question),
  };
}

async function bytesLoaded(folder: string, question: string): Promise<number | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const server = createSiteServer({ releaseFolder: () => folder, isHttps: false });
  const port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (!request.url().includes('/pagefind/')) return;
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(`http://127.0.0.1:${port}/nl/zoeken/?q=${encodeURIComponent(question)}`, {
      waitUntil: 'networkidle',
    });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
    await close(server);
  }
}
