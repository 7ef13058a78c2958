import type { Locale } from '@moodspace/shared';
import type { Page } from 'playwright-core';
import { readPage } from './built-site.ts';
import { text } from './texts.ts';

/** A programme of the seed, and a module of it in which two steps are for one answer only. */
export const LIFECRAFT = { nl: '/nl/zelf-aan-de-slag/lifecraft/', en: '/en/self-help/lifecraft/' };
export const AUTONOMY = {
  nl: '/nl/zelf-aan-de-slag/module/ruimte-om-te-kiezen/',
  en: '/en/self-help/module/room-to-choose/',
};

/** A step as its page has it. */
export interface StepOnPage {
  readonly key: string;
  /** False: it waits for an answer. */
  readonly isForEverybody: boolean;
}

/** The steps of the module at this path, from above to below. */
export const stepsOf = (path: string): readonly StepOnPage[] =>
  [...readPage(path).matchAll(/<section class="step" id="([^"]+)"([^>]*)>/g)].map(([, key = '', attributes = '']) => ({
    key,
    isForEverybody: !attributes.includes('data-show-if='),
  }));

/** The keys of the steps that somebody sees who answered nothing. */
export const commonSteps = (path: string): readonly string[] =>
  stepsOf(path).flatMap(({ key, isForEverybody }) => (isForEverybody ? [key] : []));

/** A module on the screen, as the visitor uses it. */
export interface ModuleOnScreen {
  /** The step that stands there, or the end. */
  readonly open: ReturnType<Page['locator']>;
  readonly begin: () => Promise<void>;
  readonly goOn: () => Promise<void>;
  /** Waits until this step stands on the screen. */
  readonly reaches: (key: string) => Promise<void>;
  /** Waits until the place in the module is said so. */
  readonly place: (number: number, total: number) => Promise<void>;
  /** Goes on until this step stands there. */
  readonly goTo: (key: string) => Promise<void>;
  /** Goes on from step to step, past the last one. */
  readonly finish: () => Promise<void>;
}

export function moduleOnScreen(page: Page, locale: Locale): ModuleOnScreen {
  const t = (key: string) => text(locale, key);
  const open = page.locator('section[data-open]');
  const keyOf = async () => (await open.getAttribute('id')) ?? '';
  const goOn = async () => {
    const before = await keyOf();
    await open.locator('[data-next]').click();
    await page.locator(`section[data-open]:not([id="${before}"])`).waitFor();
  };
  const goUntil = async (isThere: (key: string) => boolean) => {
    while (!isThere(await keyOf())) await goOn();
  };
  return {
    open,
    goOn,
    begin: async () => {
      await page.getByRole('link', { name: t('module.begin'), exact: true }).click();
      await open.waitFor();
    },
    reaches: (key) => page.locator(`section[data-open][id="${key}"]`).waitFor(),
    place: (number, total) =>
      page
        .locator('[data-place]', {
          hasText: t('module.place').replace('{{number}}', String(number)).replace('{{total}}', String(total)),
        })
        .waitFor(),
    goTo: (key) => goUntil((at) => at === key),
    finish: () => goUntil((at) => at === 'module--end'),
  };
}
