import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readPage } from '../support/built-site.ts';
import { AUTONOMY, commonSteps, LIFECRAFT, moduleOnScreen, stepsOf } from '../support/module-page.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

const t = (key: string) => text('nl', key);
const STEPS = stepsOf(AUTONOMY.nl);
const COMMON = commonSteps(AUTONOMY.nl);
const [FIRST = '', SECOND = '', THIRD = ''] = COMMON;
/** The step that asks what the steps for one answer wait for, and the first of those. */
const ASKING = 'where-it-pinches';
const ONE_ANSWER = 'asking-for-room';

const headingOf = (page: Page) => page.locator('section[data-open] h2').first();
const focusedHeading = (page: Page) =>
  page.evaluate(() => (document.activeElement?.tagName === 'H2' ? document.activeElement.textContent.trim() : ''));

/** Writes something, and says that this is the own device. */
async function writeOnOwnDevice(page: Page): Promise<void> {
  await moduleOnScreen(page, 'nl').open.locator('input[type="radio"]').first().check();
  await page.getByRole('button', { name: t('device.own') }).click();
  await page.locator('[data-when="saved"]').waitFor();
}

describe('a module without script', () => {
  test('reads from top to bottom, each step in full, with a list of the steps on top', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl, { javaScript: false, viewport: 'phone' });
    for (const { key } of STEPS) expect(await page.locator(`#${key} h2`).first().isVisible(), key).toBe(true);
    const links = await page
      .getByRole('navigation', { name: t('module.stepList') })
      .getByRole('link')
      .all();
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(STEPS.map(({ key }) => `#${key}`));
    expect(await page.getByRole('link', { name: t('module.next'), exact: true }).count()).toBe(0);
    expect(await page.getByRole('link', { name: t('module.begin'), exact: true }).count()).toBe(0);
  });

  test('says for whom a step is that not everybody needs', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl, { javaScript: false });
    const label = await page.locator(`#${ASKING} label`).first().textContent();
    expect(await page.locator(`#${ONE_ANSWER} .only-if`).textContent()).toContain(label?.trim());
  });

  test('leads to the module on paper, which leads back', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl, { javaScript: false });
    await page.getByRole('link', { name: t('module.onPaper'), exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const { key } of STEPS) expect(readPage(new URL(page.url()).pathname), key).not.toContain(`id="${key}"`);
    expect(await page.locator('.step > h2').count()).toBe(STEPS.length);
    await page.getByRole('link', { name: t('module.paperOnScreen') }).click();
    expect(new URL(page.url()).pathname).toBe(AUTONOMY.nl);
  });
});

