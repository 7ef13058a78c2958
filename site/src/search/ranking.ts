/**
 * How much the whole text of a service counts, against 1 for other pages: services have many words in common, and there are
 * many of them, so that they would push every article and theme away.
 */
export const SERVICE_TEXT_WEIGHT = 0.5;

/**
 * The names under which a page gives the search words that are not in its text, and how much each counts against a word of
 * the text, which counts 1. Chosen by trying what students type (tests/pages/search-quality.test.ts) on the site's own texts.
 */
export const WORD_WEIGHTS = {
  /** Words that people type for a text. */
  words: 3,
  /** Words that people type for a service. */
  contact: 0.3,
  /** Other forms and parts of the words that a page is about, added when the index is made. */
  about: 1.3,
  /** The same of words that a page only mentions. */
  mentioned: 0.2,
} as const;
