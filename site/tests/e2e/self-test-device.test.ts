import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ABC, changeTest, selfTestProps, testOnScreen, TODAY } from '../support/self-test-page.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

const TOTAL = selfTestProps(TODAY.nl).test.structure.items.length;
const t = (key: string) => text('nl', key);
const resultHeading = (page: Page) => page.getByRole('heading', { name: t('selfTestResult.title'), exact: true });

/** Takes the short test to its end, with the answer at one place in every list. */
async function takeTest(page: Page, place = 1): Promise<void> {
  const screen = testOnScreen(page, 'nl', TOTAL);
  await screen.answer(Array.from({ length: TOTAL }, () => place));
  await resultHeading(page).waitFor();
}

describe('a test in this tab', () => {
  test('goes on where it was after the page was loaded again', async ({ visit }) => {
    const page = await visit(ABC.nl);
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await screen.answer([3, 1]);
    await screen.reaches(3);
    await page.reload();
    await screen.reaches(3);
    expect(await page.getByText(t('selfTest.resumed')).isVisible()).toBe(true);
    await screen.button('selfTest.back').click();
    expect(await screen.answers.nth(1).locator('input').isChecked()).toBe(true);
  });

  test('keeps the answers when the visitor changes the language in the middle', async ({ visit }) => {
    const page = await visit(ABC.nl);
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await screen.answer([3, 1]);
    await screen.reaches(3);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(`**${ABC.en}`);
    const english = testOnScreen(page, 'en', 24);
    await english.reaches(3);
    await english.button('selfTest.back').click();
    expect(await english.answers.nth(1).locator('input').isChecked()).toBe(true);
  });

  test('is not touched by the same test in another tab', async ({ visit }) => {
    const page = await visit(ABC.nl);
    const other = await page.context().newPage();
    await other.goto(ABC.nl);
    const [here, there] = [testOnScreen(page, 'nl', 24), testOnScreen(other, 'nl', 24)];
    await here.start();
    await here.answer([0, 0]);
    await there.start();
    await there.answer([4]);
    await page.reload();
    await other.reload();
    await here.reaches(3);
    await there.reaches(2);
  });

  test('does not go on into questions that were changed meanwhile, and says so', async ({ visit }) => {
    const page = await visit(ABC.nl);
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await screen.answer([0, 0]);
    await screen.reaches(3);
    await changeTest(page, ABC.nl, (definition) => ({ ...definition, version: '9.0', fingerprint: 'changed' }));
    await page.reload();
    await page.getByText(t('selfTest.changed')).waitFor();
    await screen.start();
    await screen.reaches(1);
    expect(await screen.answers.locator('input:checked').count()).toBe(0);
  });

  test.for([
    [
      'an answer that does not exist',
      (saved: string) => saved.replace(/"answers":\{[^}]*\}/, '"answers":{"nothing":"1"}'),
    ],
    ['half a text', (saved: string) => saved.slice(0, 100)],
    ['a megabyte', () => 'x'.repeat(1_000_000)],
  ] as const)('begins anew when what the tab remembered is damaged: %s', async ([, damage], { visit }) => {
    const page = await visit(ABC.nl);
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await screen.answer([0]);
    await screen.reaches(2);
    const saved = await page.evaluate(() => sessionStorage.getItem('moodspace:self-test:abc-test') ?? '');
    await page.evaluate((text) => {
      sessionStorage.setItem('moodspace:self-test:abc-test', text);
    }, damage(saved));
    await page.reload();
    await page.getByText(t('selfTest.unreadable')).waitFor();
    await screen.start();
    await screen.reaches(1);
  });

  test('stands nowhere else: not in the address, the title, the history, a cookie or the storage that stays', async ({
    visit,
  }) => {
    const page = await visit(TODAY.nl);
    const [address, title, length] = await page.evaluate(() => [location.href, document.title, history.length]);
    await testOnScreen(page, 'nl', TOTAL).start();
    await takeTest(page);
    expect(await page.evaluate(() => [location.href, document.title, history.length])).toEqual([
      address,
      title,
      length,
    ]);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, history.state as unknown])).toEqual([
      '',
      0,
      null,
    ]);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });
});

describe('a result', () => {
  test('can be left with all answers deleted from the tab', async ({ visit }) => {
    const page = await visit(TODAY.nl);
    const screen = testOnScreen(page, 'nl', TOTAL);
    await screen.start();
    await takeTest(page);
    await page.getByRole('button', { name: t('selfTest.eraseTab') }).click();
    await page.getByText(t('selfTest.erased')).waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.reload();
    expect(await screen.button('selfTest.start').isVisible()).toBe(true);
    expect(await resultHeading(page).count()).toBe(0);
  });
});

