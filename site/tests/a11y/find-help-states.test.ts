import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { loadAxe } from '../support/axe.ts';
import { expectAccessible, inspectInEveryMode } from '../support/every-mode.ts';
import { test } from '../support/visit.ts';

async function isAccessible(page: Page): Promise<void> {
  await page.locator('service-finder details').evaluateAll((folded) => {
    for (const one of folded) one.setAttribute('open', '');
  });
  await loadAxe(page);
  expectAccessible(await inspectInEveryMode(page));
}

describe('the finder', () => {
  test('is accessible with a search, its results and all filters unfolded', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit('/nl/hier-kun-je-terecht/#theme=stress&near=9000-gent');
    await page.locator('.found .service').first().waitFor();
    await isAccessible(page);
  });

  test('is accessible where nothing fits completely', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit('/en/find-help/#theme=homesickness&region=limburg&channel=walk_in&language=vgt&cost=free');
    await page.locator('.ways-out').waitFor();
    await isAccessible(page);
  });
});
