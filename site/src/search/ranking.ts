/**
 * The names under which a page gives the search words that are not in its text, and how much each counts against a word of
 * the text, which counts 1. Services have many words in common, and there are many of them: with a weight as high as that of
 * texts they would push every article and theme away.
 */
export const WORD_WEIGHTS = {
  /** Words that people type for a text. */
  words: 3,
  /** Words that people type for a service. */
  contact: 0.3,
  /** Other forms and parts of the words of the text, added when the index is made. */
  forms: 0.3,
} as const;
