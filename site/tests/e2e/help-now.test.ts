import { describe, expect } from 'vitest';

import { test } from '../support/visit.ts';
import { text } from '../support/texts.ts';

const PAGES = ['/nl/', '/nl/infotheek/', '/nl/krachtverhalen/', '/nl/hier-kun-je-terecht/', '/nl/zoeken/', '/nl/themas/', '/nl/aanbod/'];

describe('help now', () => {
  test.for(PAGES)('is one tap away on %s, on a phone without script', async (path, { visit }) => {
    const page = await visit(path, { viewport: 'phone', javaScript: false });
    const bar = page.getByRole('navigation', { name: text('nl', 'navigation.bottomBar') });
    const link = bar.getByRole('link', { name: text('nl', 'navigation.helpNow') });
    const box = await link.boundingBox();
    expect(box?.height, 'pixels for a thumb').toBeGreaterThanOrEqual(48);
    expect((box?.y ?? 0) + (box?.height ?? 0), 'on the first screen').toBeLessThanOrEqual(640);
    await link.click();
    expect(new URL(page.url()).pathname).toBe('/nl/hulp-nu/');
    expect(await page.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
  });

  test.for(['/nl/bestaat-niet/', '/en/not-here/'])('is also on the page that says %s does not exist', async (path, { visit }) => {
    const locale = path.startsWith('/nl/') ? 'nl' : 'en';
    const page = await visit(path, { status: 404, javaScript: false });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(text(locale, 'notFound.title'));
    await page.getByRole('link', { name: text(locale, 'navigation.helpNow') }).first().click();
    expect(new URL(page.url()).pathname).toBe(locale === 'nl' ? '/nl/hulp-nu/' : '/en/help-now/');
  });

  test('shows numbers that can be called at once, in both languages', async ({ visit }) => {
    for (const path of ['/nl/hulp-nu/', '/en/help-now/']) {
      const page = await visit(path, { viewport: 'phone', javaScript: false });
      const numbers = await page.locator('main a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(numbers).toContain('tel:1813');
      expect(numbers).toContain('tel:106');
    }
  });
});
