import { LOCALE_CODES } from '@moodspace/shared';
import { describe, expect } from 'vitest';

import { REGION_SLUGS } from '../../src/routing/region-choices.ts';
import { institutionHref } from '../../src/routing/find-help-pages.ts';
import { pageHref } from '../../src/routing/routes.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

/** A school of the seed of which the site shows a service, and one of which nobody has checked the service yet. */
const KNOWN = 'ugent';
const UNKNOWN = 'hogent';

describe.each(LOCALE_CODES)('the page of a school in %s, without script', (locale) => {
  const own = (name: string) => text(locale, 'institution.own').replace('{{name}}', name);

  test('shows first what the school itself offers', async ({ visit }) => {
    const page = await visit(institutionHref(KNOWN, locale), { viewport: 'phone', javaScript: false });
    const part = page.getByRole('region', { name: own('UGent') });
    expect(await part.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(own('UGent'));
  });

  test('says so when nobody has checked it yet, and who is there for everybody', async ({ visit }) => {
    const page = await visit(institutionHref(UNKNOWN, locale), { viewport: 'phone', javaScript: false });
    const part = page.getByRole('region', { name: own('HOGENT') });
    expect(await part.innerText()).toContain(text(locale, 'institution.ownUnknown').split('{{name}}')[0]);
    const lines = page.getByRole('region', { name: text(locale, 'institution.distant') });
    expect(await lines.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
  });
});

describe.each(LOCALE_CODES)('the page of a region in %s, without script', (locale) => {
  const path = pageHref(locale, 'region', REGION_SLUGS.east_flanders[locale]);

  test('leads to its parts, and has a number above all of them', async ({ visit }) => {
    const page = await visit(path, { viewport: 'phone', javaScript: false });
    const jumps = page.getByRole('navigation', { name: text(locale, 'region.jump') }).getByRole('link');
    const targets = await jumps.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(targets.length).toBeGreaterThan(4);
    for (const target of targets) expect(await page.locator(target).count(), target).toBe(1);
    const number = await page.locator('main a[href^="tel:"]').first().boundingBox();
    const firstPart = await page.locator(targets[0] ?? '').boundingBox();
    expect(number?.y).toBeLessThan(firstPart?.y ?? 0);
  });

  test('leads from a theme to what there is for it in this region', async ({ visit }) => {
    const page = await visit(path, { javaScript: false });
    await page
      .getByRole('navigation', { name: text(locale, 'region.themes') })
      .getByRole('link')
      .first()
      .click();
    expect(new URL(page.url()).pathname).toContain(`-in-${REGION_SLUGS.east_flanders[locale]}/`);
    expect(await page.locator('.service').count()).toBeGreaterThan(0);
  });
});
