import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { choose, EXERCISES, fields, filledIn, ready } from '../support/exercise-page.ts';
import { ERASE, keepThere, refuseStorage } from '../support/my-space-page.ts';
import { untilSaved } from '../support/offline-page.ts';
import { text } from '../support/texts.ts';
import { test, type Visit, type VisitOptions } from '../support/visit.ts';

const t = (key: string) => text('nl', key);
const SAVED = text('nl', 'device.saved').split('{{')[0]!.trim();
const field = (page: Page) => fields(page, 'evening', 'what-helps');
/** The sentence as it is seen; screen readers hear it from another place. */
const saying = (page: Page, key: string) =>
  page.locator('keeping-choice :not([role=status])', { hasText: t(key) }).last();
const traces = (page: Page) =>
  page.evaluate(async () => [
    await indexedDB.databases(),
    await caches.keys(),
    localStorage.length,
    JSON.stringify(Object.entries(sessionStorage)).includes('geheim'),
  ]);

async function writing(visit: Visit, words: string, options?: VisitOptions): Promise<Page> {
  const page = await visit(EXERCISES.nl, options);
  await ready(page);
  await field(page).fill(words);
  return page;
}

describe('somebody who writes', () => {
  test('is asked only then where it may be kept, and may go on without an answer', async ({ visit }) => {
    const page = await visit(EXERCISES.nl, { viewport: 'phone' });
    await ready(page);
    expect(await saying(page, 'device.ask').isVisible()).toBe(false);
    await field(page).fill('een geheim');
    await saying(page, 'device.ask').waitFor();
    await fields(page, 'evening', 'what-keeps').fill('nog een geheim');
    expect(await traces(page)).toEqual([[], [], 0, false]);
  });

  test('in two tabs of an own device finds in each what the other one wrote', async ({ visit }) => {
    const page = await writing(visit, 'hier');
    await choose(page, 'nl', 'own');
    await page.getByText(SAVED).first().waitFor();
    const other = await page.context().newPage();
    await other.goto(EXERCISES.nl);
    await ready(other);
    await expect.poll(() => field(other).inputValue()).toBe('hier');
    await fields(other, 'evening', 'what-keeps').fill('daar');
    await untilSaved(other, 'daar');
    await field(page).fill('hier en nu');
    await untilSaved(page, 'hier en nu');
    await page.reload();
    await ready(page);
    await expect
      .poll(() => filledIn(page))
      .toMatchObject({ 'evening what-helps': 'hier en nu', 'evening what-keeps': 'daar' });
  });

  test('on a device that is full reads so, and loses nothing', async ({ visit }) => {
    const page = await writing(visit, 'kort');
    await choose(page, 'nl', 'own');
    await page.getByText(SAVED).first().waitFor();
    await page.evaluate(() => {
      const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      (globalThis as unknown as { makeRoom: () => void }).makeRoom = () => {
        Object.defineProperty(IDBObjectStore.prototype, 'put', put);
      };
    });
    await field(page).fill('veel langer');
    await saying(page, 'device.failed.full').waitFor();
    expect(await field(page).inputValue()).toBe('veel langer');
    await page.evaluate(() => {
      (globalThis as unknown as { makeRoom: () => void }).makeRoom();
    });
    await page.getByRole('button', { name: t('device.tryAgain') }).click();
    await untilSaved(page, 'veel langer');
  });

  test('where the browser refuses storage reads so, and goes on in the page', async ({ visit }) => {
    const page = await writing(visit, 'een geheim', {
      prepare: refuseStorage,
    });
    await choose(page, 'nl', 'own');
    await saying(page, 'device.failed.refused').waitFor();
    expect(await field(page).inputValue()).toBe('een geheim');
  });

  test('whose browser wipes everything in mid-step is told, keeps what stands on the page, and can keep it again', async ({
    visit,
  }) => {
    const page = await writing(visit, 'eerst');
    await choose(page, 'nl', 'own');
    await untilSaved(page, 'eerst');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
    await field(page).fill('eerst en dan');
    await saying(page, 'device.wiped').waitFor();
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await page.getByRole('button', { name: t('device.keepAgain') }).click();
    await untilSaved(page, 'eerst en dan');
  });
});

