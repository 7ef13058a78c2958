import type { Locator } from 'playwright-core';

import type { AdminPanel } from './admin-panel.ts';
import type { EditorialTeam } from './editorial-team.ts';
import type { HandbookLanguage } from './screen-words.ts';

export interface AdminWalk {
  readonly admin: AdminPanel;
  readonly siteUrl: string;
  readonly language: HandbookLanguage;
  readonly team: EditorialTeam;
  /** Keeps a picture of the part of the screen in which all of this stands. */
  readonly picture: (name: string, parts: readonly Locator[]) => Promise<void>;
}

/** What is made up for the walk. Each language edits other entries, so that the walks do not meet. */
const MATERIAL = {
  nl: {
    search: 'DrugLijn',
    service: 'De DrugLijn',
    phone: '078 15 10 21',
    article: 'better-sleep',
    flagged:
      'Je hebt een depressie als je niet slaapt. Met dit plan ben je gegarandeerd genezen. Hou het twee weken vol.',
    pictured: /^Een kamer bij nacht/u,
    begun: 'Vrienden maken in je eerste jaar',
  },
  en: {
    search: 'DrugLijn',
    service: 'De DrugLijn',
    phone: '078 15 10 22',
    article: 'homesick',
    flagged:
      'You miss home and sleep badly. You have depression. Do you call home every day? Then do it at a fixed hour for two weeks.',
    pictured: /^A room at night/u,
    begun: 'Eten op een klein budget',
  },
} as const satisfies Readonly<Record<HandbookLanguage, object>>;

/** Does what the handbook says, by the words of the screen, and takes its pictures. A step that does not work ends the walk with an error that names it. */
export async function walkAdmin(walk: AdminWalk): Promise<void> {
  await signIn(walk);
  await changePhoneNumber(walk);
  await reviewAndPublish(walk);
  await startTranslation(walk);
  await lookAtLists(walk);
}

async function signIn({ admin, team, picture }: AdminWalk): Promise<void> {
  const { page, words } = admin;
  await admin.signIn(team.chief.account, (form) => picture('sign-in', form));
  await page.getByRole('region', { name: words.toBringUpToDate }).getByRole('heading', { level: 3 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await picture('home', [
    page.getByRole('region', { name: words.whatIsLive }),
    page.getByRole('region', { name: words.toBringUpToDate }),
  ]);
}

async function changePhoneNumber({ admin, siteUrl, language, picture }: AdminWalk): Promise<void> {
  const { page, words } = admin;
  const { search, service, phone } = MATERIAL[language];
  await admin.openList('service');
  const row = await admin.search(search, service);
  await page.waitForLoadState('networkidle');
  await picture('search', [page.getByRole('main').getByRole('link').first(), page.getByRole('grid')]);
  await row.getByRole('link', { name: service, exact: true }).click();
  const way = await admin.unfoldWay('phone');
  const number = admin.field(words.phone);
  await number.fill(phone);
  await picture('phone-number', [page.getByText(words.channels).first(), way, number, admin.field(words.email)]);
  const before = await admin.liveState();
  await admin.publish();
  await admin.liveSinceAfter(before);
  const address = await admin.livePage();
  const served = await (await fetch(new URL(new URL(address, siteUrl).pathname, siteUrl))).text();
  if (!served.includes(phone))
    throw new Error(`The handbook's five steps ended, and ${address} does not show ${phone}.`);
  await picture('live', [admin.panel(words.onTheSite)]);
}

async function reviewAndPublish({ admin, language, team, picture }: AdminWalk): Promise<void> {
  const { page, words } = admin;
  const { article, flagged } = MATERIAL[language];
  const author = team.author.requests;
  const { body } = await author.draft('article', article, language);
  await author.save('article', article, language, { body: `${flagged}\n\n${String(body)}` });
  await admin.goToEntry('article', await author.documentId('article', article, language), language);
  const review = admin.button(words.reviewed);
  await review.waitFor();
  await picture('second-reader', [admin.panel(words.secondReader)]);
  await picture('words', [admin.panel(words.words)]);
  await admin.publish();
  const refusal = page.getByRole('alert').filter({ hasText: words.secondReader }).first();
  await refusal.waitFor();
  await picture('refused', [page.getByRole('heading', { level: 1 }), refusal, admin.button(words.publish)]);
  await page.reload();
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('link', { name: words.openPreview, exact: true }).click();
  // Until the preview is prepared, its frame has another heading.
  await page.frameLocator('iframe').getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 120_000 });
  await picture('preview', [page.locator('body')]);
  await page.goBack();
  await review.click();
  await page.getByRole('status').filter({ hasText: words.mayBePublished }).waitFor();
  await admin.publish();
  await page.getByRole('status').filter({ hasText: words.seenByVisitors }).waitFor();
  const { firstname, lastname } = team.chief.account;
  await admin.panel(words.history).getByText(`${firstname} ${lastname}`).first().waitFor();
  await admin.button(words.lookAtVersions).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.restoreAsDraft, exact: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await picture('history', [dialog]);
  await page.keyboard.press('Escape');
}

async function startTranslation({ admin, language, team, picture }: AdminWalk): Promise<void> {
  const { page, words } = admin;
  const { begun } = MATERIAL[language];
  const key = begun.toLowerCase().replaceAll(' ', '-');
  const fields = { title: begun, slug: key, key, summary: begun, body: begun };
  await admin.goToEntry('article', await team.author.requests.create('article', 'nl', fields), 'nl');
  const start = admin.button(words.startTranslation);
  await start.waitFor();
  await picture('translation', [admin.panel(words.onTheSite)]);
  await start.click();
  await page.waitForURL(/locale(\]|%5D)=en/u, { waitUntil: 'commit' });
}

async function lookAtLists({ admin, language, picture }: AdminWalk): Promise<void> {
  const { page, words } = admin;
  const { pictured } = MATERIAL[language];
  await page.getByRole('link', { name: words.toCheck, exact: true }).click();
  await page
    .getByRole('button', { name: words.checkedToday })
    .or(page.getByText(words.checkedToday, { exact: true }))
    .first()
    .waitFor();
  await picture('to-check', [
    page.getByRole('heading', { level: 1 }),
    page.getByRole('main').getByRole('paragraph').first(),
    page.getByRole('row').nth(6),
  ]);
  await page.getByRole('link', { name: words.mediaLibrary, exact: true }).first().click();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('img', { name: pictured }) });
  await card.getByRole('button', { name: /^better-sleep/u }).click();
  const text = page.getByRole('textbox', { name: words.alternativeText }).first();
  await text.waitFor();
  await page.waitForLoadState('networkidle');
  await text.scrollIntoViewIfNeeded();
  await picture('alternative-text', [page.getByRole('dialog').filter({ has: text }).last()]);
}
