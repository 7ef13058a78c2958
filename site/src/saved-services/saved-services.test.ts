import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/** The modules of a page that was opened just now: they remember what was chosen. */
async function openedPage() {
  vi.resetModules();
  return { ...(await import('./saved-services.ts')), ...(await import('../device/keeping.ts')) };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a service that somebody wants to find again', () => {
  test('is not there at first, and looking makes nothing', async () => {
    const { isSaved } = await openedPage();
    expect(await isSaved('tele-onthaal')).toBe(false);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('is on the device for the next page, until it is taken out', async () => {
    const first = await openedPage();
    expect(await first.saveService('tele-onthaal', 'Tele-Onthaal')).toBe('saved');
    const second = await openedPage();
    expect(await second.isSaved('tele-onthaal')).toBe(true);
    expect(await second.removeService('tele-onthaal')).toBe('not_saved');
    expect(await second.isSaved('tele-onthaal')).toBe(false);
  });

  test('is not kept on a device that others use too', async () => {
    const { saveService, keepNothing } = await openedPage();
    keepNothing();
    expect(await saveService('tele-onthaal', 'Tele-Onthaal')).toBe('shared');
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('is refused in words by a browser that keeps nothing', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { saveService } = await openedPage();
    expect(await saveService('tele-onthaal', 'Tele-Onthaal')).toBe('failed');
  });
});
