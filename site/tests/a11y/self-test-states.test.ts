import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { loadAxe } from '../support/axe.ts';
import { expectAccessible, inspectInEveryMode } from '../support/every-mode.ts';
import { selfTestProps, testOnScreen, TODAY, WELLBEING } from '../support/self-test-page.ts';
import { test } from '../support/visit.ts';

const { items } = selfTestProps(WELLBEING.nl).test.structure;
const RISK = items.findIndex(({ riskAnswers }) => riskAnswers.length > 0);
const SHORT = selfTestProps(TODAY.nl).test.structure.items.length;

async function isAccessible(page: Page): Promise<void> {
  await loadAxe(page);
  expectAccessible(await inspectInEveryMode(page));
}

/** Goes past this many questions without an answer. */
async function skip(page: Page, count: number): Promise<void> {
  const skipButton = testOnScreen(page, 'nl', items.length).button('selfTest.skip');
  for (let skipped = 0; skipped < count; skipped++) await skipButton.click();
}

const unfold = (page: Page) =>
  page.locator('.self-test details').evaluateAll((folded) => {
    for (const one of folded) one.setAttribute('open', '');
  });

describe('a self-test on its way', () => {
  test(
    'is accessible at its first question, with help and options unfolded',
    { timeout: 60_000 },
    async ({ visit }) => {
      const page = await visit(WELLBEING.nl);
      await testOnScreen(page, 'nl', items.length).start();
      await unfold(page);
      await isAccessible(page);
    },
  );

  test('is accessible with all questions on one page', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit(TODAY.nl);
    const screen = testOnScreen(page, 'nl', SHORT);
    await screen.button('selfTest.viewAll').click();
    await screen.answers.first().click();
    await isAccessible(page);
  });

  test('is accessible where an answer brings up the crisis contacts', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit(WELLBEING.nl);
    const screen = testOnScreen(page, 'nl', items.length);
    await screen.start();
    await skip(page, RISK);
    await screen.reaches(RISK + 1);
    await page.waitForTimeout(300);
    await screen.answers.last().click();
    await page.locator('.self-test-risk').waitFor();
    await isAccessible(page);
  });

  test(
    'is accessible at the list of open questions, and where nothing could be computed',
    {
      timeout: 90_000,
    },
    async ({ visit }) => {
      const page = await visit(WELLBEING.nl);
      const screen = testOnScreen(page, 'nl', items.length);
      await screen.start();
      await skip(page, items.length - 1);
      await screen.button('selfTest.skip').click();
      await page.locator('.self-test-open').waitFor();
      await isAccessible(page);
      await screen.button('selfTest.toResult').click();
      await page.locator('.result').waitFor();
      await isAccessible(page);
    },
  );
});

describe('the result of a self-test', () => {
  test('is accessible with everything unfolded', { timeout: 90_000 }, async ({ visit }) => {
    const page = await visit(WELLBEING.en);
    const screen = testOnScreen(page, 'en', items.length);
    await screen.start();
    for (const { riskAnswers } of items) {
      await screen.answer([3]);
      if (riskAnswers.length > 0 && (await page.locator('.self-test-risk').count()) > 0)
        await page.locator('.self-test-ways .action').last().click();
    }
    await page.locator('.result').waitFor();
    await unfold(page);
    await isAccessible(page);
  });

  test('is accessible with earlier results beside it', { timeout: 90_000 }, async ({ visit }) => {
    const page = await visit(TODAY.nl);
    const screen = testOnScreen(page, 'nl', SHORT);
    await screen.start();
    for (const place of [0, 2, 3]) {
      await screen.answer(Array.from({ length: SHORT }, () => place));
      await screen.button('selfTestResult.keep.button').click();
      if (place < 3) await screen.button('selfTestResult.retake').click();
    }
    await page.locator('#result-trend').waitFor();
    await unfold(page);
    await isAccessible(page);
  });
});
