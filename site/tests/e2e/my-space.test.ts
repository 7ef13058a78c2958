import { buffer } from 'node:stream/consumers';
import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { MADE_UP_RECORDS } from '../../src/device/made-up-records.ts';
import { ERASE, keepThere, keptThere, MY_SPACE, refuseStorage, spaceShown } from '../support/my-space-page.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

const t = (key: string) => text('nl', key);
const section = (page: Page, locale: Locale, key: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: text(locale, key), exact: true }) });

/** Saves everything as a file, and gives its passphrase and its content. */
async function saved(page: Page, locale: Locale = 'nl'): Promise<{ phrase: string; bytes: Buffer; name: string }> {
  const phrase = await page.locator('[data-phrase]').innerText();
  await page.getByLabel(text(locale, 'mySpace.file.written')).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: text(locale, 'mySpace.file.saveButton') }).click();
  const file = await download;
  return { phrase, bytes: await buffer(await file.createReadStream()), name: file.suggestedFilename() };
}

/** Chooses a file with a passphrase, and asks what is in it. */
async function look(page: Page, buffer: Buffer, phrase: string, locale: Locale = 'nl'): Promise<void> {
  const fold = page.locator('[data-open-fold]');
  if (!(await fold.evaluate((one) => (one as HTMLDetailsElement).open))) await fold.locator('summary').click();
  await page.getByLabel(text(locale, 'mySpace.file.choose')).setInputFiles({ name: 'x.dat', mimeType: '', buffer });
  await page.getByLabel(text(locale, 'mySpace.file.itsPassphrase')).fill(phrase);
  await page.getByRole('button', { name: text(locale, 'mySpace.file.look') }).click();
}

const told = (page: Page, key: string, locale: Locale = 'nl') =>
  page.getByText(text(locale, key), { exact: true }).waitFor();

describe.each(LOCALE_CODES)('my space in %s', (locale) => {
  test('says kindly that there is nothing yet, and leads to where things begin', async ({ visit }) => {
    const page = await visit(MY_SPACE[locale], { viewport: 'phone' });
    await spaceShown(page);
    expect(await page.getByRole('heading', { name: text(locale, 'mySpace.empty') }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: text(locale, 'mySpace.toModules') }).isVisible()).toBe(true);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  test('shows everything that is kept, also of what the site has no more, and asks the network for nothing', async ({
    visit,
  }) => {
    const page = await visit(MY_SPACE[locale]);
    await keepThere(page);
    await spaceShown(page);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const key of ['going', 'planned', 'written', 'tests', 'services'])
      expect(await section(page, locale, `mySpace.${key}`).isVisible(), key).toBe(true);
    const written = section(page, locale, 'mySpace.written');
    await written.locator('summary').first().click();
    // A fold is filled when the browser says that it was opened, which is a moment after the click.
    await written.getByText('Well', { exact: true }).waitFor();
    await page.getByText(text(locale, 'mySpace.moduleGone')).first().waitFor();
    await section(page, locale, 'mySpace.tests').locator('summary').first().click();
    expect(asked).toEqual([]);
  });

  test('without script says so, and leads to erasing', async ({ visit }) => {
    const page = await visit(MY_SPACE[locale], { javaScript: false });
    expect(await page.locator('noscript p').innerText()).toContain(text(locale, 'mySpace.withoutScript'));
    await page.locator('noscript a').click();
    expect(new URL(page.url()).pathname).toBe(ERASE[locale]);
  });
});