describe('a module, one step at a time', () => {
  test('shows one step, says where one is, and takes the focus to its heading', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl, { viewport: 'phone' });
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    await screen.reaches(FIRST);
    await screen.place(1, COMMON.length);
    expect(await screen.open.count()).toBe(1);
    expect(await focusedHeading(page)).toBe(
      await headingOf(page)
        .textContent()
        .then((words) => words?.trim()),
    );
    await screen.goOn();
    await screen.reaches(SECOND);
    await screen.place(2, COMMON.length);
    expect(new URL(page.url()).hash).toBe(`#${SECOND}`);
    expect(await page.title()).toContain((await headingOf(page).textContent())?.trim());
  });

  test('goes back with the button of the browser', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl);
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    await screen.goOn();
    await screen.goOn();
    await screen.reaches(THIRD);
    await page.goBack();
    await screen.reaches(SECOND);
    await screen.open.getByRole('link', { name: t('module.back') }).click();
    await screen.reaches(FIRST);
    await page.goBack();
    await screen.reaches(SECOND);
    await page.goForward();
    await screen.reaches(FIRST);
  });

  test('leads from its list straight to any step', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl);
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    await page.locator('[data-place]').click();
    const links = page.getByRole('navigation', { name: t('module.stepList') }).getByRole('link');
    expect(await links.count()).toBe(COMMON.length);
    await links.nth(2).click();
    await screen.reaches(THIRD);
  });

  test('can be done with the keyboard alone', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl);
    const pressUntil = async (selector: string) => {
      for (let presses = 0; presses < 120; presses++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`The focus never came to ${selector}.`);
    };
    await pressUntil('[data-go-on]');
    await page.keyboard.press('Enter');
    const screen = moduleOnScreen(page, 'nl');
    for (const key of COMMON) {
      await screen.reaches(key);
      if (key === FIRST) {
        await pressUntil('section[data-open] input[type="radio"]');
        await page.keyboard.press('Space');
        expect(await screen.open.locator('input:checked').count()).toBe(1);
      }
      await pressUntil('section[data-open] [data-next]');
      await page.keyboard.press('Enter');
    }
    await screen.reaches('module--end');
    expect(await focusedHeading(page)).toBe(t('module.end.title'));
  });

  test('shows a step that is for one answer to whoever gave it, and only then', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl);
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    await screen.goTo(ASKING);
    await screen.place(4, COMMON.length);
    await screen.open.locator('input[value="others"]').check();
    await screen.place(4, COMMON.length + 1);
    await screen.goOn();
    await screen.reaches(ONE_ANSWER);
    await page.goBack();
    await screen.reaches(ASKING);
    await screen.open.locator('input[value="time"]').check();
    await screen.place(4, COMMON.length);
    await screen.goOn();
    await screen.reaches(COMMON[4] ?? '');
  });

  test('opens the step of a link that somebody follows, and the same one in the other language', async ({ visit }) => {
    const page = await visit(`${AUTONOMY.nl}#${THIRD}`);
    const screen = moduleOnScreen(page, 'nl');
    await screen.reaches(THIRD);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(`**${AUTONOMY.en}#${THIRD}`);
    await moduleOnScreen(page, 'en').reaches(THIRD);
    await moduleOnScreen(page, 'en').place(3, COMMON.length);
  });

  test('never makes a small phone scroll sideways', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit(AUTONOMY.en, { viewport: 'phone' });
    for (const key of [...STEPS.map((step) => step.key), 'module--end']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, key);
      await moduleOnScreen(page, 'en').reaches(key);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), key).toBeLessThanOrEqual(320);
    }
  });

  test('asks nobody for anything from its first step to its end', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit(AUTONOMY.nl);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    while ((await screen.open.getAttribute('id')) !== 'module--end') {
      for (const field of await screen.open.locator('textarea:visible, input[type="text"]:visible').all())
        await field.fill('Iets wat niemand anders leest');
      const choice = screen.open.locator('input[type="radio"]:visible').first();
      if ((await choice.count()) > 0) await choice.check();
      // So long after the last letter it is kept.
      await page.waitForTimeout(400);
      await screen.goOn();
    }
    await page.waitForTimeout(400);
    // Browsers ask for the icon of the site when they please.
    expect(asked.filter((url) => !/\/icon[^/]*$/.test(url))).toEqual([]);
  });

  test('prints the whole module with what stands in its fields', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl);
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    await page.emulateMedia({ media: 'print' });
    for (const key of COMMON) expect(await page.locator(`#${key} h2`).first().isVisible(), key).toBe(true);
    expect(await page.locator(`#${ONE_ANSWER}`).isVisible()).toBe(false);
    expect(await screen.open.locator('[data-next]').isVisible()).toBe(false);
  });
});

