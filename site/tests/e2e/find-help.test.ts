import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';

import { test } from '../support/visit.ts';
import { text } from '../support/texts.ts';

const FINDER = '/nl/hier-kun-je-terecht/';
const rows = (page: Page) => page.locator('.found .service');
const status = (page: Page) => page.locator('.found [role=status].count');
const topic = (page: Page, name: string) => page.getByRole('checkbox', { name });

/** Opens the finder and waits until the list is there. */
async function ready(page: Page): Promise<void> {
  await page.locator('service-finder input[data-facet=theme]').first().waitFor();
}

/** Numbers to call that are on the screen without scrolling further. */
const numbersOnScreen = (page: Page): Promise<number> =>
  page.locator('main a[href^="tel:"]').evaluateAll(
    (links) =>
      links.filter((link) => {
        const { top, bottom, height } = link.getBoundingClientRect();
        return height > 0 && top >= 0 && bottom <= innerHeight;
      }).length,
  );

describe('who looks for a person to talk to', () => {
  test('finds a number for stress in Ghent, in English and free, in three steps from home without script on a small phone', async ({
    visit,
  }) => {
    const page = await visit('/en/', { javaScript: false, viewport: 'phone' });
    await page
      .getByRole('link', { name: text('en', 'navigation.findHelp') })
      .last()
      .click();
    await page
      .getByRole('link', { name: /^Stress/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'East Flanders', exact: true }).first().click();
    expect(new URL(page.url()).pathname).toBe('/en/find-help/for/stress-in-east-flanders/');
    const free = page.locator('.service', { hasText: 'Ghent' }).filter({ hasText: text('en', 'finder.free') });
    expect(await free.count()).toBeGreaterThan(0);
    expect(await page.locator('main a[href^="tel:"]:visible').count()).toBeGreaterThan(3);
    // The filters narrow the list by style sheet alone, and the numbers above stay.
    await page.getByRole('checkbox', { name: text('en', 'finder.quick.en') }).check();
    expect(await page.locator('.service:visible:not([data-fits~=en])').count()).toBe(0);
    await page.getByRole('checkbox', { name: text('en', 'finder.free') }).check();
    expect(await page.locator('main a[href="tel:106"]').first().isVisible()).toBe(true);
  });

  test('finds one with the keyboard alone', async ({ visit }) => {
    const page = await visit('/nl/', { viewport: 'phone' });
    const enter = async (isThere: () => Promise<boolean>, key: string) => {
      for (let step = 0; step < 80 && !(await isThere()); step += 1) await page.keyboard.press('Tab');
      expect(await isThere()).toBe(true);
      await page.keyboard.press(key);
    };
    const isAt = (selector: string) => () =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    await enter(isAt(`a[href="${FINDER}"]`), 'Enter');
    await page.waitForURL(`**${FINDER}`);
    await ready(page);
    await enter(isAt('input[data-code=stress]'), 'Space');
    await rows(page).first().waitFor();
    await enter(isAt('.found .service a[href^="tel:"]'), 'Escape');
    expect(await numbersOnScreen(page)).toBeGreaterThan(0);
  });

  test('sees at once who is there on a screen of 320 pixels, and nothing sticks out', async ({ visit }) => {
    const page = await visit(FINDER, { viewport: 'phone' });
    await ready(page);
    await topic(page, 'Stress').check();
    await page.locator('.to-results').click();
    await rows(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator('.found h2').evaluate((heading) => heading === document.activeElement)).toBe(true);
  });

  test('gets a number at once for stress, Ghent, in English, free, also where nothing fits completely', async ({
    visit,
  }) => {
    const page = await visit(`${FINDER}#theme=stress&language=en&cost=free&near=9000-gent`, { viewport: 'largePhone' });
    await rows(page).first().waitFor();
    await page.locator('.to-results').click();
    expect(await numbersOnScreen(page)).toBeGreaterThan(0);
    const found = page.locator('.found');
    expect(await found.getByText(text('nl', 'finder.why')).count()).toBeGreaterThan(0);
    expect(await found.locator('a[href="tel:106"]').count()).toBeGreaterThan(0);
  });
});

