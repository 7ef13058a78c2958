import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';

import { text } from '../support/texts.ts';
import { test, VIEWPORTS } from '../support/visit.ts';

const FINDER = '/nl/hier-kun-je-terecht/';

/** The names of regions that lie over the name of another. */
const coveredNames = (page: Page) =>
  page.locator('.region-map svg a text').evaluateAll((names) => {
    const boxes = names.map((name) => ({ name: name.textContent, box: name.getBoundingClientRect() }));
    return boxes.flatMap(({ name, box: a }, index) =>
      boxes
        .slice(index + 1)
        .filter(({ box: b }) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((other) => `${name} and ${other.name}`),
    );
  });

describe('the map of the regions', () => {
  test('leads to the page of a region without script', async ({ visit }) => {
    const page = await visit(FINDER, { javaScript: false });
    await page.locator('.region-map svg').getByRole('link', { name: 'Oost-Vlaanderen' }).click();
    expect(new URL(page.url()).pathname).toBe(`${FINDER}regio/oost-vlaanderen/`);
  });

  test('leads there by keyboard, and shows where the focus is', async ({ visit }) => {
    const page = await visit(FINDER, { javaScript: false });
    const limburg = page.locator('.region-map svg').getByRole('link', { name: 'Limburg' });
    const border = () => limburg.locator('.land').evaluate((land) => getComputedStyle(land).strokeWidth);
    const unfocused = await border();
    await limburg.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await limburg.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(parseFloat(await border())).toBeGreaterThanOrEqual(parseFloat(unfocused) + 3);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${FINDER}regio/limburg/`);
  });

  test('says nothing that the list under it does not say', async ({ visit }) => {
    const page = await visit(FINDER);
    const map = page.getByRole('navigation', { name: text('nl', 'map.label') });
    const drawn = await map
      .locator('svg a')
      .evaluateAll((links) =>
        links.map((link) => ({ href: link.getAttribute('href'), words: link.textContent.replace(/\s+/g, ' ').trim() })),
      );
    const listed = await map.locator('.region-list > li').evaluateAll((items) =>
      items.map((item) => {
        const link = item.querySelector('a');
        return {
          href: link?.getAttribute('href'),
          words: `${link?.textContent ?? ''} ${item.querySelector('span')?.textContent ?? ''}`
            .replace(/\s+/g, ' ')
            .trim(),
        };
      }),
    );
    expect(drawn).toHaveLength(6);
    expect(drawn).toEqual(listed);
    const towns = await map.locator('svg .towns text').allTextContents();
    const list = await map.locator('.region-list').innerText();
    expect(towns.filter((town) => !list.includes(town.trim()))).toEqual([]);
  });

  test.for(['phone', 'largePhone', 'desktop'] as const)(
    'has words that can be read, none over another, and regions that can be tapped on a %s',
    async (viewport, { visit }) => {
      const page = await visit(FINDER, { viewport });
      const regions = await page.locator('.region-map svg a').evaluateAll((links) =>
        links.map((link) => {
          const boxes = Array.from(link.querySelectorAll('.land, .lens'), (shape) => shape.getBoundingClientRect());
          const words = link.querySelector('text');
          const scale = words?.getScreenCTM()?.a ?? 0;
          const [name, room] = [words?.getBoundingClientRect(), link.closest('svg')?.getBoundingClientRect()];
          return {
            name: link.textContent,
            letters: words ? parseFloat(getComputedStyle(words).fontSize) * scale : 0,
            target: Math.max(...boxes.map(({ width, height }) => Math.min(width, height))),
            isInside:
              name !== undefined &&
              room !== undefined &&
              name.left >= room.left - 1 &&
              name.right <= room.right + 1 &&
              name.top >= room.top - 1 &&
              name.bottom <= room.bottom + 1,
          };
        }),
      );
      expect(regions).toHaveLength(6);
      for (const { name, letters, target, isInside } of regions) {
        expect(letters, `size of the letters of ${name}`).toBeGreaterThanOrEqual(12);
        expect(target, `size of ${name}`).toBeGreaterThanOrEqual(24);
        expect(isInside, `${name} lies within the map`).toBe(true);
      }
      expect(await coveredNames(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        VIEWPORTS[viewport].width,
      );
    },
  );

  test('weighs less than 6 kB in the page, list and all', async ({ visit }) => {
    const page = await visit(FINDER);
    const html = await page.locator('.region-map').evaluate((map) => map.outerHTML);
    expect(brotliCompressSync(html).length).toBeLessThan(6000);
  });
});