describe('a test that cannot go on', () => {
  /** Lets the page come without the words of one question: a mistake of which nobody has thought yet would stop the test just so. */
  const loseWords = (page: Page, number: number) =>
    changeTest(page, TODAY.nl, (definition) => {
      const { [definition.structure.items[number - 1]?.key ?? '']: _lost, ...itemWords } = definition.itemWords;
      return { ...definition, itemWords };
    });

  test('says so, keeps the answers, and leaves nobody without people to turn to and the paper version', async ({
    visit,
  }) => {
    const page = await visit(TODAY.nl, { expectedError: 'The test has no item' });
    await loseWords(page, 3);
    await page.reload();
    const screen = testOnScreen(page, 'nl', TOTAL);
    await screen.start();
    await screen.answer([1, 1]);
    await page.getByRole('alert').getByText(t('selfTest.broken')).waitFor();
    const test = page.locator('.self-test');
    const [contact] = selfTestProps(TODAY.nl).contacts;
    expect(await test.getByRole('link', { name: contact?.phone }).isVisible()).toBe(true);
    expect(await test.getByRole('link', { name: t('selfTest.paper') }).getAttribute('href')).toBe(
      selfTestProps(TODAY.nl).links.paper,
    );
    expect(await page.evaluate(() => document.documentElement.dataset['selfTest'])).toBeUndefined();
    await page.unroute(`**${TODAY.nl}`);
    await page.getByRole('button', { name: t('selfTest.reload') }).click();
    await screen.reaches(2);
    await screen.button('selfTest.back').click();
    expect(await screen.answers.nth(1).locator('input').isChecked()).toBe(true);
  });

  test('can be begun anew, also when what the tab remembers is what breaks it', async ({ visit }) => {
    const page = await visit(TODAY.nl, { expectedError: 'The test has no item' });
    const screen = testOnScreen(page, 'nl', TOTAL);
    await screen.start();
    await screen.answer([1]);
    await screen.reaches(2);
    await loseWords(page, 2);
    await page.reload();
    await page.getByText(t('selfTest.broken')).waitFor();
    await page.getByRole('button', { name: t('selfTest.startAgain') }).click();
    await screen.start();
    await screen.reaches(1);
  });
});

describe('a browser that refuses to remember anything', () => {
  const refuse = async (page: Page) => {
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });
  };

  test('is told what that means, and the test works to its result', async ({ visit }) => {
    const page = await visit(TODAY.nl, { prepare: refuse });
    await testOnScreen(page, 'nl', TOTAL).start();
    expect(await page.getByText(t('selfTest.nothingRemembered')).isVisible()).toBe(true);
    await takeTest(page);
    await page.getByRole('button', { name: t('selfTestResult.keep.button') }).click();
    await page.getByText(t('selfTestResult.keep.refused')).waitFor();
    expect(await resultHeading(page).isVisible()).toBe(true);
  });
});

