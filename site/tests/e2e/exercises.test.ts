import { LOCALE_CODES } from '@moodspace/shared';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { choose, exercise, EXERCISES, fields, filledIn, ready } from '../support/exercise-page.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

/** What is filled in in each exercise by the keyboard walk below, and must be found again. */
const WALK = {
  'where-now answer': 'curious',
  'wake answer': 'up',
  'now answer': '2',
  'now choice.tag-2': 'yes',
  'now note': 'een lange dag',
  'trust-before answer': '3',
  'trust-after answer': '5',
  'evening what-helps': 'muziek 🎧 en een douche',
  'evening what-keeps': 'het raam staat open',
  'sleep-diary entryDay.1': '2026-03-02',
  'sleep-diary night.1': 'om drie uur wakker',
  'sleep-diary night.2': 'beter',
  'one-thought situation': 'de gang',
  'one-thought feeling': 'bang',
  'one-thought intensityBefore': '8',
  'one-thought thought': 'שלום, ze vindt mij lastig',
  'one-thought intensityAfter': '5',
  'worry-quarter place': 'aan tafel',
  'worry-quarter worry.1': 'de huur',
  'worry-quarter state.1': 'gone',
  'my-week plan.tuesday-evening': 'wandelen',
  'my-week energy.tuesday-evening': 'gives',
  'plan-evening situation': 'ik om elf uur nog scroll',
  'plan-evening action': 'ga ik slapen',
  'plan-evening when': 'morgen',
  'three-actions action.1': 'een wandeling',
  'three-actions with.1': 'Noor',
  'good-things choice.music': 'yes',
  'good-things own.1': 'mijn fiets poetsen',
} as const;

