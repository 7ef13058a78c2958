import type { Locale } from '@moodspace/shared';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';

import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

const PATHS: Readonly<Record<Locale, string>> = { nl: '/nl/wat-past-nu/', en: '/en/what-fits-now/' };

const suggestions = (page: Page) => page.locator('[data-part="list"] > li');
const headings = (page: Page): Promise<string[]> =>
  suggestions(page)
    .locator('h3')
    .allInnerTexts()
    .then((names) => names.map((name) => name.trim()));

describe.each(['nl', 'en'] as const)('what fits now (%s)', (locale) => {
  const t = (key: Parameters<typeof text>[1]) => text(locale, key);

  test('suggests three things with their reasons, and no request depends on an answer', async ({ visit }) => {
    const page = await visit(PATHS[locale], { viewport: 'largePhone' });
    const requests: string[] = [];
    page.on('request', (request) => {
      // The browser looks up the icon of the page again whenever its address changes; it is the same for every answer.
      if (!request.url().endsWith('/icon.svg')) requests.push(request.url());
    });
    await page.getByLabel(t('fits.question.theme')).selectOption('sleep');
    await page.getByText(t('fits.minutes.15')).click();
    await page.getByRole('button', { name: t('fits.show') }).click();
    await page.getByRole('heading', { name: t('fits.results') }).waitFor();
    expect(await suggestions(page).count()).toBe(3);
    const because = await suggestions(page).locator('.because').allInnerTexts();
    for (const sentence of because) expect(sentence).toMatch(locale === 'nl' ? /^Omdat .*\.$/ : /^Because .*\.$/);
    expect(because[0]).toMatch(locale === 'nl' ? /“Slapen”.* minuten duurt/ : /“Sleep”.* minutes/);
    expect(requests).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
    expect(page.url()).toContain('#audience=student&theme=sleep&minutes=15');
    await page.locator(':focus', { hasText: t('fits.results') }).waitFor();
  });

  test('puts help now above everything, and a person first, when it cannot go on', async ({ visit }) => {
    const page = await visit(`${PATHS[locale]}#level=high&mode=do`);
    await page.locator('[data-part="grave"]').getByRole('link', { name: '1813' }).waitFor();
    const [first] = await suggestions(page).locator('.because').allInnerTexts();
    expect(first).toContain(t('fits.personFirst'));
    expect(await page.locator('[data-part="list"] a[href*="/module/"]').count()).toBe(0);
    await page.getByText(t('vocabulary.riskLevel.none')).first().click();
    await page.locator('[data-part="grave"]').waitFor({ state: 'hidden' });
  });
});

describe('what fits now', () => {
  test('never suggests an exercise about suicide, self-harm or sexual violence', async ({ visit }) => {
    for (const theme of ['suicidal-thoughts', 'self-harm', 'sexual-violence']) {
      const page = await visit(`${PATHS.nl}#theme=${theme}&level=none&mode=do`);
      await page.locator('[data-part="grave"]').waitFor();
      expect(await suggestions(page).count()).toBeGreaterThan(0);
      expect(
        await page.locator('[data-part="list"] :is(a[href*="/module/"], a[href*="/infotheek/"])').count(),
        theme,
      ).toBe(0);
    }
  });

  test('is answered and begun again with the keyboard alone', async ({ visit }) => {
    const page = await visit(PATHS.en);
    await page.getByLabel(text('en', 'fits.question.audience')).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.locator(':focus', { hasText: text('en', 'fits.results') }).waitFor();
    await page.locator('[data-part="grave"]').waitFor();
    await page.getByRole('button', { name: text('en', 'fits.reset') }).press('Space');
    await page.locator('[data-part="results"]').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('audience');
  });

  test('follows the answers once it stands there, and survives the way back', async ({ visit }) => {
    const page = await visit(`${PATHS.nl}#theme=sleep`);
    const before = await headings(page);
    await page.getByLabel(text('nl', 'fits.question.theme')).selectOption('exam-stress');
    const after = await headings(page);
    expect(after).not.toEqual(before);
    await suggestions(page).locator('h3 a').first().click();
    await page.waitForURL(/zelf-aan-de-slag/);
    await page.goBack();
    await suggestions(page).first().waitFor();
    expect(await headings(page)).toEqual(after);
  });

  test('asks for one answer when there is none, and takes no value that it does not know', async ({ visit }) => {
    const page = await visit(`${PATHS.nl}#theme=__proto__&level=%3Cb%3E&minutes=-1`);
    await page.getByText(text('nl', 'fits.openQuestions')).waitFor();
    expect(await suggestions(page).count()).toBe(0);
  });

  test('leads by plain links where there is no script', async ({ visit }) => {
    const page = await visit(PATHS.nl, { javaScript: false, viewport: 'phone' });
    expect(await page.getByRole('button', { name: text('nl', 'fits.show') }).isVisible()).toBe(false);
    expect(await page.locator('noscript p').innerText()).toContain(text('nl', 'fits.withoutScript'));
    await page.getByRole('link', { name: text('nl', 'vocabulary.riskLevel.low') }).click();
    await page.waitForURL('**/aanbod/voor/het-wisselt/');
  });

  test('is found from home and from the offers', async ({ visit }) => {
    const page = await visit('/nl/');
    await page.getByRole('link', { name: text('nl', 'fits.fromHome') }).click();
    await page.waitForURL(`**${PATHS.nl}`);
    await page.goto('/nl/aanbod/');
    await page.getByRole('link', { name: text('nl', 'fits.fromOffers') }).click();
    await page.waitForURL(`**${PATHS.nl}`);
  });
});

describe('modules beside other pages', () => {
  const work = (page: Page) => page.locator('section', { has: page.locator('#work-on-it') });

  test('stand on the page of a theme, of a text and of a service, without script', async ({ visit }) => {
    for (const path of ['/nl/themas/slapen/', '/nl/infotheek/beter-slapen/', '/nl/hier-kun-je-terecht/teleblok/']) {
      const page = await visit(path, { javaScript: false });
      expect(await work(page).locator('a[href*="/module/"]').count(), path).toBeGreaterThan(0);
    }
  });

  test('do not stand where it is about suicide, self-harm or sexual violence', async ({ visit }) => {
    for (const path of [
      '/nl/themas/denken-aan-zelfdoding/',
      '/nl/themas/jezelf-pijn-doen/',
      '/nl/themas/seksueel-geweld/',
      '/nl/infotheek/denken-aan-zelfdoding/',
    ]) {
      const page = await visit(path, { javaScript: false });
      expect(await work(page).count(), path).toBe(0);
    }
  });

  test('of another programme stand at the end of a module, with the reason', async ({ visit }) => {
    const page = await visit('/nl/zelf-aan-de-slag/module/slapen/', { javaScript: false });
    const also = page.locator('section', { has: page.locator('#module--also') }).last();
    expect(await also.locator('.because').innerText()).toMatch(/^Omdat het over .* gaat\.$/);
  });
});
