import type { Locator, Page, Response } from 'playwright-core';

import type { Account } from '../platform/strapi-admin.ts';
import { SCREEN_WORDS, type HandbookLanguage, type ScreenWords } from './screen-words.ts';

/** The content types whose lists are opened by their name. */
export type ListName = keyof Pick<ScreenWords, 'article' | 'crisisContact' | 'service'>;

/** The admin panel in somebody's browser, used by the words that the handbook says. */
export class AdminPanel {
  readonly page: Page;
  readonly words: ScreenWords;
  readonly #address: string;

  constructor(page: Page, cmsUrl: string, language: HandbookLanguage) {
    this.page = page;
    this.words = SCREEN_WORDS[language];
    this.#address = `${cmsUrl}/admin`;
  }

  /** What must be said to a page before it opens the panel, so that it speaks the language from the first screen on. */
  static async prepare(page: Page, language: HandbookLanguage): Promise<void> {
    await page.addInitScript(
      `localStorage.setItem('strapi-admin-language', '${language}'); localStorage.setItem('STRAPI_THEME', 'light');`,
    );
  }

  /** @param onForm is called with the form of the first screen, filled in */
  async signIn({ email, password }: Account, onForm?: (form: readonly Locator[]) => Promise<void>): Promise<void> {
    await this.page.goto(`${this.#address}/auth/login`);
    const name = this.field(this.words.email);
    const submit = this.button(this.words.signIn);
    await name.fill(email);
    await this.field(this.words.password).fill(password);
    await onForm?.([this.page.getByRole('heading', { level: 1 }), name, submit]);
    await submit.click();
    await this.page.getByRole('region', { name: this.words.whatIsLive }).getByRole('link').first().waitFor();
  }

  async openList(list: ListName): Promise<void> {
    const { page, words } = this;
    await page.getByRole('link', { name: words.content, exact: true }).first().click();
    await page.getByRole('link', { name: words[list], exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words[list], exact: true }).waitFor();
  }

  /** Looks for an entry in the list that is open. Gives its row. */
  async search(word: string, name: string): Promise<Locator> {
    await this.button(this.words.search).click();
    await this.page.getByRole('searchbox').last().fill(word);
    await this.page.keyboard.press('Enter');
    const row = this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
    await row.waitFor();
    return row;
  }

  /** Opens the form of an entry from its list, as who looks for it does. */
  async openEntry(list: ListName, word: string, name: string): Promise<void> {
    await this.openList(list);
    const row = await this.search(word, name);
    await row.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  /** Opens the form of an entry by its address. */
  async goToEntry(type: string, documentId: string, locale: string): Promise<void> {
    const form = `${this.#address}/content-manager/collection-types/api::${type}.${type}/${documentId}`;
    await this.page.goto(`${form}?plugins[i18n][locale]=${locale}`);
  }

  /** Unfolds the first way of a kind to reach a service. Gives its heading. */
  async unfoldWay(kind: string): Promise<Locator> {
    await this.page.getByText(this.words.channels).first().waitFor();
    const way = this.page.getByRole('heading', { level: 3 }).filter({ hasText: new RegExp(`^${kind}`, 'u') });
    await way.getByRole('button').first().click();
    return way;
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A panel beside the form, by its heading. */
  panel(name: string): Locator {
    return this.page
      .getByRole('complementary')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .last();
  }

  /** Presses the button, and waits until the CMS has said yes or no. */
  async publish(): Promise<Response> {
    const answer = this.page.waitForResponse(
      (response) => response.request().method() === 'POST' && /\/actions\/publish\b/u.test(response.url()),
    );
    await this.button(this.words.publish).click();
    return answer;
  }

  /** What the panel says of the entry on the site, once it says that it is live. */
  async liveState(): Promise<string> {
    return (await this.#live().textContent()) ?? '';
  }

  /** Waits until it is live since another moment than `before` said. */
  async liveSinceAfter(before: string): Promise<void> {
    await this.#live().filter({ hasNotText: before }).waitFor();
  }

  /** The address of the first page on which visitors see it. */
  async livePage(): Promise<string> {
    return (await this.#live().getByRole('link').first().getAttribute('href')) ?? '';
  }

  #live(): Locator {
    return this.page.getByRole('status').filter({ hasText: this.words.liveSince }).first();
  }
}
