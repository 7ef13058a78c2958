import { describe, expect } from 'vitest';

import { test } from '../support/visit.ts';
import { text } from '../support/texts.ts';

describe('a visitor with a keyboard', () => {
  test('skips the menu and goes straight to the content', async ({ visit }) => {
    const page = await visit('/nl/infotheek/', { javaScript: false });
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: text('nl', 'page.skipToContent') });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test.for(['/nl/', '/nl/aanbod/', '/nl/hulp-nu/', '/nl/zoeken/'])(
    'sees on %s where the focus is, wherever it goes',
    async (path, { visit }) => {
      const page = await visit(path);
      const lost: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return undefined;
          // A control that is drawn by its label shows the focus on the label; a link that fills a row shows it around the row.
          const shown = [element, element.closest('label')].filter((candidate) => candidate !== null);
          const styles = shown.flatMap((candidate) =>
            [undefined, '::after'].map((part) => getComputedStyle(candidate, part)),
          );
          const isMarked = styles.some(
            ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
          );
          const { width, height } = element.getBoundingClientRect();
          return {
            name: `${element.tagName} ${element.textContent.trim().slice(0, 30)}`,
            isMarked,
            isThere: width > 0 && height > 0,
          };
        });
        if (stop === undefined) break;
        if (!stop.isMarked || !stop.isThere) lost.push(stop.name);
      }
      expect(lost).toEqual([]);
    },
  );
});

describe('a visitor who prints', () => {
  test('gets the text of an article and nothing of the menus', async ({ visit }) => {
    const page = await visit('/nl/infotheek/', { javaScript: false });
    await page.locator('main a[href^="/nl/infotheek/"]').first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('main p').first().isVisible()).toBe(true);
    expect(await page.getByRole('navigation', { name: text('nl', 'navigation.bottomBar') }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: text('nl', 'navigation.main') }).isVisible()).toBe(false);
  });
});
