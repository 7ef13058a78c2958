import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { loadAxe } from '../support/axe.ts';
import { expectAccessible, inspectInEveryMode } from '../support/every-mode.ts';
import { AUTONOMY, commonSteps, LIFECRAFT, moduleOnScreen } from '../support/module-page.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

const STEPS = commonSteps(AUTONOMY.nl);

async function isAccessible(page: Page): Promise<void> {
  await loadAxe(page);
  expectAccessible(await inspectInEveryMode(page));
}

describe('a module on its way', () => {
  for (const key of STEPS) {
    test(`is accessible at the step "${key}"`, { timeout: 60_000 }, async ({ visit }) => {
      const page = await visit(`${AUTONOMY.nl}#${key}`);
      await moduleOnScreen(page, 'nl').reaches(key);
      await isAccessible(page);
    });
  }

  test(
    'is accessible with its list of steps unfolded, an answer given and the question where it may be kept',
    { timeout: 60_000 },
    async ({ visit }) => {
      const page = await visit(`${AUTONOMY.nl}#where-it-pinches`);
      await page.locator('[data-place]').click();
      await page.locator('section[data-open] input[value="others"]').check();
      await page.getByRole('button', { name: text('nl', 'device.own') }).waitFor();
      await isAccessible(page);
    },
  );

  test('is accessible at its end, and for whoever comes back', { timeout: 90_000 }, async ({ visit }) => {
    const page = await visit(AUTONOMY.nl);
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    await screen.open.locator('input[type="radio"]').first().check();
    await page.getByRole('button', { name: text('nl', 'device.own') }).click();
    await screen.goOn();
    await page.goto(AUTONOMY.nl);
    await page.getByRole('link', { name: text('nl', 'module.beginAnew') }).waitFor();
    await isAccessible(page);
    await page.locator('[data-go-on]').click();
    await screen.finish();
    await page.locator('.module-progress, work-report:not([hidden])').first().waitFor({ state: 'attached' });
    await isAccessible(page);
  });
});

describe('a programme', () => {
  test(
    'is accessible with a question, and with the modules in the order of the answers',
    { timeout: 90_000 },
    async ({ visit }) => {
      const page = await visit(LIFECRAFT.nl);
      await page.getByRole('button', { name: text('nl', 'programme.intake.start') }).click();
      const question = page.locator('fieldset[data-question]:visible');
      await question.getByRole('radio').nth(1).check();
      await isAccessible(page);
      while ((await question.count()) > 0) {
        await question.getByRole('radio').nth(1).check();
        await page.locator('form [data-next]').click();
      }
      await page.locator('.module-because:visible').first().waitFor();
      await isAccessible(page);
    },
  );
});
