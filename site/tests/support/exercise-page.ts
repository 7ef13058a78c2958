import type { Locale } from '@moodspace/shared';
import type { Locator, Page } from 'playwright-core';
import { text } from './texts.ts';

/** The page that shows an exercise of each kind. */
export const EXERCISES: Readonly<Record<Locale, string>> = {
  nl: '/nl/stijlgids/oefeningen/',
  en: '/en/style-guide/exercises/',
};

/** One exercise of that page. */
export const exercise = (page: Page, block: string): Locator => page.locator(`exercise-form[data-block="${block}"]`);

/** The field of a name in an exercise, or those of a choice. */
export const fields = (page: Page, block: string, name: string): Locator =>
  exercise(page, block).locator(`[name="${name}"]`);

/** What is filled in everywhere: `block name` → text. */
export function filledIn(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => {
    const all: Record<string, string> = {};
    for (const form of document.querySelectorAll<HTMLElement>('exercise-form'))
      for (const control of form.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
        const isChoice = control.type === 'radio' || control.type === 'checkbox';
        if (control.value !== '' && (!isChoice || control.checked))
          all[`${form.dataset['block'] ?? ''} ${control.name}`] = control.value;
      }
    return all;
  });
}

/** Waits until every exercise of the page has looked for what is kept. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => customElements.get('exercise-form') !== undefined);
  await exercise(page, 'what-counts').locator('.pile-button').first().waitFor();
}

/** Chooses where things may be kept, in the bar that asks. */
export async function choose(page: Page, locale: Locale, keeping: 'own' | 'shared'): Promise<void> {
  await page.getByRole('button', { name: text(locale, `device.${keeping}`), exact: true }).click();
}
