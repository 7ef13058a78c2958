import type { Locale } from '@moodspace/shared';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { text } from './texts.ts';

/** A module of a programme, and a step of it in which one writes. */
export const WORRYING = {
  path: '/nl/zelf-aan-de-slag/module/piekeren-een-plaats-geven/',
  paper: '/nl/zelf-aan-de-slag/papier/piekeren-een-plaats-geven/',
  programme: '/nl/zelf-aan-de-slag/angst-en-stress/',
  step: 'two-columns',
} as const;

/** The same module in each language, and the page that erases. */
export const WORRYING_IN: Readonly<
  Record<Locale, { readonly path: string; readonly erase: string; readonly helpNow: string }>
> = {
  nl: { path: WORRYING.path, erase: '/nl/wissen/', helpNow: '/nl/hulp-nu/' },
  en: { path: '/en/self-help/module/giving-worry-a-place/', erase: '/en/erase/', helpNow: '/en/help-now/' },
};

/** What this site keeps on the device for reading without internet. */
export interface Kept {
  readonly workers: number;
  /** The addresses in all caches, from the root of the site. */
  readonly addresses: readonly string[];
}

/** What is kept at this moment, as the page itself can see it. */
export const keptOf = (page: Page): Promise<Kept> =>
  page.evaluate(async () => {
    const addresses: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(url.replace(location.origin, ''));
    }
    return { workers: (await navigator.serviceWorker.getRegistrations()).length, addresses: addresses.toSorted() };
  });

/** Waits until something is kept under each of these addresses, and the worker answers for this page. */
export async function untilKept(page: Page, wanted: readonly string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const { addresses } = await keptOf(page);
        return wanted.filter((address) => !addresses.includes(address));
      },
      { timeout: 20_000 },
    )
    .toEqual([]);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Waits until words stand in the storage of the device. */
export async function untilSaved(page: Page, words: string): Promise<void> {
  const stored = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('moodspace');
          opening.onerror = () => reject(new Error('There is no database.'));
          opening.onsuccess = () => {
            const all = opening.result.transaction('records').objectStore('records').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        }),
    );
  await expect.poll(stored).toContain(words);
}

/** The field in the step of the module in which one writes. */
export const worryField = (page: Page) => page.locator(`#${WORRYING.step} textarea[name="worry"]`);

/** Writes something into an exercise, which makes the page ask where it may be kept, and answers. */
export async function writeAndChoose(
  page: Page,
  words: string,
  choice: 'device.own' | 'device.shared',
  locale: Locale = 'nl',
): Promise<void> {
  await worryField(page).fill(words);
  await page.getByRole('button', { name: text(locale, choice) }).click();
}
