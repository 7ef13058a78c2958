import { LOCALE_CODES } from '@moodspace/shared';
import { expect } from 'vitest';
import { loadAxe } from '../support/axe.ts';
import { expectAccessible, inspectInEveryMode } from '../support/every-mode.ts';
import { exercise, EXERCISES, fields, ready } from '../support/exercise-page.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

test.for(LOCALE_CODES)(
  'exercises that are filled in are accessible in %s',
  { timeout: 90_000 },
  async (locale, { visit }) => {
    const page = await visit(EXERCISES[locale]);
    await ready(page);
    await fields(page, 'wake', 'answer').first().check();
    await fields(page, 'now', 'answer').first().check();
    await fields(page, 'trust-before', 'answer').first().check();
    await fields(page, 'trust-after', 'answer').last().check();
    await fields(page, 'my-week', 'plan.monday-morning').fill('x');
    await exercise(page, 'plan-evening').locator('.ideas button').first().click();
    await exercise(page, 'plan-evening').locator('.ideas button').last().click();
    const cards = exercise(page, 'what-counts');
    for (const place of [0, 1, 2, 0, 0, 1, 2]) await cards.locator('.pile-button').nth(place).click();
    await cards.locator('.laid summary').first().click();
    const worries = exercise(page, 'worry-quarter');
    for (let row = 0; row < 2; row++)
      await worries.getByRole('button', { name: text(locale, 'exercise.worryTime.add') }).click();
    await worries
      .getByRole('button', { name: text(locale, 'exercise.rows.remove') })
      .first()
      .click();
    await exercise(page, 'now').getByText(text(locale, 'exercise.clear')).click();
    expect(await cards.locator('[data-top]').isVisible()).toBe(true);
    await loadAxe(page);
    expectAccessible(await inspectInEveryMode(page));
  },
);