/** Goes with the Tab key to a field; fails where the keyboard does not reach it. */
async function tabTo(page: Page, block: string, name: string): Promise<void> {
  const isThere = () =>
    page.evaluate(
      ([ownBlock, ownName]) => {
        const active = document.activeElement;
        return (
          active?.getAttribute('name') === ownName &&
          active.closest<HTMLElement>('exercise-form')?.dataset['block'] === ownBlock
        );
      },
      [block, name] as const,
    );
  for (let step = 0; step < 40; step++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to the field "${name}" of "${block}".`);
}

/** Chooses by arrow keys and the space bar, and writes by typing. */
async function fillWithKeyboard(page: Page): Promise<void> {
  for (const [where, wanted] of Object.entries(WALK)) {
    const [block = '', name = ''] = where.split(' ');
    const field = fields(page, block, name).first();
    if ((await fields(page, block, name).count()) === 0) {
      // A further row comes with its button, which leads into it.
      await exercise(page, block).locator('[data-add]').focus();
      await page.keyboard.press('Enter');
    } else if (!(await field.evaluate((one) => one === document.activeElement))) {
      await exercise(page, block).evaluate((one) => {
        const first = one.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button:not([hidden])');
        if (!one.contains(document.activeElement)) first?.focus();
      });
      await tabTo(page, block, name);
    }
    const type = await field.getAttribute('type');
    if (type === 'checkbox') await page.keyboard.press('Space');
    else if (type === 'radio') {
      await page.keyboard.press('Space');
      const values = await fields(page, block, name).evaluateAll((all) =>
        all.map((one) => (one as HTMLInputElement).value),
      );
      for (let at = 0; at < values.indexOf(wanted); at++) await page.keyboard.press('ArrowRight');
    } else if (type === 'date') await field.fill(wanted);
    else await page.keyboard.insertText(wanted);
  }
}

describe.each(LOCALE_CODES)('the exercises in %s', (locale) => {
  const t = (key: string) => text(locale, key);

  test(
    'can be filled in with the keyboard alone, and are found again on the own device',
    { timeout: 90_000 },
    async ({ visit }) => {
      const page = await visit(EXERCISES[locale]);
      await ready(page);
      await page.evaluate(() => indexedDB.databases()).then((databases) => expect(databases).toEqual([]));
      await fillWithKeyboard(page);
      await choose(page, locale, 'own');
      await page.getByText(t('device.saved').split('{{')[0]!.trim()).first().waitFor();
      await page.reload();
      await ready(page);
      await expect.poll(() => filledIn(page), { timeout: 10_000 }).toMatchObject(WALK);
      expect(await exercise(page, 'plan-evening').locator('[data-sentence]').isVisible()).toBe(true);
      expect(await exercise(page, 'one-thought').locator('[data-change] p').textContent()).toContain('3');
    },
  );

  test('say at once what there is to an answer, and what changed between two ratings', async ({ visit }) => {
    const page = await visit(EXERCISES[locale]);
    await ready(page);
    const quiz = exercise(page, 'wake');
    const replies = quiz.locator('.exercise-reply');
    expect(await replies.filter({ visible: true }).count()).toBe(0);
    await quiz.getByRole('radio').first().check();
    expect(await replies.filter({ visible: true }).count()).toBe(1);
    await quiz.getByRole('radio').last().check();
    expect(await replies.filter({ visible: true }).count()).toBe(1);
    const change = exercise(page, 'trust-after').locator('[data-change]');
    await fields(page, 'trust-after', 'answer').nth(4).check();
    expect(await change.isVisible()).toBe(false);
    await fields(page, 'trust-before', 'answer').nth(7).check();
    const lower = t('exercise.change.lower')
      .replace('{{before}}', '7')
      .replace('{{after}}', '4')
      .replace('{{count}}', '3');
    expect(await change.textContent().then((words) => words?.trim())).toBe(lower);
  });

  test('show everything without script: fields with their labels, a choice for each card, and replies to answers', async ({
    visit,
  }) => {
    const page = await visit(EXERCISES[locale], { javaScript: false, viewport: 'phone' });
    const piles = exercise(page, 'what-counts').getByRole('radio');
    expect(await piles.count()).toBe(7 * 3);
    await piles.first().check();
    await exercise(page, 'wake').getByRole('radio').first().check();
    expect(await exercise(page, 'wake').locator('.exercise-reply').filter({ visible: true }).count()).toBe(1);
    for (const button of await page.locator('exercise-form button').all()) expect(await button.isVisible()).toBe(false);
    for (const control of await page.locator('exercise-form :is(input:not([type=hidden]), textarea, select)').all())
      expect(await control.evaluate((one) => (one as HTMLInputElement).labels?.length ?? 0)).toBeGreaterThan(0);
  });
});

describe('cards', () => {
  const t = (key: string) => text('nl', key);

  test('are laid on piles with buttons, moved, and put in an order, with the keyboard alone', async ({ visit }) => {
    const page = await visit(EXERCISES.nl);
    await ready(page);
    const cards = exercise(page, 'what-counts');
    await cards.locator('.pile-button').first().focus();
    // The button stays under the finger while the cards go by.
    for (let card = 0; card < 7; card++) await page.keyboard.press('Enter');
    expect(await cards.locator('.laid li').count()).toBe(7);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t('exercise.cardSort.sorted'));
    const first = cards.locator('[data-card="card-1"]');
    await first.locator('summary').focus();
    await page.keyboard.press('Enter');
    await first.getByRole('button', { name: t('exercise.cardSort.toTop').replace('{{count}}', '3') }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('top.1');
    await fields(page, 'what-counts', 'action.1').fill('zondag bellen');
    await fields(page, 'what-counts', 'top.2').selectOption('card-5');
    await cards.locator('[data-higher="2"]').press('Enter');
    expect(await filledIn(page)).toMatchObject({
      'what-counts pile.card-1': 'very',
      'what-counts top.1': 'card-5',
      'what-counts top.2': 'card-1',
      'what-counts action.2': 'zondag bellen',
    });
    const moved = cards.locator('[data-card="card-2"]');
    await moved.locator('summary').press('Enter');
    await moved
      .getByRole('button', {
        name: t('exercise.cardSort.moveTo').replace('{{pile}}', t('exercise.cardSort.pile.not-now')),
      })
      .press('Enter');
    expect(await filledIn(page)).toMatchObject({ 'what-counts pile.card-2': 'not-now' });
  });

  test('are dragged to a pile, and stand in one place of the top only', async ({ visit }) => {
    const page = await visit(EXERCISES.nl);
    await ready(page);
    const cards = exercise(page, 'what-counts');
    await cards.locator('.face').dragTo(cards.locator('.pile').nth(1));
    await cards.locator('[data-card="card-1"]').dragTo(cards.locator('.pile').nth(0));
    expect(await filledIn(page)).toMatchObject({ 'what-counts pile.card-1': 'very' });
    for (let card = 0; card < 6; card++) await cards.locator('.pile-button').nth(0).click();
    await fields(page, 'what-counts', 'top.1').selectOption('card-1');
    await fields(page, 'what-counts', 'top.2').selectOption('card-2');
    await fields(page, 'what-counts', 'top.2').selectOption('card-1');
    expect(await filledIn(page)).toMatchObject({ 'what-counts top.1': 'card-2', 'what-counts top.2': 'card-1' });
  });
});

describe('rows', () => {
  test('come when asked for, go, and can be put back', async ({ visit }) => {
    const page = await visit(EXERCISES.nl);
    await ready(page);
    const worries = exercise(page, 'worry-quarter');
    const button = (key: string) => worries.getByRole('button', { name: text('nl', key) });
    expect(await worries.locator('[data-row]').count()).toBe(1);
    await fields(page, 'worry-quarter', 'worry.1').fill('een');
    await button('exercise.worryTime.add').click();
    await page.keyboard.insertText('twee');
    await button('exercise.worryTime.add').click();
    await page.keyboard.insertText('drie');
    await choose(page, 'nl', 'own');
    await button('exercise.rows.remove').nth(1).click();
    expect(await worries.locator('[data-row]').count()).toBe(2);
    // What was taken away by mistake is one key away.
    await page.keyboard.press('Enter');
    expect(await worries.locator('[data-row]').count()).toBe(3);
    await button('exercise.rows.remove').nth(0).click();
    await expect.poll(() => storedFields(page, 'worry-quarter')).toEqual({ 'worry.2': 'twee', 'worry.3': 'drie' });
    await page.reload();
    await ready(page);
    await expect
      .poll(() => filledIn(page))
      .toMatchObject({ 'worry-quarter worry.2': 'twee', 'worry-quarter worry.3': 'drie' });
    expect(await worries.locator('[data-row]').count()).toBe(2);
  });
});

/** The fields of an exercise as the device keeps them, without the empty ones. */
function storedFields(page: Page, block: string): Promise<Readonly<Record<string, string>> | undefined> {
  return page.evaluate(
    (ownBlock) =>
      new Promise<Record<string, string> | undefined>((resolve) => {
        const request = indexedDB.open('moodspace');
        request.onsuccess = () => {
          const read = request.result
            .transaction('records')
            .objectStore('records')
            .get(['exercise-answers', `style-guide/${ownBlock}`]);
          read.onsuccess = () => {
            request.result.close();
            const record = read.result as { data: { fields: { name: string; text: string }[] } } | undefined;
            resolve(
              record &&
                Object.fromEntries(
                  record.data.fields.filter((one) => one.text !== '').map((one) => [one.name, one.text]),
                ),
            );
          };
        };
      }),
    block,
  );
}

describe('what is written', () => {
  test('is kept within half a second of the last letter, and at once when the page is left', async ({ visit }) => {
    const page = await visit(EXERCISES.nl);
    await ready(page);
    await fields(page, 'evening', 'what-helps').fill('eerst');
    await choose(page, 'nl', 'own');
    await expect.poll(() => storedFields(page, 'evening')).toEqual({ 'what-helps': 'eerst' });
    await fields(page, 'evening', 'what-keeps').pressSequentially('snel weg');
    await page.reload();
    await ready(page);
    await expect
      .poll(() => filledIn(page))
      .toMatchObject({ 'evening what-helps': 'eerst', 'evening what-keeps': 'snel weg' });
  });

  test('in two tabs at the same time is in both, and nothing is lost', async ({ visit }) => {
    const page = await visit(EXERCISES.nl);
    await ready(page);
    await fields(page, 'evening', 'what-helps').fill('in de ene');
    await choose(page, 'nl', 'own');
    const other = await page.context().newPage();
    await other.goto(EXERCISES.nl);
    await ready(other);
    await expect.poll(() => filledIn(other)).toMatchObject({ 'evening what-helps': 'in de ene' });
    await Promise.all([
      fields(page, 'evening', 'what-helps').fill('nog in de ene'),
      fields(other, 'evening', 'what-keeps').fill('in de andere'),
    ]);
    for (const tab of [page, other])
      await expect
        .poll(() => filledIn(tab))
        .toMatchObject({ 'evening what-helps': 'nog in de ene', 'evening what-keeps': 'in de andere' });
  });

  test('goes with one action, here and in the other tab', async ({ visit }) => {
    const page = await visit(EXERCISES.nl);
    await ready(page);
    await fields(page, 'evening', 'what-helps').fill('weg ermee');
    await choose(page, 'nl', 'own');
    await expect.poll(() => storedFields(page, 'evening')).toBeDefined();
    const other = await page.context().newPage();
    await other.goto(EXERCISES.nl);
    await ready(other);
    await exercise(page, 'evening').getByText(text('nl', 'exercise.clear')).click();
    await exercise(page, 'evening')
      .getByRole('button', { name: text('nl', 'exercise.clearNow') })
      .click();
    await expect.poll(() => storedFields(page, 'evening')).toBeUndefined();
    for (const tab of [page, other]) await expect.poll(() => filledIn(tab)).toEqual({});
  });

  test('to a question that is gone since is still there, and stays kept', async ({ visit }) => {
    const page = await visit(EXERCISES.nl);
    await ready(page);
    await fields(page, 'evening', 'what-helps').fill('muziek');
    await choose(page, 'nl', 'own');
    await expect.poll(() => storedFields(page, 'evening')).toBeDefined();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('moodspace');
          request.onsuccess = () => {
            const transaction = request.result.transaction('records', 'readwrite');
            const store = transaction.objectStore('records');
            const read = store.get(['exercise-answers', 'style-guide/evening']);
            read.onsuccess = () => {
              const record = read.result as { data: { fields: object[] } };
              record.data.fields.push({ name: '__proto__', label: 'Oude vraag', text: '<b>oud</b> antwoord' });
              store.put(record);
            };
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await page.reload();
    await ready(page);
    const earlier = exercise(page, 'evening').locator('[data-earlier]');
    await earlier.waitFor();
    expect(await earlier.locator('dl').textContent()).toBe('Oude vraag<b>oud</b> antwoord');
    await fields(page, 'evening', 'what-keeps').fill('licht');
    await expect.poll(async () => (await storedFields(page, 'evening'))?.['what-keeps']).toBe('licht');
    await page.reload();
    await earlier.waitFor();
  });
});

describe('how one is', () => {
  test('on another day stands under it, in words, in numbers and in a drawing, once one chooses again', async ({
    visit,
  }) => {
    const t = (key: string) => text('en', key);
    const page = await visit(EXERCISES.en, {
      language: 'en-GB',
      prepare: (own) => own.clock.setFixedTime('2026-03-02T20:00:00'),
    });
    await ready(page);
    const checkIn = exercise(page, 'now');
    const again = checkIn.getByRole('button', { name: t('exercise.checkIn.now') });
    await fields(page, 'now', 'answer').nth(1).check();
    await fields(page, 'now', 'choice.tag-1').check();
    await fields(page, 'now', 'note').fill('long day');
    await choose(page, 'en', 'own');
    expect(await again.isVisible()).toBe(false);
    await expect.poll(async () => (await storedFields(page, 'now'))?.['note']).toBe('long day');
    await page.clock.setFixedTime('2026-03-04T20:00:00');
    await page.reload();
    await ready(page);
    await again.press('Enter');
    await fields(page, 'now', 'answer').nth(3).check();
    expect(await checkIn.locator('tbody tr').allTextContents()).toEqual(['Monday 2 March2tired. long day']);
    expect(await checkIn.locator('[data-moments] circle').count()).toBe(2);
    await page.reload();
    await ready(page);
    await expect
      .poll(() => filledIn(page))
      .toMatchObject({
        'now day': '2026-03-04',
        'now answer': '4',
        'now day.1': '2026-03-02',
        'now answer.1': '2',
      });
    expect(await checkIn.locator('tbody tr').count()).toBe(1);
  });
});

describe('on a shared device', () => {
  test.for(LOCALE_CODES)(
    'nothing stays: not in storage, not in the caches, not in the form after Back, not after a reload (%s)',
    async (locale, { visit }) => {
      const page = await visit(EXERCISES[locale]);
      await ready(page);
      await fields(page, 'evening', 'what-helps').fill('mijn geheim');
      await choose(page, locale, 'shared');
      await fields(page, 'now', 'answer').nth(1).check();
      await fields(page, 'evening', 'what-keeps').fill('nog een geheim');
      const traces = () =>
        page.evaluate(async () => [
          await indexedDB.databases(),
          await caches.keys(),
          localStorage.length,
          JSON.stringify(Object.entries(sessionStorage)).includes('geheim'),
          document.cookie,
          location.hash + location.search,
        ]);
      await page.waitForTimeout(800);
      expect(await traces()).toEqual([[], [], 0, false, '', '']);
      await page.goto(locale === 'nl' ? '/nl/hulp-nu/' : '/en/help-now/');
      await page.goBack();
      await ready(page);
      await page.waitForTimeout(500);
      expect(await filledIn(page)).toEqual({});
      await page.reload();
      await ready(page);
      expect(await filledIn(page)).toEqual({});
      expect(await traces()).toEqual([[], [], 0, false, '', '']);
    },
  );
});

test('no request leaves while the exercises are filled in', { timeout: 60_000 }, async ({ visit }) => {
  const page = await visit(EXERCISES.nl);
  await ready(page);
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await fillWithKeyboard(page);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  expect(requests).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(EXERCISES.nl);
});

test('what the browser refuses to keep stays in the page, and that is said', async ({ visit }) => {
  const page = await visit(EXERCISES.nl, {
    prepare: async (own) => {
      await own.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError');
        };
      });
    },
  });
  await ready(page);
  await fields(page, 'evening', 'what-helps').fill('toch geschreven');
  await choose(page, 'nl', 'own');
  await page.getByText(text('nl', 'device.failed.refused')).last().waitFor();
  expect(await filledIn(page)).toMatchObject({ 'evening what-helps': 'toch geschreven' });
});
