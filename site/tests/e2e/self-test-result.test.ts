import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { loadAxe, runAxe } from '../support/axe.ts';
import { savedBy, type SavedFile } from '../support/saved-file.ts';
import { ABC, changeTest, selfTestProps, testOnScreen, TODAY } from '../support/self-test-page.ts';
import { text } from '../support/texts.ts';
import { test } from '../support/visit.ts';

const t = (key: string) => text('nl', key);
const heading = (page: Page) => page.getByRole('heading', { name: t('selfTestResult.title'), exact: true });

/** Gives the answer at this place in its list to every question. */
async function takeTest(page: Page, path: string, place: number): Promise<void> {
  const total = selfTestProps(path).test.structure.items.length;
  const screen = testOnScreen(page, 'nl', total);
  await screen.start();
  await screen.reaches(1);
  await screen.answer(Array.from({ length: total }, () => place));
  await heading(page).waitFor();
}

/** What the button with this text saves on the device. */
const savedWith = (page: Page, key: string) => savedBy(page.getByRole('button', { name: t(key), exact: true }));

async function open(page: Page, { name, content }: SavedFile): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.getByLabel(t('selfTestResult.file.open')).setInputFiles(file);
}

/** As if the result had been saved so many days earlier, under another name. */
function earlier({ name, content }: SavedFile, days: number): SavedFile {
  const file = JSON.parse(content) as { taken: { id: string; takenAt: string } };
  const takenAt = new Date(Date.parse(file.taken.takenAt) - days * 86_400_000).toISOString();
  return { name, content: JSON.stringify({ ...file, taken: { ...file.taken, id: 'earlier', takenAt } }) };
}

