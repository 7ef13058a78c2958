import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { NEUTRAL_PAGES } from '../../src/components/quick-exit/neutral-page.ts';
import { text } from '../support/texts.ts';
import { test, VIEWPORTS, type Visit, type VisitOptions } from '../support/visit.ts';

const NEUTRAL = NEUTRAL_PAGES.nl.href;
const PAGE = '/nl/themas/seksueel-geweld/';
const SAME_IN_ENGLISH = '/en/topics/sexual-violence/';
const t = (key: string) => text('nl', key);

/** Wikipedia is not asked during tests: a page of this test answers in its place. */
const standIn = async (page: Page): Promise<void> => {
  await page.route('https://*.wikipedia.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Wikipedia</title><link rel="icon" href="data:,">' }),
  );
};
const visitSensitive = (visit: Visit, options: VisitOptions = {}): Promise<Page> =>
  visit(PAGE, { leavesTo: NEUTRAL, prepare: standIn, ...options });
const leave = (page: Page) => page.getByRole('link', { name: t('exit.leave') });
const isGone = async (page: Page): Promise<void> => {
  await page.waitForURL(NEUTRAL);
  expect(await page.title()).toBe('Wikipedia');
};

describe('the quick exit', () => {
  test('leads away by its link, and the page is not behind the back button', async ({ visit }) => {
    const page = await visit('/nl/', { leavesTo: NEUTRAL, prepare: standIn });
    await page.goto(PAGE);
    await leave(page).click();
    await isGone(page);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/nl/');
  });

  test('leads away by three presses of Shift, and counts down for whoever listens', async ({ visit }) => {
    const page = await visitSensitive(visit);
    const said = page.locator('quick-exit [role=status]');
    await page.keyboard.press('Shift');
    expect(await said.innerText()).toContain('2');
    await page.keyboard.press('Shift');
    expect(await said.innerText()).toContain('1');
    await page.keyboard.press('Shift');
    await isGone(page);
  });

  test('stays where somebody writes capitals', async ({ visit }) => {
    const page = await visitSensitive(visit);
    for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+Tab']) await page.keyboard.press(key);
    expect(new URL(page.url()).pathname).toBe(PAGE);
    expect(await leave(page).isVisible()).toBe(true);
  });

  test('is the second thing that the keyboard reaches, and Enter leaves', async ({ visit }) => {
    const page = await visitSensitive(visit, { colorScheme: 'dark' });
    await page.keyboard.press('Tab');
    for (let step = 0; step < 3 && !(await leave(page).evaluate((link) => link === document.activeElement)); step += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await isGone(page);
  });

  test('is an ordinary link without script, which tells nobody where one came from', async ({ visit }) => {
    const page = await visitSensitive(visit, { javaScript: false });
    expect(await leave(page).getAttribute('rel')).toBe('nofollow noreferrer');
    const [request] = await Promise.all([page.waitForRequest(NEUTRAL), leave(page).click()]);
    expect(await request.headerValue('referer')).toBeNull();
    await isGone(page);
  });

  test('hides everything at once, before the other page is there', async ({ visit }) => {
    const page = await visitSensitive(visit);
    const seen = await leave(page).evaluate((link: HTMLElement) => {
      link.click();
      return {
        text: document.body.innerText,
        alerts: document.querySelectorAll('[role=alert]').length,
        title: document.title,
      };
    });
    expect(seen).toEqual({ text: t('exit.leaving'), alerts: 1, title: '…' });
    await isGone(page);
  });

  test('does not wait for a network that does not answer: an empty page comes', async ({ visit }) => {
    const page = await visitSensitive(visit, {
      prepare: async (opened) => {
        await opened.route('https://*.wikipedia.org/**', () => new Promise(() => undefined));
      },
    });
    await leave(page).evaluate((link: HTMLElement) => {
      setTimeout(() => link.click());
    });
    await page.waitForURL('about:blank');
  });

  test('leads to an empty page without internet', async ({ visit }) => {
    const page = await visitSensitive(visit);
    // Everything of the page itself is there.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await leave(page).click();
    await page.waitForURL('about:blank');
  });

  test('shows no page that has it to whoever goes back further', async ({ visit }) => {
    const page = await visitSensitive(visit);
    await page.goto('/nl/themas/jezelf-pijn-doen/');
    await leave(page).click();
    await isGone(page);
    await page.goBack();
    await isGone(page);
    // Whoever types the address is somebody who wants to be here.
    await page.goto(PAGE);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  test('shows nothing of the page to whoever goes back, not for one frame', async ({ visit }) => {
    const frames: string[] = [];
    const page = await visitSensitive(visit, {
      prepare: async (opened) => {
        await standIn(opened);
        await opened.exposeFunction('tellFrame', (frame: string) => frames.push(frame));
        await opened.addInitScript(() => {
          const look = () => {
            const title = document.querySelector('h1');
            const { tellFrame } = globalThis as unknown as { tellFrame?: (frame: string) => void };
            if (title && title.getClientRects().length > 0) tellFrame?.(location.pathname);
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        });
      },
    });
    await page.goto('/nl/themas/jezelf-pijn-doen/');
    await expect.poll(() => frames).toContain('/nl/themas/jezelf-pijn-doen/');
    await leave(page).click();
    await isGone(page);
    frames.length = 0;
    await page.goBack();
    await isGone(page);
    expect(frames).toEqual([]);
  });

  test('empties what the tab remembers', async ({ visit }) => {
    const page = await visitSensitive(visit);
    await page.evaluate(() => {
      sessionStorage.setItem('moodspace:some-test', 'answers');
    });
    await leave(page).click();
    await isGone(page);
    await page.goto('/nl/');
    expect(await page.evaluate(() => sessionStorage.getItem('moodspace:some-test'))).toBeNull();
  });

  test.for(['phone', 'largePhone', 'desktop'] as const)(
    'stays in reach on a %s while one reads, covers neither title nor bar, and is not printed',
    async (viewport, { visit }) => {
      const page = await visitSensitive(visit, { viewport });
      const box = async (selector: string) => page.locator(selector).first().boundingBox();
      const bar = (await box('quick-exit'))!;
      expect((await box('.site-header'))!.y).toBeGreaterThanOrEqual(bar.y + bar.height);
      expect((await leave(page).boundingBox())!.height).toBeGreaterThanOrEqual(48);
      await page.mouse.wheel(0, 1500);
      await page.waitForFunction(() => scrollY > 500);
      expect((await box('quick-exit'))!.y).toBe(0);
      expect(bar.height).toBeLessThan(VIEWPORTS[viewport].height / 9);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('quick-exit').isVisible()).toBe(false);
    },
  );

  test('is in English where the page is', async ({ visit }) => {
    const page = await visit(SAME_IN_ENGLISH, { javaScript: false });
    const link = page.getByRole('link', { name: text('en', 'exit.leave') });
    expect(await link.getAttribute('href')).toBe(NEUTRAL_PAGES.en.href);
    await page.getByRole('link', { name: text('en', 'exit.what') }).click();
    expect(new URL(page.url()).pathname).toBe('/en/quick-exit/');
  });
});

describe('the page that explains it', () => {
  test('says what stays behind, and leads to where one can erase and call', async ({ visit }) => {
    const page = await visit('/nl/snel-weg/', { javaScript: false });
    expect(await page.getByText(t('exit.staysHistory')).isVisible()).toBe(true);
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: t('exit.eraseKept') }).click();
    expect(new URL(page.url()).pathname).toBe('/nl/wissen/');
  });
});