describe('a shared device', () => {
  test('is emptied by its button, and says so', async ({ visit }) => {
    const page = await writing(visit, 'een geheim');
    await choose(page, 'nl', 'shared');
    await page.getByRole('button', { name: t('device.wipe') }).click();
    await saying(page, 'device.wiped.asked').waitFor();
    await ready(page);
    expect(await filledIn(page)).toEqual({});
    expect(await traces(page)).toEqual([[], [], 0, false]);
  });

  test('is emptied when nobody touches it for ten minutes, and not before', async ({ visit }) => {
    const page = await visit(EXERCISES.nl, { prepare: (blank) => blank.clock.install() });
    await ready(page);
    await field(page).fill('een geheim');
    await page.clock.runFor(1000);
    await choose(page, 'nl', 'shared');
    await page.clock.runFor(9 * 60_000);
    expect(await field(page).inputValue()).toBe('een geheim');
    await page.clock.runFor(2 * 60_000);
    await saying(page, 'device.wiped.idle').waitFor();
    expect(await filledIn(page)).toEqual({});
  });
});

describe('erasing everything', () => {
  test('without script is one button, and leaves nothing', async ({ visit }) => {
    const page = await visit(ERASE.nl);
    await keepThere(page);
    await page.evaluate(() => {
      localStorage.setItem('a', 'geheim');
    });
    // The page after the button has no script: the browser does it by the header alone.
    await page.locator('erase-everything form').evaluate((form) => {
      form.replaceWith(form.cloneNode(true));
    });
    await page.getByRole('button', { name: t('erase.button'), exact: true }).click();
    await page.getByRole('heading', { name: t('erase.asked') }).waitFor();
    await expect.poll(() => traces(page)).toEqual([[], [], 0, false]);
  });

  test('works in a browser without script', async ({ visit }) => {
    const page = await visit(ERASE.en, { javaScript: false, viewport: 'phone' });
    const answered = page.waitForResponse(/\/en\/erase\/done\//);
    await page.getByRole('button', { name: text('en', 'erase.button'), exact: true }).click();
    expect((await (await answered).allHeaders())['clear-site-data']).toBe('"cache", "storage"');
    await page.getByRole('heading', { name: text('en', 'erase.asked') }).waitFor();
  });

  test('with script tells what is gone, ends the worker, and empties the other tabs', async ({ visit }) => {
    const page = await writing(visit, 'een geheim');
    await choose(page, 'nl', 'own');
    await untilSaved(page, 'geheim');
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);
    const erasing = await page.context().newPage();
    await erasing.goto(ERASE.nl);
    await erasing.getByRole('button', { name: t('erase.button'), exact: true }).click();
    await erasing.getByText(`${t('erase.done')}.`).waitFor();
    await erasing.getByText(t('erase.doneRecords_one')).waitFor();
    await saying(page, 'device.wiped.erased').waitFor();
    await ready(page);
    expect(await filledIn(page)).toEqual({});
    for (const one of [page, erasing]) await expect.poll(() => traces(one)).toEqual([[], [], 0, false]);
    expect(await erasing.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  test('where nothing was kept says so', async ({ visit }) => {
    const page = await visit(ERASE.nl);
    await page.getByRole('button', { name: t('erase.button'), exact: true }).click();
    await page.getByText(t('erase.doneNothing')).waitFor();
  });

  test('is found from the foot of every page', async ({ visit }) => {
    const page = await visit('/nl/', { javaScript: false });
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: t('erase.link') })
      .click();
    expect(new URL(page.url()).pathname).toBe(ERASE.nl);
  });
});
