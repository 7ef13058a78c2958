import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';

import { loadAxe, runAxe } from '../support/axe.ts';
import { test } from '../support/visit.ts';

const box = (page: Page) => page.getByRole('searchbox').first();
const results = (page: Page) => page.locator('.search-result');
/** What a screen reader is told. */
const announced = (page: Page) => page.locator('.search [role=status]');

async function resultTitles(page: Page): Promise<readonly string[]> {
  await results(page).first().waitFor();
  return results(page).locator('h3').allInnerTexts();
}

describe('a visitor who searches', () => {
  test('finds what the address asks for', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=slecht+slapen');
    expect((await resultTitles(page))[0]).toMatch(/slap|slaap/i);
    expect(await box(page).inputValue()).toBe('slecht slapen');
    expect(await results(page).locator('mark').count()).toBeGreaterThan(0);
  });

  test('finds while typing, and the address follows without filling the history', async ({ visit }) => {
    const page = await visit('/nl/zoeken/');
    const before = await page.evaluate(() => history.length);
    await box(page).pressSequentially('eenzaam', { delay: 20 });
    await resultTitles(page);
    await page.waitForURL('**/nl/zoeken/?q=eenzaam');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('searches in the language of the page', async ({ visit }) => {
    const page = await visit('/en/search/?q=sleeping');
    await resultTitles(page);
    const addresses = await results(page)
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.filter((address) => !address.startsWith('/en/'))).toEqual([]);
  });

  test('uses the keyboard alone: types, sends, goes to a result, opens it', async ({ visit }) => {
    const page = await visit('/nl/zoeken/');
    await box(page).focus();
    await page.keyboard.type('paniek');
    await page.keyboard.press('Enter');
    await resultTitles(page);
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.search-result') !== null)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/nl/zoeken/'));
    expect(await page.locator('h1').innerText()).not.toBe('');
  });

  test('is told how much was found, once the results stand', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=stress');
    await resultTitles(page);
    await expect.poll(() => announced(page).innerText()).toMatch(/^\d+ pagina(?:’s)? over “stress”$/);
  });

  test('narrows by kind and comes back with the back button', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=stress');
    await resultTitles(page);
    const all = await page.locator('.search-state').innerText();
    await page.getByLabel('Soort').selectOption('article');
    await page.waitForURL('**/nl/zoeken/?q=stress&kind=article');
    await expect
      .poll(() => results(page).locator('.search-kind').allInnerTexts())
      .toSatisfy((kinds: string[]) => kinds.length > 0 && kinds.every((kind) => kind === 'Artikel'));
    const [, count] = /\((\d+)\)/.exec(await page.locator('option[value=article]').innerText()) ?? [];
    expect(await page.locator('.search-state').innerText()).toContain(`${count ?? '?'} pagina`);
    await page.goBack();
    await expect.poll(() => page.locator('.search-state').innerText()).toBe(all);
  });

  test('narrows by theme and audience from the address, and can drop both', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=slapen&theme=sleep&audience=student');
    await resultTitles(page);
    await page.getByRole('button', { name: 'Wis de filters' }).click();
    await page.waitForURL('**/nl/zoeken/?q=slapen');
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  test('sees more results, and goes on at the first new one', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=student');
    await resultTitles(page);
    const before = await results(page).count();
    await page.getByRole('button', { name: 'Toon meer' }).click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(before);
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.querySelectorAll('.search-result')].findIndex((item) => item.contains(document.activeElement)),
        ),
      )
      .toBe(before);
  });

  test('reads kindly that nothing was found, and where else to look', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=xqzwvk');
    await page.getByText('We vonden niets over “xqzwvk”').waitFor();
    expect(
      await page.locator('.search-found a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/nl/themas/', '/nl/hier-kun-je-terecht/', '/nl/infotheek/']);
  });

  test.for([
    ['/nl/zoeken/?q=ik+wil+niet+meer+leven', 'Je bent niet alleen'],
    ['/en/search/?q=suicidal+thoughts', 'You are not alone'],
  ] as const)(
    'sees first who is there to talk, when the search is for suicide: %s',
    async ([path, words], { visit }) => {
      const page = await visit(path);
      const help = page.locator('.search-help');
      await help.getByText(words).waitFor();
      expect(await help.locator('a[href="tel:1813"]').count()).toBe(1);
      const [helpTop, resultsTop] = await Promise.all([
        help.boundingBox(),
        page.locator('.search-found').boundingBox(),
      ]);
      expect(helpTop?.y).toBeLessThan(resultsTop?.y ?? 0);
    },
  );

  test('sees no crisis contacts in the way of any other search, and help now close by', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=studeren');
    await resultTitles(page);
    expect(await page.locator('.search-help').count()).toBe(0);
    expect(await page.locator('.search-always a').getAttribute('href')).toBe('/nl/hulp-nu/');
  });

  test('fetches nothing of the index before the box is used', async ({ visit }) => {
    const page = await visit('/nl/zoeken/');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.waitForTimeout(300);
    expect(fetched.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await box(page).focus();
    await expect.poll(() => fetched).toContain('/pagefind/pagefind.js');
  });

  test('gets no script before turning to the box', async ({ visit }) => {
    const page = await visit('/nl/zoeken/');
    await page.waitForTimeout(300);
    const scripts = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length);
    expect(await scripts()).toBe(0);
    await box(page).focus();
    await expect.poll(scripts).toBeGreaterThan(0);
  });

  test('keeps what was typed before the script came', async ({ visit }) => {
    const page = await visit('/nl/zoeken/');
    await page.route('**/_astro/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await box(page).fill('slapen');
    expect(await resultTitles(page)).not.toEqual([]);
    expect(await box(page).inputValue()).toBe('slapen');
  });

  test('may type what looks like markup: it stays text', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E');
    await page.getByText('“<img src=x onerror=alert(1)>”').first().waitFor();
    expect(await page.locator('.search img').count()).toBe(0);
  });

  test('without script reads so, and is sent to the lists and to help', async ({ visit }) => {
    const page = await visit('/nl/zoeken/?q=slapen', { javaScript: false });
    expect(await page.locator('noscript p').innerText()).toContain('Zoeken werkt alleen met JavaScript');
    expect(
      await page.locator('.search-links a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/nl/themas/', '/nl/infotheek/', '/nl/hier-kun-je-terecht/', '/nl/hulp-nu/']);
  });
});

describe('the search page', () => {
  test.for([
    ['results', 'slapen'],
    ['help first', 'ik wil dood'],
    ['nothing found', 'xqzwvk'],
  ] as const)('is accessible with %s, on a phone and a desktop', async ([, query], { visit }) => {
    for (const viewport of ['phone', 'desktop'] as const) {
      const page = await visit(`/nl/zoeken/?q=${encodeURIComponent(query)}`, { viewport });
      await page.locator('.search-found').waitFor();
      await loadAxe(page);
      expect(await runAxe(page, 'everything')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});

describe('a search that cannot reach its index', () => {
  test('says so kindly, and works again when asked again', async ({ visit }) => {
    const page = await visit('/nl/zoeken/');
    // What arrives is not the search, as behind the login page of a train.
    const module = '**/pagefind/pagefind.js*';
    await page.route(module, (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'export const nothing = true;' }),
    );
    await box(page).fill('slapen');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).waitFor();
    expect(await page.locator('.search-state').innerText()).toContain('Kijk of je verbinding hebt');
    await page.unroute(module);
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    expect(await resultTitles(page)).not.toEqual([]);
  });
});
