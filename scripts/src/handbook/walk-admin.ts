import type { Locator, Page } from 'playwright-core';

import type { EditorialTeam } from './editorial-team.ts';
import { SCREEN_WORDS, type HandbookLanguage } from './screen-words.ts';

export interface AdminWalk {
  readonly page: Page;
  readonly cmsUrl: string;
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

const panel = (page: Page, name: string): Locator =>
  page
    .getByRole('complementary')
    .filter({ has: page.getByText(name, { exact: true }) })
    .last();

async function signIn({ page, cmsUrl, language, team, picture }: AdminWalk): Promise<void> {
  const words = SCREEN_WORDS[language];
  await page.goto(`${cmsUrl}/admin/auth/login`);
  await page.getByRole('textbox', { name: words.email, exact: true }).fill(team.chief.email);
  await page.getByRole('textbox', { name: words.password, exact: true }).fill(team.chief.password);
  await picture('sign-in', [
    page.getByRole('heading', { level: 1 }),
    page.getByRole('textbox', { name: words.email, exact: true }),
    page.getByRole('button', { name: words.signIn, exact: true }),
  ]);
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
  await page.getByRole('region', { name: words.whatIsLive }).getByRole('link').first().waitFor();
  await page
    .getByRole('button', { name: 'Close the banner.' })
    .click({ timeout: 5000 })
    .catch(() => undefined);
  await page.getByRole('region', { name: words.toBringUpToDate }).getByRole('heading', { level: 3 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await picture('home', [
    page.getByRole('region', { name: words.whatIsLive }),
    page.getByRole('region', { name: words.toBringUpToDate }),
  ]);
}

async function openList({ page, language }: AdminWalk, kind: 'article' | 'service'): Promise<void> {
  const words = SCREEN_WORDS[language];
  await page.getByRole('link', { name: words.content, exact: true }).first().click();
  await page.getByRole('link', { name: words[kind], exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words[kind], exact: true }).waitFor();
}

async function changePhoneNumber(walk: AdminWalk): Promise<void> {
  const { page, siteUrl, language, picture } = walk;
  const words = SCREEN_WORDS[language];
  const { search, service, phone } = MATERIAL[language];
  await openList(walk, 'service');
  await page.getByRole('button', { name: words.search, exact: true }).click();
  await page.getByRole('searchbox').last().fill(search);
  await page.keyboard.press('Enter');
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: service, exact: true }) });
  await row.waitFor();
  await page.waitForLoadState('networkidle');
  await picture('search', [page.getByRole('main').getByRole('link').first(), page.getByRole('grid')]);
  await row.getByRole('link', { name: service, exact: true }).click();
  await page.getByText(words.channels).first().waitFor();
  const channel = page.getByRole('heading', { level: 3 }).filter({ hasText: /^phone/u });
  await channel.getByRole('button').first().click();
  const number = page.getByRole('textbox', { name: words.phone, exact: true });
  await number.fill(phone);
  await picture('phone-number', [
    page.getByText(words.channels).first(),
    channel,
    number,
    page.getByRole('textbox', { name: words.email, exact: true }),
  ]);
  const before = await page.getByRole('status').filter({ hasText: words.liveSince }).first().textContent();
  await page.getByRole('button', { name: words.publish, exact: true }).click();
  await page
    .getByRole('status')
    .filter({ hasText: words.liveSince })
    .filter({ hasNotText: before ?? '' })
    .first()
    .waitFor();
  const address = await page
    .getByRole('status')
    .filter({ hasText: words.liveSince })
    .getByRole('link')
    .first()
    .getAttribute('href');
  const served = await (await fetch(new URL(new URL(address ?? '', siteUrl).pathname, siteUrl))).text();
  if (!served.includes(phone))
    throw new Error(`The handbook's five steps ended, and ${String(address)} does not show ${phone}.`);
  await picture('live', [panel(page, words.onTheSite)]);
}

async function reviewAndPublish(walk: AdminWalk): Promise<void> {
  const { page, cmsUrl, language, team, picture } = walk;
  const words = SCREEN_WORDS[language];
  const { article, flagged } = MATERIAL[language];
  const id = await team.author.documentId('article', article, language);
  await team.author.write('article', id, language, flagged);
  await page.goto(
    `${cmsUrl}/admin/content-manager/collection-types/api::article.article/${id}?plugins[i18n][locale]=${language}`,
  );
  const review = page.getByRole('button', { name: words.reviewed, exact: true });
  await review.waitFor();
  await picture('second-reader', [panel(page, words.secondReader)]);
  await picture('words', [panel(page, words.words)]);
  const publish = page.getByRole('button', { name: words.publish, exact: true });
  await publish.click();
  const refusal = page.getByRole('alert').filter({ hasText: words.secondReader }).first();
  await refusal.waitFor();
  await picture('refused', [page.getByRole('heading', { level: 1 }), refusal, publish]);
  await page.reload();
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('link', { name: words.openPreview, exact: true }).click();
  // Until the preview is prepared, its frame has another heading.
  await page.frameLocator('iframe').getByRole('heading', { level: 1, name: title }).waitFor({ timeout: 120_000 });
  await picture('preview', [page.locator('body')]);
  await page.goBack();
  await review.click();
  await page.getByRole('status').filter({ hasText: words.mayBePublished }).waitFor();
  await publish.click();
  await page.getByRole('status').filter({ hasText: words.seenByVisitors }).waitFor();
  // The panel of the history does not show what was published just now before the page is loaded again.
  await page.reload();
  await panel(page, words.history).getByText(team.chief.name).first().waitFor();
  await page.getByRole('button', { name: words.lookAtVersions, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words.restoreAsDraft, exact: true }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await picture('history', [dialog]);
  await page.keyboard.press('Escape');
}

async function startTranslation({ page, cmsUrl, language, team, picture }: AdminWalk): Promise<void> {
  const words = SCREEN_WORDS[language];
  const { begun } = MATERIAL[language];
  const key = begun.toLowerCase().replaceAll(' ', '-');
  await team.author.create('article', 'nl', { title: begun, slug: key, key, summary: begun, body: begun });
  const id = await team.author.documentId('article', key, 'nl');
  await page.goto(
    `${cmsUrl}/admin/content-manager/collection-types/api::article.article/${id}?plugins[i18n][locale]=nl`,
  );
  const start = page.getByRole('button', { name: words.startTranslation, exact: true });
  await start.waitFor();
  await picture('translation', [panel(page, words.onTheSite)]);
  await start.click();
  await page.waitForURL(/locale(\]|%5D)=en/u, { waitUntil: 'commit' });
}

async function lookAtLists({ page, language, picture }: AdminWalk): Promise<void> {
  const { pictured } = MATERIAL[language];
  const words = SCREEN_WORDS[language];
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
