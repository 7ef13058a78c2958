import { describe, expect } from 'vitest';

import { test, VIEWPORTS } from '../support/visit.ts';
import { text } from '../support/texts.ts';

const PAGES = [
  '/nl/',
  '/nl/infotheek/',
  '/nl/krachtverhalen/',
  '/nl/hier-kun-je-terecht/',
  '/nl/zoeken/',
  '/nl/themas/',
  '/nl/aanbod/',
];

describe('help now', () => {
  test.for(PAGES.flatMap((path) => (['phone', 'largePhone'] as const).map((viewport) => ({ path, viewport }))))(
    'is one tap away on $path, on a $viewport without script',
    async ({ path, viewport }, { visit }) => {
      const page = await visit(path, { viewport, javaScript: false });
      const links = page.locator('a[href="/nl/hulp-nu/"]').filter({ visible: true });
      const boxes = await links.evaluateAll((elements) =>
        elements.map((element) => element.getBoundingClientRect()).map(({ height, bottom }) => ({ height, bottom })),
      );
      const withinReach = boxes.filter(({ height, bottom }) => height >= 48 && bottom <= VIEWPORTS[viewport].height);
      expect(withinReach.length, 'links on the first screen, large enough for a thumb').toBeGreaterThan(0);
      await links.first().click();
      expect(new URL(page.url()).pathname).toBe('/nl/hulp-nu/');
      expect(await page.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
    },
  );

  test.for(['/nl/bestaat-niet/', '/en/not-here/'])(
    'is also on the page that says %s does not exist',
    async (path, { visit }) => {
      const locale = path.startsWith('/nl/') ? 'nl' : 'en';
      const page = await visit(path, { status: 404, javaScript: false });
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(text(locale, 'notFound.title'));
      await page
        .getByRole('link', { name: text(locale, 'navigation.helpNow') })
        .first()
        .click();
      expect(new URL(page.url()).pathname).toBe(locale === 'nl' ? '/nl/hulp-nu/' : '/en/help-now/');
    },
  );

  test('shows numbers that can be called at once, in both languages', async ({ visit }) => {
    for (const path of ['/nl/hulp-nu/', '/en/help-now/']) {
      const page = await visit(path, { viewport: 'phone', javaScript: false });
      const numbers = await page
        .locator('main a[href^="tel:"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(numbers).toContain('tel:1813');
      expect(numbers).toContain('tel:106');
    }
  });
});