describe('a result that the visitor wants to keep on the device', () => {
  const keepButton = (page: Page) => page.getByRole('button', { name: t('selfTestResult.keep.button') });

  test('is there after the next time, in any tab, until it is deleted', async ({ visit }) => {
    const page = await visit(TODAY.nl);
    await testOnScreen(page, 'nl', TOTAL).start();
    await takeTest(page);
    await keepButton(page).click();
    await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
    await expect.poll(() => keepButton(page).count()).toBe(0);
    const other = await page.context().newPage();
    await other.goto(TODAY.nl);
    await testOnScreen(other, 'nl', TOTAL).start();
    await takeTest(other, 2);
    await keepButton(other).click();
    await expect.poll(() => records(other)).toHaveLength(2);
  });

  test('is told of at the beginning, where it can be looked at again and deleted without taking the test', async ({
    visit,
  }) => {
    const page = await visit(TODAY.nl);
    await testOnScreen(page, 'nl', TOTAL).start();
    await takeTest(page);
    const label = await page.locator('.result-finding h3').first().innerText();
    await keepButton(page).click();
    await expect.poll(() => records(page)).toHaveLength(1);
    await page.getByRole('button', { name: t('selfTest.eraseTab') }).click();
    const again = await page.context().newPage();
    await page.close();
    await again.goto(TODAY.nl);
    await again.getByText(t('selfTest.kept_one')).waitFor();
    await again.getByRole('button', { name: t('selfTest.keptLook') }).click();
    await resultHeading(again).waitFor();
    expect(await again.locator('.result-finding h3').first().innerText()).toBe(label);
    expect(await again.evaluate(() => document.activeElement?.id)).toBe('result-title');
    await again.getByRole('button', { name: t('selfTest.back'), exact: true }).click();
    // The result that was looked at is no answer of this tab.
    expect(await again.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await testOnScreen(again, 'nl', TOTAL).button('selfTest.start').isVisible()).toBe(true);
    const asks = again.getByRole('button', { name: t('selfTestResult.kept.deleteAll') });
    await asks.click();
    await again.getByRole('button', { name: t('selfTestResult.kept.no') }).click();
    expect(await records(again)).toHaveLength(1);
    await asks.click();
    await again.getByRole('button', { name: t('selfTestResult.kept.yes') }).click();
    await expect.poll(() => records(again)).toHaveLength(0);
    await expect.poll(() => again.getByText(t('selfTest.kept_one')).count()).toBe(0);
  });

  test('of another version is counted at the beginning, and can be deleted but not looked at', async ({ visit }) => {
    const page = await visit(TODAY.nl);
    await testOnScreen(page, 'nl', TOTAL).start();
    await takeTest(page);
    await keepButton(page).click();
    await expect.poll(() => records(page)).toHaveLength(1);
    await page.getByRole('button', { name: t('selfTest.eraseTab') }).click();
    await changeTest(page, TODAY.nl, (definition) => ({ ...definition, version: '9.0', fingerprint: 'changed' }));
    await page.reload();
    await page.getByText(t('selfTest.kept_one')).waitFor();
    expect(await page.getByRole('button', { name: t('selfTest.keptLook') }).count()).toBe(0);
    expect(await page.getByRole('button', { name: t('selfTestResult.kept.deleteAll') }).isVisible()).toBe(true);
  });

  test('stays on the screen when the device is full, with what to do', async ({ visit }) => {
    const page = await visit(TODAY.nl, {
      prepare: async (opened) => {
        await opened.addInitScript(() => {
          IDBObjectStore.prototype.put = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        });
      },
    });
    await testOnScreen(page, 'nl', TOTAL).start();
    await takeTest(page);
    await keepButton(page).click();
    await page.getByText(t('selfTestResult.keep.full')).waitFor();
    expect(await resultHeading(page).isVisible()).toBe(true);
  });

  test('is not shown when somebody changed its numbers, and is left as it is until it is deleted', async ({
    visit,
  }) => {
    const page = await visit(TODAY.nl);
    await testOnScreen(page, 'nl', TOTAL).start();
    await takeTest(page);
    await keepButton(page).click();
    await expect.poll(() => records(page)).toHaveLength(1);
    await page.evaluate(async () => {
      const opened = indexedDB.open('moodspace');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const store = opened.result.transaction('records', 'readwrite').objectStore('records');
      const all = store.getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      const [record] = all.result as { id: string; data: { taken: { id: string; scores: Record<string, unknown> } } }[];
      if (!record) throw new Error('Nothing is kept.');
      record.id = record.data.taken.id = 'changed';
      for (const key of Object.keys(record.data.taken.scores)) record.data.taken.scores[key] = { value: 12_345 };
      await new Promise((resolve) => (store.put(record).onsuccess = resolve));
      opened.result.close();
    });
    await page.reload();
    await resultHeading(page).waitFor();
    await page.getByText(t('selfTest.unreadableKept_one')).waitFor();
    expect(await page.locator('.self-test').innerText()).not.toContain('12');
    expect(await records(page)).toHaveLength(2);
    await page.getByRole('button', { name: t('selfTest.deleteUnreadable') }).click();
    await expect.poll(() => records(page)).toHaveLength(1);
  });

  const records = (page: Page): Promise<readonly unknown[]> =>
    page.evaluate(async () => {
      const opened = indexedDB.open('moodspace');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const all = opened.result.transaction('records').objectStore('records').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      opened.result.close();
      return all.result as unknown[];
    });
});

describe('once the page is there', () => {
  test('the whole test works without network', async ({ visit }) => {
    const page = await visit(TODAY.nl);
    const screen = testOnScreen(page, 'nl', TOTAL);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await screen.start();
    await takeTest(page);
    await page.getByRole('button', { name: t('selfTestResult.keep.button') }).click();
  });

  test('nothing is asked of any server, from the first question to the print', async ({ visit }) => {
    const page = await visit(ABC.nl);
    const screen = testOnScreen(page, 'nl', 24);
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.context().on('request', (request) => requests.push(request.url()));
    await page.evaluate(() => {
      Object.assign(window, { beacons: [] });
      navigator.sendBeacon = (url) => (window as unknown as { beacons: unknown[] }).beacons.push(url) > 0;
    });
    await screen.start();
    await screen.button('selfTest.skip').click();
    await screen.answer(Array.from({ length: 23 }, (_, index) => index % 5));
    await screen.button('selfTest.toResult').click();
    await resultHeading(page).waitFor();
    await page.getByRole('button', { name: t('selfTestResult.keep.button') }).click();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
    });
    await page.pdf();
    await page.waitForTimeout(500);
    expect(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { beacons: unknown[] }).beacons)).toEqual([]);
  });
});
