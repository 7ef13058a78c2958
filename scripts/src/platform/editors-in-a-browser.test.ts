import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { chromium, type Browser, type Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';

import { liveRelease } from '../../../site/server/releases.ts';
import { loadAxe, runAxe, type Finding } from '../../../site/tests/support/axe.ts';
import { AdminPanel } from '../handbook/admin-panel.ts';
import { makeEditorialTeam, type Colleague, type EditorialTeam } from '../handbook/editorial-team.ts';
import type { HandbookLanguage } from '../handbook/screen-words.ts';
import { provideChromium } from '../testing/provide-chromium.ts';
import { freePlatformPorts, platformEnvironment } from './platform-environment.ts';
import { startPlatformProgram, type RunningPlatform } from './running-platform.ts';

/** Numbers that nobody has, two for each: a second try of a test corrects the number of the first. */
const NUMBERS = { service: ['078 05 00 01', '078 05 00 02'], crisis: ['078 05 00 03', '078 05 00 04'] } as const;
/** How long visitors may wait for a change on the slowest machine, in milliseconds. What it really takes is printed. */
const PATIENCE = 120_000;
/** Files in which a number could stand. What the search needs follows in a switch of its own. */
const IS_TEXT = /^(?!pagefind\/).*\.(?:csv|html|ics|js|json|txt|vcf|webmanifest|xml)$/u;

let folder: string;
let siteUrl: string;
let cmsUrl: string;
let environment: NodeJS.ProcessEnv;
let platform: RunningPlatform;
let team: EditorialTeam;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'editors-in-a-browser-'));
  const ports = await freePlatformPorts();
  siteUrl = `http://127.0.0.1:${ports.site}`;
  cmsUrl = `http://127.0.0.1:${ports.cms}`;
  // Far longer than the test lasts: what goes live is what the CMS told of.
  environment = { ...platformEnvironment(folder, ports), PUBLISH_INTERVAL_SECONDS: '3600' };
  platform = startPlatformProgram(environment);
  const { path: executablePath } = await provideChromium(process.env);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  await platform.printed('MoodSpace is ready');
  team = await makeEditorialTeam(cmsUrl);
  // The renderer is warm once the first change is live.
  const hoursNote = 'Een website: je kunt er altijd terecht, ook in het weekend.';
  await team.chief.requests.publish('service', 'alcoholhulp', 'nl', { hoursNote });
  await shownAt('/nl/hier-kun-je-terecht/alcoholhulp/', hoursNote);
});

afterAll(async () => {
  await browser.close();
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
});

async function served(address: string): Promise<string> {
  const response = await fetch(new URL(address, siteUrl), { signal: AbortSignal.timeout(30_000) });
  return response.text();
}

/** Asks for a page until it shows a text. Gives when that was, in milliseconds since 1970. */
async function shownAt(address: string, text: string): Promise<number> {
  const limit = Date.now() + PATIENCE;
  while (Date.now() < limit) {
    if ((await served(address)).includes(text)) return Date.now();
    await pause(5);
  }
  throw new Error(`${address} did not show "${text}" within ${PATIENCE / 1000} seconds.`);
}

