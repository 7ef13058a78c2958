import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';

import { test } from '../support/visit.ts';
import { text } from '../support/texts.ts';

/** Offers that the visitor sees in the list now. */
const offersShown = (page: Page): Promise<number> =>
  page.locator('main li:visible a[href^="/nl/aanbod/"]:not([href^="/nl/aanbod/voor/"])').count();

describe('the offers', () => {
  test('are filtered without script', async ({ visit }) => {
    const page = await visit('/nl/aanbod/', { javaScript: false });
    const all = await offersShown(page);
    expect(all).toBeGreaterThan(10);
    await page.getByLabel(text('nl', 'offers.byTheme')).selectOption({ value: 'sleep' });
    const aboutSleep = await offersShown(page);
    expect(aboutSleep).toBeGreaterThan(0);
    expect(aboutSleep).toBeLessThan(all);
    await page.getByRole('button', { name: text('nl', 'offers.reset') }).click();
    expect(await offersShown(page)).toBe(all);
  });

  test('say with script how many fit', async ({ visit }) => {
    const page = await visit('/nl/aanbod/');
    await page.getByLabel(text('nl', 'offers.byTheme')).selectOption({ value: 'sleep' });
    const shown = await offersShown(page);
    await page.locator('output', { hasText: String(shown) }).waitFor();
    expect(shown).toBeGreaterThan(0);
  });

  test('have a page for each choice that needs no filter at all', async ({ visit }) => {
    const page = await visit('/nl/aanbod/', { javaScript: false, viewport: 'phone' });
    await page.locator('a[href^="/nl/aanbod/voor/"]').first().click();
    expect(await offersShown(page)).toBeGreaterThan(0);
  });
});
