import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { LIFECRAFT } from '../support/module-page.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

const t = (key: string) => text('nl', key);
const modulesOn = (page: Page) =>
  page.locator('#modules ~ ul [data-module]').evaluateAll((rows) => rows.map((row) => row.dataset['module'] ?? ''));
const button = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true });

/** Goes through the questions of the intake, and chooses the answer at one place in each; undefined leaves them open. */
async function answerAll(page: Page, place: number | undefined): Promise<number> {
  let asked = 0;
  for (;;) {
    const question = page.locator('fieldset[data-question]:visible');
    await question.waitFor();
    asked += 1;
    if (place !== undefined) await question.getByRole('radio').nth(place).check();
    const isLast = (await button(page, 'programme.intake.done').count()) > 0;
    await page.locator('form [data-next]').click();
    if (isLast) return asked;
  }
}

describe('a programme', () => {
  test('leads to its modules in its own order without script, and asks nothing', async ({ visit }) => {
    const page = await visit(LIFECRAFT.nl, { javaScript: false, viewport: 'phone' });
    const modules = await modulesOn(page);
    expect(modules.length).toBeGreaterThan(1);
    expect(await page.getByRole('heading', { name: t('programme.intake.title') }).isVisible()).toBe(false);
    await page.locator('[data-module] a').first().click();
    expect(new URL(page.url()).pathname).toContain('/nl/zelf-aan-de-slag/module/');
  });

  test('asks three to five questions, one at a time, and then says where to begin and why', async ({ visit }) => {
    const page = await visit(LIFECRAFT.nl, { viewport: 'largePhone' });
    const own = await modulesOn(page);
    await button(page, 'programme.intake.start').click();
    const asked = await answerAll(page, 1);
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(asked).toBeLessThanOrEqual(5);
    const ordered = await modulesOn(page);
    expect(ordered.toSorted()).toEqual(own.toSorted());
    const because = page.locator('[data-module]').first().locator('.module-because');
    expect(await because.textContent()).toContain(t('programme.because').split('{{')[0]);
    expect(await page.locator('#modules').evaluate((heading) => heading === document.activeElement)).toBe(true);
  });

  test('may be answered with nothing, changed and forgotten', async ({ visit }) => {
    const page = await visit(LIFECRAFT.nl);
    const own = await modulesOn(page);
    await button(page, 'programme.intake.start').click();
    await answerAll(page, undefined);
    expect(await modulesOn(page)).toEqual(own);
    expect(await page.locator('.module-because:visible').count()).toBe(0);
    await button(page, 'programme.intake.change').click();
    await answerAll(page, 1);
    expect(await page.locator('.module-because:visible').count()).toBeGreaterThan(0);
    await button(page, 'programme.intake.change').click();
    // What was chosen before stands there again.
    expect(await page.locator('fieldset[data-question]:visible input').nth(1).isChecked()).toBe(true);
    await button(page, 'programme.intake.stop').click();
    await button(page, 'programme.intake.forget').click();
    await button(page, 'programme.intake.start').waitFor();
    expect(await modulesOn(page)).toEqual(own);
    expect(await page.locator('.module-because:visible').count()).toBe(0);
  });

  test('remembers the answers on the own device, and in the other language', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit(LIFECRAFT.nl);
    await button(page, 'programme.intake.start').click();
    await answerAll(page, 1);
    const ordered = await modulesOn(page);
    await page.getByRole('button', { name: t('device.own') }).click();
    await page.locator('[data-when="saved"], [data-when="own"]').filter({ visible: true }).first().waitFor();
    await page.goto(LIFECRAFT.en);
    await page.locator('.module-because:visible').first().waitFor();
    expect(await modulesOn(page)).toEqual(ordered);
    expect(await page.locator('.module-because:visible').first().textContent()).toContain(
      text('en', 'programme.because').split('{{')[0],
    );
  });

  test('sends nothing of the answers anywhere', async ({ visit }) => {
    const page = await visit(LIFECRAFT.nl);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await button(page, 'programme.intake.start').click();
    await answerAll(page, 0);
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('the list of self-help', () => {
  test('shows the programmes of this site first, with their modules and how long each takes', async ({ visit }) => {
    const page = await visit('/nl/zelf-aan-de-slag/', { javaScript: false });
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings[0]).toBe(t('programme.here'));
    const first = page.locator('article.programme').first();
    expect(await first.getByRole('link').count()).toBeGreaterThan(2);
    expect(await first.locator('li').first().textContent()).toMatch(/\d+ minuten/);
  });
});