describe('a result', () => {
  test('has its headings in order and its words before its numbers, and begins where the focus is', async ({
    visit,
  }) => {
    const page = await visit(TODAY.nl);
    await takeTest(page, TODAY.nl, 1);
    expect(await heading(page).evaluate((title) => title === document.activeElement)).toBe(true);
    const levels = await page
      .locator('main :is(h1, h2, h3, h4, h5, h6):visible')
      .evaluateAll((titles) => titles.map(({ tagName }) => Number(tagName.slice(1))));
    expect(levels.filter((level, place) => place > 0 && level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
    const words = await page.locator('.result').innerText();
    const [first] = /\d+(,\d)? \(/.exec(words) ?? [];
    expect(words.indexOf(t('selfTestResult.stepNow'))).toBeGreaterThan(0);
    expect(words.indexOf(first ?? '')).toBeGreaterThan(words.indexOf(t('selfTestResult.someoneToTalkTo')));
  });

  test.for(['light', 'dark'] as const)(
    'has no barriers, whatever is opened in it (%s)',
    async (colorScheme, { visit }) => {
      const page = await visit(ABC.nl, { viewport: 'phone', colorScheme });
      await takeTest(page, ABC.nl, 3);
      await page.locator('.result details').evaluateAll((folded) => {
        for (const part of folded) part.setAttribute('open', '');
      });
      await loadAxe(page);
      expect(await runAxe(page, colorScheme === 'light' ? 'everything' : 'colours')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    },
  );
});

describe('a result that is saved as a file', () => {
  test('has a name that says nothing, and can be opened beside a later one', async ({ visit }) => {
    const page = await visit(TODAY.nl);
    await takeTest(page, TODAY.nl, 1);
    const saved = await savedWith(page, 'selfTestResult.file.save');
    expect(saved.name).toMatch(/^moodspace-zelftest-\d{4}-\d\d-\d\d\.json$/);
    await open(page, earlier(saved, 30));
    await page.getByRole('heading', { name: t('selfTestResult.trend') }).waitFor();
    expect(await page.locator('.result-line circle').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.result-way').count()).toBe(0);
  });

  test('is refused with a sentence when its numbers were changed, and nothing is added', async ({ visit }) => {
    const page = await visit(TODAY.nl);
    await takeTest(page, TODAY.nl, 1);
    const saved = await savedWith(page, 'selfTestResult.file.save');
    await open(page, { ...saved, content: earlier(saved, 30).content.replace(/"value":\d+/, '"value":19') });
    await page.getByText(t('selfTestResult.file.changed')).waitFor();
    expect(await page.getByRole('heading', { name: t('selfTestResult.trend') }).count()).toBe(0);
    await open(page, { name: 'photo.json', content: 'no result' });
    await page.getByText(t('selfTestResult.file.not_a_result')).waitFor();
  });

  test('in FHIR is a response to the questionnaire of the test, with its answers and its scores', async ({ visit }) => {
    const page = await visit(TODAY.nl);
    await takeTest(page, TODAY.nl, 1);
    const { name, content } = await savedWith(page, 'selfTestResult.file.fhir');
    const { structure, fhirNames, version } = selfTestProps(TODAY.nl).test;
    expect(name).toMatch(/^moodspace-zelftest-\d{4}-\d\d-\d\d-fhir\.json$/);
    expect(JSON.parse(content)).toMatchObject({
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      questionnaire: `${fhirNames.canonical}|${version}`,
    });
    for (const { key } of structure.items) expect(content).toContain(`"linkId": "${fhirNames.linkIds[key] ?? key}"`);
  });
});

describe('a result on paper', () => {
  test('has a title that says nothing, its sources and who to call, and nothing of the site around it', async ({
    visit,
  }) => {
    const page = await visit(TODAY.nl);
    await takeTest(page, TODAY.nl, 1);
    const title = await page.title();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.title()).toBe('MoodSpace');
    const onPaper = await page.locator('body').innerText();
    const { structure } = selfTestProps(TODAY.nl).test;
    for (const words of [
      t('selfTestResult.print.help'),
      '1813',
      t('selfTestResult.noDiagnosis'),
      structure.bands[0]?.source,
    ])
      expect(onPaper).toContain(words);
    for (const words of [t('selfTestResult.keep'), t('selfTestResult.retake'), t('navigation.library')])
      expect(onPaper).not.toContain(words);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.title()).toBe(title);
  });

  test('has the answers only when the visitor wants them there', async ({ visit }) => {
    const page = await visit(TODAY.nl);
    await takeTest(page, TODAY.nl, 1);
    const question = Object.values(selfTestProps(TODAY.nl).test.itemWords)[0]?.text ?? '';
    const onPaper = async () => {
      await page.emulateMedia({ media: 'print' });
      const words = await page.locator('.result').innerText();
      await page.emulateMedia({ media: 'screen' });
      return words;
    };
    expect(await onPaper()).not.toContain(question);
    await page.getByLabel(t('selfTestResult.print.answers')).check();
    expect(await onPaper()).toContain(question);
  });
});

describe('the result of a test that is not translated', () => {
  test('says of its own words in which language they are, and not of those of the page', async ({ visit }) => {
    const page = await visit(TODAY.nl, {
      prepare: (opened) => changeTest(opened, TODAY.nl, (definition) => ({ ...definition, lang: 'fr' })),
    });
    await takeTest(page, TODAY.nl, 2);
    const { bandFeedback, scoreWords } = selfTestProps(TODAY.nl).test;
    const label = await page.locator('.result-finding h3').first().innerText();
    const own = Object.values(bandFeedback).find((words) => words.label === label);
    const languageOf = (words: string) =>
      page
        .locator('.result')
        .getByText(words, { exact: true })
        .evaluateAll((parts) => parts.map((part) => part.closest('[lang]')?.getAttribute('lang')));
    const names = Object.values(scoreWords).map(({ name }) => name);
    for (const words of [label, own?.stepNow, ...names].flatMap((one) => one ?? []))
      for (const language of await languageOf(words)) expect(language, words).toBe('fr');
    expect(await languageOf(label)).not.toEqual([]);
    expect(new Set(await languageOf(t('selfTestResult.stepNow')))).toEqual(new Set(['nl-BE']));
  });
});
