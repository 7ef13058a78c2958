import type { Content, ContentTypeName, Locale } from '@moodspace/shared';

/** An entry as a page in one language sees it. */
export interface Localized<N extends ContentTypeName = ContentTypeName> {
  readonly type: N;
  /** The same in every language. */
  readonly key: string;
  readonly data: Readonly<Content<N>>;
  /** The language in which `data` is written. */
  readonly contentLocale: Locale;
  /** True when `data` is in another language than the page, because there is no translation. */
  readonly isFallback: boolean;
  /** The last part of its address in each language. Empty texts for types without a page of their own. */
  readonly slugs: Readonly<Record<Locale, string>>;
}
