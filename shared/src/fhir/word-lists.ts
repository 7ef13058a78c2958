import { LOCALE_CODES, type Locale } from '../locales.ts';
import type { RestFields } from './part-extension.ts';
import type { Texts } from './translated-text.ts';

type WordList = 'scaleWords' | 'itemWords' | 'scoreWords' | 'bandWords' | 'normWords';
const WORD_LISTS: readonly WordList[] = ['scaleWords', 'itemWords', 'scoreWords', 'bandWords', 'normWords'];

/** The words of all parts, by language. */
export class WordLists {
  readonly #lists = new Map<string, RestFields[]>();

  push(list: WordList, locale: Locale, words: RestFields): void {
    const name = `${list} ${locale}`;
    this.#lists.set(name, [...(this.#lists.get(name) ?? []), words]);
  }

  add(list: WordList, texts: Texts, words: (text: string, locale: Locale) => RestFields): void {
    for (const locale of LOCALE_CODES) {
      const text = texts[locale];
      if (text !== undefined) this.push(list, locale, words(text, locale));
    }
  }

  has(locale: Locale): boolean {
    return this.#lists.has(`itemWords ${locale}`);
  }

  of(locale: Locale): Record<WordList, readonly RestFields[]> {
    const lists = WORD_LISTS.map((list) => [list, this.#lists.get(`${list} ${locale}`) ?? []]);
    return Object.fromEntries(lists) as Record<WordList, readonly RestFields[]>;
  }
}