describe('what is kept', () => {
  test('is deleted one by one, after asking, and stays when the answer is no', async ({ visit }) => {
    const page = await visit(MY_SPACE.nl);
    await keepThere(page);
    const services = section(page, 'nl', 'mySpace.services');
    const remove = services.getByRole('button', { name: /CAW/ });
    await remove.click();
    await services.getByRole('button', { name: t('mySpace.deleteNo') }).click();
    await remove.click();
    await services.getByRole('button', { name: t('mySpace.deleteYes') }).click();
    await services.waitFor({ state: 'detached' });
    expect((await keptThere(page))?.length).toBe(MADE_UP_RECORDS.length - 1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(t('mySpace.deleted'));
  });

  test('changes on the page when another tab changes it', async ({ visit }) => {
    const page = await visit(MY_SPACE.nl);
    await keepThere(page);
    await section(page, 'nl', 'mySpace.services').waitFor();
    const other = await page.context().newPage();
    await other.goto(MY_SPACE.nl);
    await other.getByRole('button', { name: /CAW/ }).click();
    await other.getByRole('button', { name: t('mySpace.deleteYes') }).click();
    await section(page, 'nl', 'mySpace.services').waitFor({ state: 'detached' });
  });

  test('that is damaged or of a later version of the site is named, and takes nothing else with it', async ({
    visit,
  }) => {
    const page = await visit(MY_SPACE.nl);
    const [progress] = MADE_UP_RECORDS;
    await keepThere(page, [
      ...MADE_UP_RECORDS,
      { ...progress!, id: 'later', format: 7 },
      { ...progress!, id: 'broken', data: { title: '<img src=x onerror=alert(1)>' } },
    ]);
    await page.getByText(t('mySpace.unreadable_other').replace('{{count}}', '2')).waitFor();
    expect(await section(page, 'nl', 'mySpace.going').locator('li').count()).toBe(1);
  });

  test('is not shown on a shared device, and is not touched by it', async ({ visit }) => {
    const page = await visit(MY_SPACE.nl);
    await page.evaluate(() => {
      sessionStorage.setItem('moodspace:shared-device', '1');
    });
    await keepThere(page);
    await page.getByText(t('mySpace.shared')).waitFor();
    expect(await section(page, 'nl', 'mySpace.written').count()).toBe(0);
    expect((await keptThere(page))?.length).toBe(MADE_UP_RECORDS.length);
  });

  test('cannot be where the browser refuses storage: that is said', async ({ visit }) => {
    const page = await visit(MY_SPACE.nl, {
      prepare: refuseStorage,
    });
    await page.getByText(t('mySpace.refused')).waitFor();
  });
});

describe('a file with everything', () => {
  test.for(LOCALE_CODES)(
    'written on one device and opened on another gives the same, after saying what it would do (%s)',
    async (locale, { visit }) => {
      const page = await visit(MY_SPACE[locale]);
      await keepThere(page);
      await spaceShown(page);
      const before = await keptThere(page);
      const { phrase, bytes, name } = await saved(page, locale);
      expect(name).toMatch(/^[a-z]+-\d{4}-\d\d-\d\d\.dat$/);
      expect(phrase.split(' ')).toHaveLength(6);
      expect(bytes.toString('latin1')).not.toContain('sleep');

      const elsewhere = await visit(MY_SPACE[locale]);
      await look(elsewhere, bytes, phrase, locale);
      await elsewhere
        .getByText(text(locale, 'mySpace.file.fresh_other').replace('{{count}}', String(before?.length)))
        .waitFor();
      expect(await keptThere(elsewhere)).toBeUndefined();
      await elsewhere.getByRole('button', { name: text(locale, 'mySpace.file.merge') }).click();
      await told(elsewhere, 'mySpace.file.merged', locale);
      expect(await keptThere(elsewhere)).toEqual(before);
      await section(elsewhere, locale, 'mySpace.written').waitFor();
    },
  );

  test('saved, then everything erased, brings everything back', async ({ visit }) => {
    const page = await visit(MY_SPACE.nl);
    await keepThere(page);
    await spaceShown(page);
    const before = await keptThere(page);
    const { phrase, bytes } = await saved(page);
    await page.getByRole('button', { name: t('erase.button'), exact: true }).click();
    await page.getByText(`${t('erase.done')}.`).waitFor();
    expect(await keptThere(page)).toBeUndefined();
    await look(page, bytes, phrase);
    await page.getByRole('button', { name: t('mySpace.file.merge') }).click();
    await told(page, 'mySpace.file.merged');
    expect(await keptThere(page)).toEqual(before);
  });

  test('does not open with another passphrase, when it is cut off, or when it is another file', async ({ visit }) => {
    const page = await visit(MY_SPACE.nl);
    await keepThere(page);
    await spaceShown(page);
    const before = await keptThere(page);
    const { phrase, bytes } = await saved(page);
    await look(page, bytes, 'een heel andere wachtzin');
    await told(page, 'mySpace.file.wrong_passphrase');
    await look(page, bytes.subarray(0, bytes.length - 40), phrase);
    await told(page, 'mySpace.file.damaged');
    await look(page, Buffer.from('PK niet van ons'), phrase);
    await told(page, 'mySpace.file.not_ours');
    await look(page, Buffer.alloc(5_000_001), phrase);
    await told(page, 'mySpace.file.too_large');
    expect(await keptThere(page)).toEqual(before);
  });

  test('can replace what is here, after asking', async ({ visit }) => {
    const page = await visit(MY_SPACE.nl);
    const [progress, answers, , , service] = MADE_UP_RECORDS;
    await keepThere(page, [progress!]);
    await spaceShown(page);
    const { phrase, bytes } = await saved(page);
    await keepThere(page, [answers!, service!]);
    await spaceShown(page);
    await look(page, bytes, phrase);
    await page.getByRole('button', { name: t('mySpace.file.replace') }).click();
    await page.getByRole('button', { name: t('mySpace.file.replaceYes') }).click();
    await told(page, 'mySpace.file.merged');
    expect(await keptThere(page)).toEqual([progress]);
  });

  test('of a passphrase of one’s own is saved only when that is long enough and typed twice', async ({ visit }) => {
    const page = await visit(MY_SPACE.nl, { viewport: 'phone' });
    await keepThere(page);
    await spaceShown(page);
    await page.getByLabel(t('mySpace.file.own')).check();
    const [first, again] = [page.locator('[name=first]'), page.locator('[name=again]')];
    const save = page.getByRole('button', { name: t('mySpace.file.saveButton') });
    await page.getByLabel(t('mySpace.file.written')).check();
    await first.fill('kort');
    await save.click();
    await page.getByText(t('mySpace.file.tooShort_other').replace('{{count}}', '12')).waitFor();
    await first.fill('vier fietsen in de regen');
    await again.fill('vijf fietsen in de regen');
    await save.click();
    await told(page, 'mySpace.file.notTheSame');
    await again.fill('vier fietsen in de regen');
    const download = page.waitForEvent('download');
    await save.click();
    const bytes = await buffer(await (await download).createReadStream());
    await look(page, bytes, 'vier fietsen in de regen');
    await page.getByText(t('mySpace.file.same_other').replace('{{count}}', String(MADE_UP_RECORDS.length))).waitFor();
  });
});
