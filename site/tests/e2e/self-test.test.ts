import type { Locale } from '@moodspace/shared';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { loadAxe, runAxe } from '../support/axe.ts';
import { ABC, changeTest, selfTestProps, testOnScreen, TODAY, WELLBEING } from '../support/self-test-page.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

const LOCALES: readonly Locale[] = ['nl', 'en'];
const numberOfItems = (path: string) => selfTestProps(path).test.structure.items.length;
const resultHeading = (page: Page, locale: Locale) =>
  page.getByRole('heading', { name: text(locale, 'selfTestResult.title'), exact: true });
const zeros = (length: number): readonly number[] => Array.from({ length }, () => 0);

describe('a student who takes a test', () => {
  test.for(LOCALES)('by touch on a phone comes to a result (%s)', async (locale, { visit }) => {
    const path = ABC[locale];
    const total = numberOfItems(path);
    const page = await visit(path, { viewport: 'largePhone', touch: true });
    const screen = testOnScreen(page, locale, total);
    await screen.button('selfTest.start').tap();
    for (let number = 1; number <= total; number += 1) {
      await screen.reaches(number);
      await page.waitForTimeout(270);
      await screen.answers.nth(number % 5).tap();
    }
    await resultHeading(page, locale).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('finds each answer large enough for a thumb, and at the same place in every question', async ({ visit }) => {
    const page = await visit(ABC.nl, { viewport: 'largePhone', touch: true });
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    const places: (number | undefined)[] = [];
    for (const number of [2, 3, 4, 5]) {
      await screen.answer([2]);
      await screen.reaches(number);
      const boxes = await Promise.all((await screen.answers.all()).map((answer) => answer.boundingBox()));
      for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(48);
      places.push(boxes[0]?.y);
    }
    expect(new Set(places).size).toBe(1);
  });

  test('does not answer the next question with the second half of a double tap', async ({ visit }) => {
    const page = await visit(ABC.nl);
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await page.waitForTimeout(270);
    await screen.answers.first().dblclick();
    await screen.reaches(2);
    expect(await screen.answers.locator('input:checked').count()).toBe(0);
  });

  test('uses the keyboard alone: arrows choose and never go on, Enter and the space bar do', async ({ visit }) => {
    const page = await visit(TODAY.nl);
    const total = numberOfItems(TODAY.nl);
    const screen = testOnScreen(page, 'nl', total);
    await screen.button('selfTest.start').focus();
    await page.keyboard.press('Enter');
    await screen.reaches(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
    await page.keyboard.press('Tab');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
    await screen.reaches(1);
    expect(await screen.answers.nth(2).locator('input').isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await screen.reaches(2);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await screen.reaches(3);
    // Enter on an answer that is not chosen yet chooses it and goes on.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await screen.reaches(4);
    await screen.button('selfTest.back').press('Enter');
    expect(await screen.answers.first().locator('input').isChecked()).toBe(true);
  });

  test('hears the question and its place, and a screen reader finds a named group of radio buttons', async ({
    visit,
  }) => {
    const page = await visit(TODAY.en, { language: 'en-GB' });
    const { test: definition } = selfTestProps(TODAY.en);
    const [first] = definition.structure.items;
    const words = definition.itemWords[first?.key ?? '']?.text ?? '';
    const screen = testOnScreen(page, 'en', definition.structure.items.length);
    await screen.start();
    await screen.reaches(1);
    const group = page.getByRole('group', { name: words });
    expect(await group.ariaSnapshot()).toContain('- radio');
    expect(await group.getByRole('radio').count()).toBe(await screen.answers.count());
    expect(await page.locator('.self-test > [role=status]').first().innerText()).toBe(
      `Question 1 of ${definition.structure.items.length}`,
    );
    expect(await screen.question.evaluate((legend) => legend === document.activeElement)).toBe(true);
  });

  test('may answer with number keys after switching them on, and not before', async ({ visit }) => {
    const page = await visit(ABC.nl);
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await screen.reaches(1);
    await page.keyboard.press('2');
    await screen.reaches(1);
    await page.getByText(text('nl', 'selfTest.options')).click();
    await page.getByLabel(text('nl', 'selfTest.numberKeys')).check();
    await page.keyboard.press('2');
    await screen.reaches(2);
    await screen.button('selfTest.back').click();
    expect(await screen.answers.nth(1).locator('input').isChecked()).toBe(true);
  });

  test('can skip, sees the open questions once, answers one of them, and goes on without the other', async ({
    visit,
  }) => {
    const page = await visit(TODAY.nl, { viewport: 'largePhone' });
    const total = numberOfItems(TODAY.nl);
    const screen = testOnScreen(page, 'nl', total);
    await screen.start();
    await screen.button('selfTest.skip').click();
    await screen.button('selfTest.skip').click();
    await screen.answer(zeros(total - 2));
    await page.getByRole('heading', { name: text('nl', 'selfTest.open_other').replace('{{count}}', '2') }).waitFor();
    await page.locator('.self-test-gaps button').first().click();
    await screen.reaches(1);
    await screen.answer([1]);
    await page.getByRole('heading', { name: text('nl', 'selfTest.open_one') }).waitFor();
    await screen.button('selfTest.toResult').click();
    await resultHeading(page, 'nl').waitFor();
  });

  test('can take an answer back', async ({ visit }) => {
    const page = await visit(ABC.nl);
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await screen.answer([0]);
    await screen.button('selfTest.back').click();
    await screen.button('selfTest.clear').click();
    expect(await screen.answers.locator('input:checked').count()).toBe(0);
    expect(await screen.button('selfTest.skip').count()).toBe(1);
  });

  test('can see all questions on one page, where nothing moves by itself', async ({ visit }) => {
    const total = numberOfItems(TODAY.nl);
    const page = await visit(TODAY.nl, { viewport: 'phone' });
    const screen = testOnScreen(page, 'nl', total);
    await screen.button('selfTest.viewAll').click();
    const groups = page.locator('.self-test-question');
    await groups.first().waitFor();
    expect(await groups.count()).toBe(total);
    for (const group of await groups.all()) await group.getByRole('radio').first().check();
    await loadAxe(page);
    expect(await runAxe(page, 'everything')).toEqual([]);
    await screen.button('selfTest.finish').click();
    await resultHeading(page, 'nl').waitFor();
  });

  test('is asked a further question only when it fits the answers so far', async ({ visit }) => {
    const [first = '', second = ''] = selfTestProps(TODAY.nl).test.structure.items.map(({ key }) => key);
    const page = await visit(TODAY.nl, {
      prepare: (opened) =>
        changeTest(opened, TODAY.nl, (definition) => ({
          ...definition,
          structure: {
            ...definition.structure,
            items: definition.structure.items.map((item) =>
              item.key === second
                ? {
                    ...item,
                    showIf: {
                      mode: 'all',
                      conditions: [
                        { item: first, comparison: 'at_least', answer: item.scale && lastCode(definition, first) },
                      ],
                    },
                  }
                : item,
            ),
          },
        })),
    });
    const total = numberOfItems(TODAY.nl);
    const screen = testOnScreen(page, 'nl', total - 1);
    await screen.start();
    const words = selfTestProps(TODAY.nl).test.itemWords;
    await screen.answer([0]);
    expect(await screen.question.innerText()).not.toBe(words[second]?.text);
    await screen.button('selfTest.back').click();
    await page.waitForTimeout(270);
    await screen.answers.last().click();
    await testOnScreen(page, 'nl', total).reaches(2);
    expect(await screen.question.innerText()).toBe(words[second]?.text);
  });

  test('stops and leaves no answer behind', async ({ visit }) => {
    const page = await visit(ABC.nl);
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await screen.answer([0, 0]);
    await page.getByText(text('nl', 'selfTest.options')).click();
    await screen.button('selfTest.erase').click();
    await page.getByText(text('nl', 'selfTest.erased')).waitFor();
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    expect(await screen.button('selfTest.start').evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test.for(['phone', 'desktop'] as const)('meets nothing that hinders anybody on a %s', async (viewport, { visit }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit(WELLBEING.nl, { viewport, colorScheme });
      const screen = testOnScreen(page, 'nl', numberOfItems(WELLBEING.nl));
      await screen.start();
      await screen.answer([1]);
      await screen.reaches(2);
      await page.locator('.self-test-help summary').click();
      await page.getByText(text('nl', 'selfTest.options')).click();
      await loadAxe(page);
      expect(await runAxe(page, 'everything')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });

  function lastCode({ structure }: ReturnType<typeof selfTestProps>['test'], itemKey: string): string {
    const scale = structure.items.find(({ key }) => key === itemKey)?.scale;
    return structure.scales.find(({ key }) => key === scale)?.points.at(-1)?.code ?? '';
  }
});

describe('somebody who thinks of suicide', () => {
  const riskAtFirst = (path: string) => ({
    prepare: (page: Page) =>
      changeTest(page, path, (definition) => ({
        ...definition,
        structure: {
          ...definition.structure,
          items: definition.structure.items.map((item, index) =>
            index === 0
              ? {
                  ...item,
                  riskAnswers:
                    definition.structure.scales
                      .find(({ key }) => key === item.scale)
                      ?.points.slice(1)
                      .map(({ code }) => code) ?? [],
                }
              : item,
          ),
        },
      })),
  });

  test.for(LOCALES)(
    'sees who is there at once, under the very first answer, and can go on (%s)',
    async (locale, { visit }) => {
      const path = ABC[locale];
      const page = await visit(path, { viewport: 'largePhone', touch: true, ...riskAtFirst(path) });
      const screen = testOnScreen(page, locale, 24);
      await screen.start();
      expect(await page.locator('.self-test-risk').count()).toBe(0);
      await screen.answer([1]);
      const signpost = page.locator('.self-test-risk');
      await signpost.waitFor();
      await screen.reaches(1);
      const [phone] = await signpost.locator('a[href^="tel:"]').all();
      expect(await phone?.getAttribute('href')).toBe('tel:1813');
      const box = await phone?.boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(844);
      // Not a dialog, and not in the way: the way on stands right there.
      expect(await page.getByRole('dialog').count()).toBe(0);
      await screen.button('selfTest.next').tap();
      await screen.reaches(2);
      expect(await signpost.count()).toBe(0);
    },
  );

  test('is told politely by a screen reader, in words that stand in the accessibility tree', async ({ visit }) => {
    const page = await visit(ABC.nl, riskAtFirst(ABC.nl));
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    const status = page.locator('.self-test-question [role=status]');
    expect(await status.innerText()).toBe('');
    await screen.answer([2]);
    const tree = await status.ariaSnapshot();
    expect(tree).toContain(text('nl', 'selfTest.riskWords').slice(0, 30));
    expect(tree).toMatch(/link ".*1813/);
    await loadAxe(page);
    expect(await runAxe(page, 'everything')).toEqual([]);
  });

  test('comes past the contacts with the keyboard as well: the arrow shows them, Enter goes on', async ({ visit }) => {
    const page = await visit(ABC.nl, riskAtFirst(ABC.nl));
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.locator('.self-test-risk').waitFor();
    await page.keyboard.press('Enter');
    await screen.reaches(2);
  });

  test('sees them under an answer by number key, on the whole page and after a reload, and no longer once the answer is another', async ({
    visit,
  }) => {
    const page = await visit(ABC.nl, riskAtFirst(ABC.nl));
    const screen = testOnScreen(page, 'nl', 24);
    const signpost = page.locator('.self-test-risk');
    await screen.start();
    await page.getByText(text('nl', 'selfTest.options')).click();
    await page.getByLabel(text('nl', 'selfTest.numberKeys')).check();
    await page.keyboard.press('3');
    await signpost.waitFor();
    await screen.reaches(1);
    await page.reload();
    await signpost.waitFor();
    await page.getByText(text('nl', 'selfTest.options')).click();
    await screen.button('selfTest.viewAll').click();
    await page.locator('.self-test-question').nth(1).waitFor();
    expect(await signpost.count()).toBe(1);
    await screen.answers.first().click();
    await expect.poll(() => signpost.count()).toBe(0);
  });

  test('sees them again above the result', async ({ visit }) => {
    const { items } = selfTestProps(WELLBEING.nl).test.structure;
    const place = items.findIndex(({ riskAnswers }) => riskAnswers.length > 0);
    const page = await visit(WELLBEING.nl, { viewport: 'largePhone' });
    const screen = testOnScreen(page, 'nl', items.length);
    await screen.start();
    await screen.answer(zeros(place));
    await screen.answer([4]);
    await page.locator('.self-test-risk').waitFor();
    await screen.button('selfTest.next').click();
    await screen.answer(zeros(items.length - place - 1));
    await resultHeading(page, 'nl').waitFor();
    expect(await page.locator('.self-test a[href="tel:1813"]').first().isVisible()).toBe(true);
  });

  test('finds the contacts on every screen of every test, without an answer that asks for them', async ({ visit }) => {
    const page = await visit(ABC.nl, { viewport: 'largePhone' });
    const screen = testOnScreen(page, 'nl', 24);
    await screen.start();
    await page.locator('.self-test-help summary').click();
    expect(await page.locator('.self-test-help a[href="tel:1813"]').isVisible()).toBe(true);
  });
});

describe('before the script is there', () => {
  test('a press on the button says that the test is loading, and begins it once it is there', async ({ visit }) => {
    const script = Promise.withResolvers<undefined>();
    const page = await visit(ABC.nl, {
      prepare: async (opened) => {
        await opened.route('**/_astro/SelfTest*.js', async (route) => {
          await script.promise;
          await route.continue();
        });
      },
    });
    const screen = testOnScreen(page, 'nl', 24);
    expect(await page.getByRole('link', { name: text('nl', 'selfTest.paper') }).count()).toBe(1);
    await screen.button('selfTest.start').click();
    await screen.button('selfTest.loading').waitFor();
    script.resolve(undefined);
    await screen.reaches(1);
  });

  test('a press that cannot load the test says so, and the next one begins it', async ({ visit }) => {
    let isBroken = true;
    const page = await visit(ABC.nl, {
      prepare: async (opened) => {
        await opened.route('**/_astro/SelfTest*.js*', (route) =>
          isBroken ? route.abort('aborted') : route.continue(),
        );
      },
    });
    const screen = testOnScreen(page, 'nl', 24);
    await screen.button('selfTest.start').click();
    await page.getByText(text('nl', 'selfTest.failed')).waitFor();
    isBroken = false;
    await screen.button('selfTest.start').click();
    await screen.reaches(1);
  });

  test('a visitor without script reads why it does not begin, sees no dead button, and opens the paper version', async ({
    visit,
  }) => {
    const page = await visit(ABC.nl, { javaScript: false });
    expect(await page.locator('main').innerText()).toContain(text('nl', 'selfTests.withoutScript'));
    expect(await page.getByRole('button', { name: text('nl', 'selfTest.start') }).count()).toBe(0);
    await page.getByRole('link', { name: text('nl', 'selfTest.paper') }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
  });
});
