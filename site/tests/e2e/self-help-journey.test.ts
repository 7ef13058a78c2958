import type { Locale } from '@moodspace/shared';
import ICAL from 'ical.js';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { moduleOnScreen } from '../support/module-page.ts';
import { savedBy } from '../support/saved-file.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

const START = {
  nl: { path: '/nl/zelf-aan-de-slag/', programme: 'Angst en stress', wrote: 'Ik haal een glas water.' },
  en: { path: '/en/self-help/', programme: 'Anxiety and stress', wrote: 'I get a glass of water.' },
} as const;

/** Answers what a step asks: the first choice in each list, a sentence in each field. */
async function fillStep(step: Locator, sentence: string): Promise<void> {
  for (const choices of await step.locator('exercise-form fieldset:has([name="answer"])').all())
    await choices.getByRole('radio').first().check();
  for (const field of await step.locator('exercise-form :is(textarea, input[type="text"]):visible').all())
    await field.fill(sentence);
}

describe.each(['nl', 'en'] as const satisfies readonly Locale[])(
  'somebody who starts with self-help (%s)',
  (locale) => {
    const { path, programme, wrote } = START[locale];
    const t = (key: string) => text(locale, key);

    test('finds the module that fits, finishes it, and takes along what was written, a reminder and a print', async ({
      visit,
    }) => {
      const page = await visit(path, { viewport: 'largePhone', language: locale === 'nl' ? 'nl-BE' : 'en-GB' });
      await page.getByRole('link', { name: programme, exact: true }).first().click();

      await page.getByRole('button', { name: t('programme.intake.start') }).click();
      for (let isLast = false; !isLast;) {
        await page.locator('fieldset[data-question]:visible').getByRole('radio').first().check();
        isLast = (await page.getByRole('button', { name: t('programme.intake.done'), exact: true }).count()) > 0;
        await page.locator('form [data-next]').click();
      }
      const first = page.locator('[data-module]').first();
      const [beforeQuote = ''] = t('programme.because').split('{{');
      await expect.poll(() => first.innerText()).toContain(beforeQuote);

      await first.getByRole('link').first().click();
      await page.getByRole('link', { name: t('module.begin'), exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      page.on('request', (request) => {
        // Browsers look for the icon of the site when the address changes, and find it in their cache.
        if (!/^(?:blob|data):|\/icon[^/]*$/.test(request.url())) requests.push(request.url());
      });
      const module = moduleOnScreen(page, locale);
      await module.begin();
      let calendar: string | undefined;
      while ((await module.open.getAttribute('id')) !== 'module--end') {
        await fillStep(module.open, wrote);
        const save = module.open.getByRole('button', { name: t('reminder.save') });
        if ((await save.count()) > 0) {
          const file = await savedBy(save);
          calendar = file.content;
          expect(file.name).toMatch(/^[a-z]+-\d{4}-\d\d-\d\d\.ics$/);
        }
        await module.goOn();
      }

      await page.getByRole('heading', { name: t('module.end.title') }).waitFor();
      const report = page.locator('work-report');
      await expect.poll(() => report.innerText()).toContain(wrote);
      const notes = await savedBy(report.getByRole('button', { name: t('report.save') }));
      expect(notes.name).toContain(t('report.fileName'));
      expect(notes.content).toContain(wrote);
      expect(notes.content).toContain('112');

      await page.emulateMedia({ media: 'print' });
      expect(await report.innerText()).toContain(wrote);
      expect(await page.getByRole('button', { name: t('report.save') }).isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });

      const event = new ICAL.Component(ICAL.parse(calendar ?? '') as unknown[]).getFirstSubcomponent('vevent');
      expect(event?.getFirstPropertyValue('summary')).toBe(t('reminder.neutralTitle'));
      expect(event?.getFirstSubcomponent('valarm')).not.toBeNull();
      expect(calendar).not.toContain(programme);
      expect(requests).toEqual([]);
    });
  },
);