describe('coming back to a module', () => {
  test('goes on where one was, on the own device', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit(AUTONOMY.nl, { viewport: 'largePhone' });
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    await writeOnOwnDevice(page);
    await screen.goOn();
    await screen.goOn();
    await screen.reaches(THIRD);
    const title = (await headingOf(page).textContent())?.trim() ?? '';
    await page.goto(LIFECRAFT.nl);
    const row = page.locator('[data-module="lifecraft-autonomy"]');
    await row.getByText(`3 van ${COMMON.length} stappen`).waitFor();
    await row.getByRole('link').click();
    const goOn = page.getByRole('link', {
      name: t('module.goOn').replace('{{number}}', '3').replace('{{title}}', title),
    });
    await goOn.click();
    await screen.reaches(THIRD);
    await page.goBack();
    await page.getByRole('link', { name: t('module.beginAnew') }).click();
    await screen.reaches(FIRST);
    await screen.open.locator('input[type="radio"]:checked').waitFor();
  });

  test('begins at the beginning where nobody said that something may be kept', async ({ visit }) => {
    const page = await visit(AUTONOMY.nl);
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    await screen.goOn();
    await page.goto(AUTONOMY.nl);
    await page.getByRole('link', { name: t('module.begin'), exact: true }).waitFor();
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  test(
    'goes on at the nearest step when the one where one was is gone, and says so',
    { timeout: 60_000 },
    async ({ visit }) => {
      const page = await visit(AUTONOMY.nl);
      const screen = moduleOnScreen(page, 'nl');
      await screen.begin();
      await writeOnOwnDevice(page);
      await screen.goOn();
      await screen.goOn();
      await screen.reaches(THIRD);
      await page.locator('[data-when="saved"]').waitFor();
      await page.goto('/nl/');
      // An editor has given the step another key meanwhile, which makes it another step.
      await page.route(`**${AUTONOMY.nl}`, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: readPage(AUTONOMY.nl)
            .replaceAll(`id="${THIRD}"`, 'id="another-step"')
            .replaceAll(`"#${THIRD}"`, '"#another-step"'),
        }),
      );
      await page.goto(AUTONOMY.nl);
      await page.getByText(t('module.moved')).waitFor();
      await page.locator('[data-go-on]').click();
      await screen.reaches(SECOND);
    },
  );

  test('tells what another tab reached, and loses nothing of either', { timeout: 60_000 }, async ({ visit }) => {
    const page = await visit(AUTONOMY.nl);
    const screen = moduleOnScreen(page, 'nl');
    await screen.begin();
    await writeOnOwnDevice(page);
    const other = await page.context().newPage();
    await other.goto(`${AUTONOMY.nl}#${COMMON[3] ?? ''}`);
    await moduleOnScreen(other, 'nl').reaches(COMMON[3] ?? '');
    await screen.goOn();
    await page.goto(LIFECRAFT.nl);
    await page.getByText(`3 van ${COMMON.length} stappen`).waitFor();
  });
});

describe('the end of a module', () => {
  test(
    'is reached with its last button, and remembered as the day on which it was done',
    { timeout: 60_000 },
    async ({ visit }) => {
      const page = await visit(AUTONOMY.en, { language: 'en-GB' });
      const screen = moduleOnScreen(page, 'en');
      await screen.begin();
      await screen.goTo(COMMON.at(-1) ?? '');
      await screen.open.getByRole('link', { name: text('en', 'module.finish') }).click();
      await page.getByRole('heading', { name: text('en', 'module.end.title') }).waitFor();
      // Where it may be kept is asked now at the latest.
      await page.getByRole('button', { name: text('en', 'device.own') }).click();
      await page.locator('[data-when="saved"], [data-when="own"]').filter({ visible: true }).first().waitFor();
      const others = await page.locator('.end [data-module]').count();
      expect(others).toBeGreaterThan(0);
      expect(await page.locator('.end [data-module="lifecraft-autonomy"]').count()).toBe(0);
      await page.goto(LIFECRAFT.en);
      const today = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(
        new Date(),
      );
      await page
        .locator('[data-module="lifecraft-autonomy"]')
        .getByText(text('en', 'programme.doneOn').replace('{{date}}', today))
        .waitFor();
      await page.goto(AUTONOMY.en);
      await page.getByText(text('en', 'module.doneOn').replace('{{date}}', today)).waitFor();
      await page.getByRole('link', { name: text('en', 'module.again') }).click();
      await screen.reaches(FIRST);
    },
  );
});
