import { chromium } from 'playwright-core';

import { close, listen } from '../../../site/server/listen.ts';
import { createSiteServer } from '../../../site/server/site-server.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../../site/tests/support/chromium.ts';

/** A phone of a few years ago is about four times slower than the computer of a developer. */
const SLOWDOWN = 4;
const ROUNDS = 5;

/**
 * How long it takes from a press on a link to a step of a module until that step is laid out, on a processor that is slowed down four times: the
 * median over all its steps, in milliseconds.
 *
 * @returns undefined when there is no browser to measure with
 */
export async function stepSpeed(folder: string, path: string): Promise<number | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const server = createSiteServer({ releaseFolder: () => folder, isHttps: false });
  const port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'networkidle' });
    await page.locator('[data-go-on]').click();
    await page.locator('section[data-open]').waitFor();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times = await page.evaluate<readonly number[]>(TIME_STEPS);
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
  } finally {
    await browser.close();
    await close(server);
  }
}

/**
 * Runs in the page, of which Node knows no types: opens every step from the list of steps, one after the other. The player follows the address, and this
 * follows the player; reading a height lays the page out, as the browser would before it paints.
 */
const TIME_STEPS = `(async () => {
  const times = [];
  const steps = [...document.querySelectorAll('details.list li:not([hidden]) a')];
  for (let round = 0; round < ${ROUNDS}; round += 1) {
    for (const step of steps) {
      if (step.hash === location.hash) continue;
      const before = performance.now();
      await new Promise((opened) => {
        addEventListener('hashchange', opened, { once: true });
        step.click();
      });
      document.body.getBoundingClientRect();
      times.push(performance.now() - before);
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(() => setTimeout(painted))));
    }
  }
  return times;
})()`;
