import { describe, expect } from 'vitest';

import { test } from '../support/visit.ts';
import { text } from '../support/texts.ts';

describe('a student on the home page', () => {
  test.for([
    { locale: 'nl', offers: '/nl/aanbod/voor/' },
    { locale: 'en', offers: '/en/offers/for/' },
  ] as const)('answers one question and finds offers that fit ($locale)', async ({ locale, offers }, { visit }) => {
    const page = await visit(`/${locale}/`, { viewport: 'phone', javaScript: false });
    const answers = page.getByRole('list', { name: text(locale, 'home.answersLabel') }).getByRole('link');
    expect(await answers.count()).toBe(4);
    await answers.first().click();
    expect(new URL(page.url()).pathname).toContain(offers);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
    const found = page.locator(`main a[href^="${offers.replace(/(?:voor|for)\/$/, '')}"]:not([href^="${offers}"])`);
    expect(await found.count()).toBeGreaterThan(0);
    await found.first().click();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  test('reaches every room of the house from the first page', async ({ visit }) => {
    const page = await visit('/nl/', { javaScript: false });
    const rooms = ['hier-kun-je-terecht', 'zelftests', 'zelf-aan-de-slag', 'krachtverhalen', 'infotheek', 'themas'];
    for (const room of rooms) expect(await page.locator(`a[href="/nl/${room}/"]`).count(), room).toBeGreaterThan(0);
  });
});

describe('the front door', () => {
  test('lets a visitor whose language we do not speak choose one, without script', async ({ visit }) => {
    const page = await visit('/', { language: 'de-DE', javaScript: false });
    await page.getByRole('link', { name: 'English' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/');
  });

  test('sends a visitor on in the language of the browser', async ({ visit }) => {
    const page = await visit('/', { language: 'en-GB', javaScript: false });
    expect(new URL(page.url()).pathname).toBe('/en/');
  });
});
