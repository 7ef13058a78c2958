/** A text as words are compared: small letters, no accents, single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
}

const listed = (words: string): readonly string[] => words.split(',').map(plain).filter(Boolean);

/**
 * Tells whether somebody who types this may be thinking of suicide or self-harm.
 *
 * @param crisisWords Beginnings of words and expressions, separated by commas.
 */
export function isAboutCrisis(query: string, crisisWords: string): boolean {
  const typed = ` ${plain(query)}`;
  return listed(crisisWords).some((word) => typed.includes(` ${word}`));
}

/** A word is cut to no less than this, and to no less than this share of itself. */
const SHORTEST_CUT = 5;
const SHORTEST_SHARE = 0.6;

/** Leaves letters off at the end of a word, one at a time: who types "psychologe" also looks for "psycholoog". */
function cuts(word: string): readonly string[] {
  const shortest = Math.max(SHORTEST_CUT, Math.ceil(word.length * SHORTEST_SHARE));
  return Array.from({ length: Math.max(0, word.length - shortest) }, (_, index) =>
    word.slice(0, word.length - 1 - index),
  );
}

/** One thing to search for. */
export interface Attempt {
  readonly term: string;
  /** Every word with a meaning that the visitor typed is in it. */
  readonly isWhole: boolean;
}

/**
 * What to search for, in this order, until something is found. People type sentences, and a search for all words of a
 * sentence finds little: words without a meaning of their own are left out, then each word is tried alone, the longest
 * first, and at last the words are cut short.
 *
 * @param stopWords Words without a meaning of their own, separated by commas.
 */
export function attempts(query: string, stopWords: string): readonly Attempt[] {
  const typed = plain(query).split(' ').filter(Boolean);
  const stops = new Set(listed(stopWords));
  const kept = typed.filter((word) => !stops.has(word));
  const words = kept.length > 0 ? kept : typed;
  const single = words.length > 1 ? words.toSorted((a, b) => b.length - a.length) : [];
  const terms = [words.join(' '), typed.join(' '), ...single, ...words.flatMap(cuts)].filter(Boolean);
  return [...new Set(terms)].map((term) => ({ term, isWhole: words.every((word) => term.split(' ').includes(word)) }));
}