describe('the finder', () => {
  test('says how many fit, and keeps the choice in the part of the address that is never sent', async ({ visit }) => {
    const asked: string[] = [];
    const page = await visit(FINDER, {
      prepare: (opened) => {
        opened.on('request', (request) => asked.push(request.url()));
        return Promise.resolve();
      },
    });
    await ready(page);
    await topic(page, 'Stress').check();
    await rows(page).first().waitFor();
    await page.waitForLoadState('networkidle');
    const before = asked.length;
    expect(await status(page).innerText()).toMatch(/\d+/);
    await page.locator('summary', { hasText: text('nl', 'finder.moreFilters') }).click();
    await topic(page, 'Engels').check();
    await page.waitForURL((url) => url.hash === '#theme=stress&language=en');
    // Browsers ask for the icon of the site when they please.
    expect(asked.slice(before).filter((url) => !/\/icon[^/]*$/.test(url))).toEqual([]);
    expect(asked.join(' ')).not.toContain('stress');
  });

  test('goes back to what was chosen before with the back button', async ({ visit }) => {
    const page = await visit(FINDER);
    await ready(page);
    await topic(page, 'Stress').check();
    await page.waitForURL(/#theme=stress$/);
    await topic(page, 'Eenzaamheid').check();
    await page.waitForURL(/#theme=stress&theme=loneliness$/);
    await page.goBack();
    expect(await topic(page, 'Eenzaamheid').isChecked()).toBe(false);
    expect(await topic(page, 'Stress').isChecked()).toBe(true);
    await rows(page).first().locator('.service-name a').click();
    await page.waitForURL(/hier-kun-je-terecht\/.+/);
    await page.goBack();
    await rows(page).first().waitFor();
    expect(await topic(page, 'Stress').isChecked()).toBe(true);
  });

  test('takes a choice away again, one or all', async ({ visit }) => {
    const page = await visit(`${FINDER}#theme=stress&theme=loneliness`);
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: /Eenzaamheid/ }).click();
    await page.waitForURL((url) => url.hash === '#theme=stress');
    await page.getByRole('button', { name: text('nl', 'finder.clear') }).click();
    await page.waitForURL((url) => url.hash === '');
    expect(await rows(page).count()).toBe(0);
    expect(await page.getByRole('heading', { name: text('nl', 'finder.groups') }).isVisible()).toBe(true);
  });

  test('keeps the search in the other language', async ({ visit }) => {
    const page = await visit(`${FINDER}#theme=stress`);
    await rows(page).first().waitFor();
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.waitForURL('**/en/find-help/#theme=stress');
    await rows(page).first().waitFor();
    expect(await topic(page, 'Stress').isChecked()).toBe(true);
  });

  test('says kindly that it does not know part of a link, and uses the rest', async ({ visit }) => {
    const page = await visit(`${FINDER}#theme=stress&theme=unicorns&<script>=1`);
    await rows(page).first().waitFor();
    expect(await page.getByText(text('nl', 'finder.leftOut')).isVisible()).toBe(true);
  });

  test('knows how far it is from a town or postcode that somebody types, and says when it does not know the place', async ({
    visit,
  }) => {
    const page = await visit(FINDER);
    await ready(page);
    await page.waitForLoadState('networkidle');
    const place = page.getByLabel(text('nl', 'finder.place'));
    await place.fill('9000');
    await place.press('Enter');
    await rows(page).first().waitFor();
    await page.waitForURL((url) => url.hash === '#near=9000-gent');
    expect(await page.locator('.service-why', { hasText: 'km van Gent' }).count()).toBeGreaterThan(0);
    await place.fill('Atlantis');
    await place.press('Enter');
    expect(await page.getByText(text('nl', 'finder.placeUnknown')).isVisible()).toBe(true);
  });

  test('narrows to a region of the map instead of leaving the page', async ({ visit }) => {
    const page = await visit(FINDER);
    await ready(page);
    await page.locator('.region-list').getByRole('link', { name: 'Limburg', exact: true }).click();
    await page.waitForURL((url) => url.hash === '#region=limburg');
    await rows(page).first().waitFor();
  });

  test('offers a way out where nothing is found, with the numbers that are always there', async ({ visit }) => {
    const page = await visit(
      `${FINDER}#theme=homesickness&region=limburg&audience=parent&channel=walk_in&language=vgt`,
    );
    const out = page.locator('.ways-out');
    await out.waitFor();
    expect(await page.locator('.found .help-line a[href="tel:112"]').isVisible()).toBe(true);
    await out.getByRole('button').first().click();
    await page.locator('.found .chip').first().waitFor();
  });

  test('shows all of a long list only when asked, and leads the keyboard to what is new', async ({ visit }) => {
    const page = await visit(`${FINDER}#region=antwerp`);
    await rows(page).first().waitFor();
    const more = page.getByRole('button', { name: /Toon er nog/ }).first();
    await more.waitFor();
    const before = await page.locator('.found-list').first().locator('.service').count();
    expect(before).toBe(20);
    await more.click();
    expect(await rows(page).count()).toBeGreaterThan(before);
    expect(
      await rows(page)
        .nth(before)
        .locator('.service-name a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  test('is there as links and lists when the list cannot be fetched', async ({ visit }) => {
    const page = await visit(FINDER, {
      expectedError: '503',
      prepare: async (opened) => {
        await opened.route('**/finder/index.json', (route) => route.fulfill({ status: 503 }));
      },
    });
    await topic(page, 'Stress').check();
    await page.getByText(text('nl', 'finder.failed')).waitFor();
    expect(await page.getByRole('button', { name: text('nl', 'finder.retry') }).isVisible()).toBe(true);
    expect(await page.locator('main a[href="tel:1813"]').first().isVisible()).toBe(true);
  });
});

describe('the social map without script', () => {
  test('has help now, the four groups, every region, topic and school, and a list', async ({ visit }) => {
    const page = await visit(FINDER, { javaScript: false });
    expect(await page.locator('.help-line a[href^="tel:"]').count()).toBe(3);
    for (const name of ['groups', 'regions', 'themes', 'schools'])
      expect(
        await page
          .getByRole('region', { name: text('nl', `finder.${name}`) })
          .getByRole('link')
          .count(),
        name,
      ).toBeGreaterThan(3);
    expect(await page.locator('.service').count()).toBeGreaterThan(20);
    expect(await page.getByText(text('nl', 'finder.moreFilters')).isVisible()).toBe(false);
  });

  test('says where filters leave nothing, and keeps the numbers', async ({ visit }) => {
    const page = await visit('/nl/hier-kun-je-terecht/voor/steun-van-studenten/', { javaScript: false });
    for (const box of await page.locator('.quick input').all()) await box.check();
    expect(await page.locator('.service:visible').count()).toBe(0);
    expect(await page.getByText(text('nl', 'finder.quickNone')).isVisible()).toBe(true);
  });
});
