import { describe, expect } from 'vitest';

import { test } from '../support/visit.ts';
import { text } from '../support/texts.ts';

describe('search', () => {
  test.for([
    { locale: 'nl', address: '/nl/zoeken/?q=slapen', page: '/nl/' },
    { locale: 'en', address: '/en/search/?q=sleep', page: '/en/' },
  ] as const)('finds pages in the language of the visitor ($locale)', async ({ locale, address, page: prefix }, { visit }) => {
    const page = await visit(address);
    const results = page.getByRole('list', { name: text(locale, 'search.resultsList') }).getByRole('link');
    await results.first().waitFor();
    const addresses = await results.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((found) => !found.startsWith(prefix))).toEqual([]);
  });

  test('is reached from the keyboard and keeps the question in the address', async ({ visit }) => {
    const page = await visit('/nl/zoeken/');
    await page.locator('main').getByRole('searchbox').first().fill('stress');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: text('nl', 'search.resultsList') }).getByRole('link').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('stress');
  });

  test('says kindly when nothing is found, and offers somebody to talk to', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=xqzvwk');
    await page.getByText(text('nl', 'search.nothingFound').split('“')[0] ?? '').first().waitFor();
    expect(await page.locator('main a[href="/nl/hulp-nu/"], main a[href^="tel:"]').first().isVisible()).toBe(true);
  });

  test('shows somebody to talk to first when the words are about suicide', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=zelfmoord');
    await page.getByText(text('nl', 'search.helpFirst')).waitFor();
    expect(await page.locator('main a[href="tel:1813"]').first().isVisible()).toBe(true);
  });

  test('says what to do when there is no script', async ({ visit }) => {
    const page = await visit('/nl/zoeken/', { javaScript: false });
    expect(await page.getByText(text('nl', 'search.withoutScript')).isVisible()).toBe(true);
  });
});
