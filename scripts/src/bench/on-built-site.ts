import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';

import { close, listen } from '../../../site/server/listen.ts';
import { createSiteServer } from '../../../site/server/site-server.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../../site/tests/support/chromium.ts';

/** The screen of most phones. */
const PHONE = { width: 390, height: 844 };

/**
 * Serves a built site and opens a page of it on a phone, for as long as something is measured there.
 *
 * @returns undefined when there is no browser to measure with
 */
export async function onBuiltSite<T>(
  folder: string,
  path: string,
  measure: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const server = createSiteServer({ releaseFolder: () => folder, isHttps: false });
  const port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const page = await (await browser.newContext({ viewport: PHONE, ...options })).newPage();
    await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'networkidle' });
    return await measure(page);
  } finally {
    await browser.close();
    await close(server);
  }
}

/** Slows the processor of a page down so many times. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}