/** The addresses of everything on the site that can be read and has one of these texts. */
async function addressesWith(...texts: readonly string[]): Promise<readonly string[]> {
  const release = (await liveRelease(environment['RELEASES_DIR'] ?? '')) ?? '';
  const files = (await readdir(release, { recursive: true })).filter((file) => IS_TEXT.test(file)).toSorted();
  const found: string[] = [];
  for (const file of files) {
    const address = `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
    const content = await served(address);
    if (texts.some((text) => content.includes(text))) found.push(address);
  }
  return found;
}

/** A number as other programs write it: 078 15 10 20 becomes +3278151020, and a short one stays. */
const dialled = (number: string): string => number.replaceAll(' ', '').replace(/^0/u, '+32');
const called = (number: string): string => `tel:${dialled(number)}`;
const correctionOf = (old: string, [one, another]: readonly [string, string]): string => (old === one ? another : one);

/** Somebody at a computer of their own, signed in to the admin panel. */
async function atWork({ account, requests }: Colleague, language: HandbookLanguage): Promise<AdminPanel> {
  await requests.setLanguage(language);
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: language });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await AdminPanel.prepare(page, language);
  const admin = new AdminPanel(page, cmsUrl, language);
  await admin.signIn(account);
  return admin;
}

/** Publishes the form, and sees it live for visitors and in the panel. Prints how long visitors waited. */
async function publishAndSee(admin: AdminPanel, address: string, text: string, what: string): Promise<void> {
  const before = await admin.liveState();
  const seen = shownAt(address, text);
  const [shown, answered] = await Promise.all([
    seen,
    admin.publish().then(async (answer) => {
      expect(answer.status(), await answer.text()).toBe(200);
      const { startTime, responseStart } = answer.request().timing();
      return startTime + responseStart;
    }),
  ]);
  console.log(`${what}: ${Math.round(shown - answered)} ms from the answer of Strapi until visitors were served it.`);
  await admin.liveSinceAfter(before);
}

/** What a visitor sees of a number in a browser. */
async function visitorSees(address: string, number: string): Promise<{ isShown: boolean; calls: readonly string[] }> {
  const page = await browser.newPage();
  try {
    await page.goto(new URL(address, siteUrl).href);
    const isShown = await page.getByRole('main').getByText(number).first().isVisible();
    const links = await page.getByRole('main').locator('a[href^="tel:"]').all();
    const calls = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
    return { isShown, calls };
  } finally {
    await page.close();
  }
}

it('an editor who corrects the phone number of a service sees it live, and visitors find the old one nowhere', async () => {
  const admin = await atWork(team.chief, 'nl');
  // Its number stands in no text of other entries, which somebody would have to correct, too.
  await admin.openEntry('service', 'Lumi', 'Lumi');
  await admin.unfoldWay('phone');
  const field = admin.field(admin.words.phone);
  const old = await field.inputValue();
  const corrected = correctionOf(old, NUMBERS.service);
  const stoodAt = await addressesWith(old, dialled(old));

  await field.fill(corrected);
  await publishAndSee(admin, '/nl/hier-kun-je-terecht/lumi/', corrected, 'A number of a service');

  expect(new URL(await admin.livePage()).pathname).toBe('/nl/hier-kun-je-terecht/lumi/');
  expect(await addressesWith(old, dialled(old))).toEqual([]);
  expect(await addressesWith(corrected, dialled(corrected))).toEqual(stoodAt);
  // Pages in both languages, lists, the data of the map, and what other programs read.
  expect(stoodAt).toEqual(
    expect.arrayContaining([
      '/nl/hier-kun-je-terecht/lumi/',
      '/en/find-help/lumi/',
      '/nl/hier-kun-je-terecht/',
      '/en/find-help/',
      '/nl/finder/index.json',
      '/en/finder/index.json',
      '/api/vcard/nl/lumi.vcf',
      '/api/hsds/en/tables/phones.csv',
    ]),
  );
  for (const address of ['/nl/hier-kun-je-terecht/lumi/', '/en/find-help/lumi/'])
    expect(await visitorSees(address, corrected)).toEqual({ isShown: true, calls: [called(corrected)] });
});

it('the number of a crisis contact waits for a second reader, and stands on every page once that colleague has read it', async () => {
  const chief = await atWork(team.chief, 'en');
  const { words } = chief;
  await chief.openEntry('crisisContact', 'Tele', 'Tele-Onthaal 106');
  const field = chief.field(words.phone);
  const old = await field.inputValue();
  const corrected = correctionOf(old, NUMBERS.crisis);
  const stoodAt = await addressesWith(called(old));
  expect(stoodAt).toEqual(expect.arrayContaining(['/nl/', '/en/', '/nl/hulp-nu/', '/en/help-now/', '/en/library/']));

  await field.fill(corrected);
  await chief.button(words.save).click();
  // Nobody may publish it alone, the editor in chief neither.
  const refusal = await chief.publish();
  expect(refusal.status()).toBe(400);
  await chief.page.getByRole('alert').filter({ hasText: words.secondReader }).first().waitFor();
  expect(await addressesWith(called(corrected))).toEqual([]);

  const reviewer = await atWork(team.reviewer, 'en');
  await reviewer.openEntry('crisisContact', 'Tele', 'Tele-Onthaal 106');
  expect(await reviewer.field(words.phone).inputValue()).toBe(corrected);
  await reviewer.button(words.reviewed).click();
  await reviewer.page.getByRole('status').filter({ hasText: words.mayBePublished }).waitFor();

  await publishAndSee(chief, '/en/help-now/', corrected, 'A number on every page');
  expect(await addressesWith(called(corrected))).toEqual(stoodAt);
  // The service of the same name on the map has a number of its own, which nobody corrected.
  for (const address of ['/nl/', '/en/', '/nl/hulp-nu/', '/en/help-now/', '/en/library/', '/404.html'])
    expect(await served(address), address).not.toContain(called(old));
  const { isShown, calls } = await visitorSees('/nl/hulp-nu/', corrected);
  expect(isShown).toBe(true);
  expect(calls).toContain(called(corrected));
});

it('a text goes from its author past a reader to visitors, back to how it was, and offline, as the handbook says', async () => {
  const PAGE = '/en/library/homesick/';
  const documentId = await team.author.requests.documentId('article', 'homesick', 'en');
  const [author, chief, reviewer] = [
    await atWork(team.author, 'en'),
    await atWork(team.chief, 'en'),
    await atWork(team.reviewer, 'en'),
  ];
  for (const admin of [author, chief, reviewer]) await admin.goToEntry('article', documentId, 'en');
  const titleOf = (admin: AdminPanel) => admin.page.getByRole('textbox', { name: /^Title/u });
  const said = (admin: AdminPanel, words: string) => admin.page.getByRole('alert').filter({ hasText: words }).first();
  const saved = (admin: AdminPanel) =>
    admin.page.waitForResponse(
      (response) => response.request().method() === 'PUT' && response.url().includes(documentId),
    );

  // Who writes.
  const old = await titleOf(author).inputValue();
  const changed = `${old}: what may help`;
  await titleOf(author).fill(changed);
  expect(await author.button(author.words.publish).isEnabled()).toBe(false);
  const saving = saved(author);
  await author.button(author.words.save).click();
  expect((await saving).status()).toBe(200);

  // Two people in one entry: the one who saves last had not seen it.
  await titleOf(chief).fill(`${old}: written at the same time`);
  await chief.button(chief.words.save).click();
  await said(chief, 'Not saved: this entry was changed in the meantime').waitFor();
  expect(await titleOf(chief).inputValue()).toBe(`${old}: written at the same time`);
  await chief.page.reload();
  await expect.poll(() => titleOf(chief).inputValue(), { timeout: PATIENCE }).toBe(changed);

  // Who reviews, and who publishes.
  await reviewer.page.reload();
  await reviewer.button(reviewer.words.reviewed).click();
  await reviewer.page.getByRole('status').filter({ hasText: reviewer.words.mayBePublished }).waitFor();
  await chief.page.reload();
  await publishAndSee(chief, PAGE, changed, 'A title');
  await chief.page.getByRole('status').filter({ hasText: chief.words.seenByVisitors }).waitFor();

  // Back to an earlier version.
  await chief.button(chief.words.lookAtVersions).click();
  const dialog = chief.page.getByRole('dialog');
  await dialog.getByRole('navigation', { name: 'Versions' }).getByRole('button').last().click();
  await dialog.getByRole('button', { name: chief.words.restoreAsDraft, exact: true }).click();
  await dialog.getByRole('button', { name: 'Restore this version', exact: true }).click();
  await dialog.getByRole('status').waitFor();
  await dialog.getByRole('button').last().click();
  await expect.poll(() => titleOf(chief).inputValue(), { timeout: PATIENCE }).toBe(old);
  expect(await served(PAGE)).toContain(changed);

  // Offline: there is a draft that is not published, so it is kept.
  await chief.button('More document actions').last().click();
  await chief.page.getByRole('menuitem', { name: 'Unpublish', exact: true }).click();
  await chief.page.getByText('Unpublish and keep last draft').click();
  await chief.page
    .getByRole('dialog')
    .or(chief.page.getByRole('alertdialog'))
    .getByRole('button', { name: 'Confirm' })
    .click();
  await chief.panel(chief.words.onTheSite).getByText('Not live').first().waitFor();
  await expect.poll(async () => (await fetch(new URL(PAGE, siteUrl))).status, { timeout: PATIENCE }).toBe(404);
  expect(await titleOf(chief).inputValue()).toBe(old);
});

/** Strapi puts every widget of the home page into a main landmark of its own; a widget cannot change that. */
const OF_STRAPI: ReadonlySet<string> = new Set(['landmark-main-is-top-level', 'landmark-no-duplicate-main']);

/** What axe finds in a part of the panel that is ours. Strapi's own parts are left out: its text editor, for one, breaks a rule. */
async function findingsIn(part: Locator): Promise<readonly Finding[]> {
  const page = part.page();
  await part.waitFor();
  await part.evaluate(async (element) => {
    element.setAttribute('data-part', 'looked-at');
    // What is still fading in has not its colours yet. What turns for ever, such as a spinner, is not waited for.
    const isEnding = (animation: Animation): boolean => animation.effect?.getComputedTiming().endTime !== Infinity;
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(isEnding)
        .map(({ finished }) => finished),
    );
  });
  await loadAxe(page);
  const found = await runAxe(page, 'everything', '[data-part="looked-at"]');
  await part.evaluate((element) => {
    element.removeAttribute('data-part');
  });
  return found.filter(({ rule }) => !OF_STRAPI.has(rule));
}

it.each(['light', 'dark'] as const)(
  'what we added to the admin panel breaks no rule of accessibility, in %s colours',
  async (theme) => {
    const admin = await atWork(team.chief, 'nl');
    const { page, words } = admin;
    await page.addInitScript(`localStorage.setItem('STRAPI_THEME', '${theme}');`);
    await page.reload();
    for (const name of [words.whatIsLive, words.toBringUpToDate]) {
      const widget = page.getByRole('region', { name });
      // Strapi shows a widget before there is anything in it.
      await widget.getByRole('link').first().waitFor();
      expect(await findingsIn(widget), name).toEqual([]);
    }
    await page.getByRole('link', { name: words.toCheck, exact: true }).click();
    await page.getByRole('tab', { selected: true }).waitFor();
    expect(await findingsIn(page.getByRole('main')), words.toCheck).toEqual([]);

    const documentId = await team.chief.requests.documentId('article', 'better-sleep', 'nl');
    await admin.goToEntry('article', documentId, 'nl');
    await admin.button(words.lookAtVersions).waitFor();
    await page.waitForLoadState('networkidle');
    for (const name of [words.onTheSite, words.secondReader, words.words, words.history])
      expect(await findingsIn(admin.panel(name)), name).toEqual([]);
    await admin.button(words.lookAtVersions).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.restoreAsDraft, exact: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await findingsIn(dialog), words.lookAtVersions).toEqual([]);
  },
);
