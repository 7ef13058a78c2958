// Parts of this run in the page; the bench, which uses it too, is a program of Node.
/// <reference lib="dom" />
import type { Locale } from '@moodspace/shared';
import type { Page } from 'playwright-core';
import { MADE_UP_RECORDS } from '../../src/device/made-up-records.ts';
import type { StoredRecord } from '../../src/device/record-kind.ts';

export const MY_SPACE: Readonly<Record<Locale, string>> = { nl: '/nl/mijn-ruimte/', en: '/en/my-space/' };
export const ERASE: Readonly<Record<Locale, string>> = { nl: '/nl/wissen/', en: '/en/erase/' };

const OWN_DEVICE: StoredRecord = {
  collection: 'keeping',
  id: 'own',
  format: 1,
  data: { since: '2026-11-01T08:00:00.000Z' },
};

/** Keeps records on the device of a page, as the site itself would have, and shows the page again. */
export async function keepThere(page: Page, records: readonly StoredRecord[] = MADE_UP_RECORDS): Promise<void> {
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('moodspace', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('records', { keyPath: ['collection', 'id'] });
        opening.onsuccess = () => {
          const writing = opening.result.transaction('records', 'readwrite');
          for (const one of all) writing.objectStore('records').put(one);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(new Error(String(writing.error)));
        };
      }),
    [OWN_DEVICE, ...records],
  );
  await page.reload();
}

/** Everything that stands in the database of the device, but for the choice to keep it; undefined when there is no database. */
export const keptThere = (page: Page): Promise<readonly StoredRecord[] | undefined> =>
  page.evaluate(async () => {
    if ((await indexedDB.databases()).length === 0) return undefined;
    return new Promise<StoredRecord[]>((resolve, reject) => {
      const opening = indexedDB.open('moodspace');
      opening.onerror = () => reject(new Error('There is no database.'));
      opening.onsuccess = () => {
        const all = opening.result.transaction('records').objectStore('records').getAll();
        all.onsuccess = () => {
          opening.result.close();
          resolve((all.result as StoredRecord[]).filter(({ collection }) => collection !== 'keeping'));
        };
      };
    });
  });

/** Waits until my space has looked at the device. */
export const spaceShown = (page: Page) => page.locator('my-space[data-state]').waitFor({ state: 'attached' });

/** Makes a browser that keeps nothing, as some private windows do. */
export async function refuseStorage(blank: Page): Promise<void> {
  await blank.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
}
