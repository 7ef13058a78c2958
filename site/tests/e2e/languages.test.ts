import { describe, expect } from 'vitest';

import { test } from '../support/visit.ts';
import { text } from '../support/texts.ts';

describe('the language switch', () => {
  test.for(['/nl/', '/nl/hulp-nu/', '/nl/infotheek/', '/nl/aanbod/', '/nl/hier-kun-je-terecht/', '/nl/zoeken/'])(
    'lands on the same page from %s, and back',
    async (path, { visit }) => {
      const page = await visit(path, { javaScript: false });
      await page.getByRole('link', { name: 'English' }).first().click();
      expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
      expect(new URL(page.url()).pathname === '/en/', 'only the home page leads to the home page').toBe(
        path === '/nl/',
      );
      await page.getByRole('link', { name: 'Nederlands' }).first().click();
      expect(new URL(page.url()).pathname).toBe(path);
    },
  );

  test('stays with the article that one reads', async ({ visit }) => {
    const page = await visit('/nl/infotheek/', { javaScript: false });
    await page.locator('main a[href^="/nl/infotheek/"]').first().click();
    const dutch = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'English' }).first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/library\/.+\/$/);
    await page.getByRole('link', { name: 'Nederlands' }).first().click();
    expect(new URL(page.url()).pathname).toBe(dutch);
  });
});

describe('a text that is not translated', () => {
  test('says so in the language of the page, and is read out in its own', async ({ visit }) => {
    const page = await visit('/en/library/', { javaScript: false });
    await page
      .locator('main a[href^="/en/library/"]:has([lang="nl-BE"]), main a[href^="/en/library/"][lang="nl-BE"]')
      .first()
      .click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    const notice = text('en', 'language.fallbackNotice').replace('{{language}}', 'Dutch');
    expect(await page.getByText(notice).isVisible()).toBe(true);
    expect(await page.locator('h1').evaluate((title) => title.closest('[lang]')?.getAttribute('lang'))).toBe('nl-BE');
    expect(await page.locator('main [lang="nl-BE"] p').count()).toBeGreaterThan(1);
  });
});
