import { compoundParts } from './compound-parts.ts';
import { wordFamily } from './word-families.ts';

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/** A word that a text uses so often belongs to what the text is about. */
const OFTEN = 4;

/** Words by which a page should also be found, each once, none of them a word of the page itself. */
export interface IndexWords {
  /** From what the page is about: its title, its search words, the words that it uses often. */
  readonly about: readonly string[];
  /** From words that the page only mentions. */
  readonly mentioned: readonly string[];
}

/** Pages use the same words again and again: what was found for a word is kept, by language and word. */
const knownRelatives = new Map<string, readonly string[]>();

/** Other forms of a word that stemming does not see, and its parts when it is a compound, with their forms. */
function relatives(word: string, language: string): readonly string[] {
  const name = `${language} ${word}`;
  const known = knownRelatives.get(name);
  if (known) return known;
  const parts = language === 'nl' ? compoundParts(word) : [];
  const found = [word, ...parts].flatMap((part) => [part, ...wordFamily(part, language)]);
  knownRelatives.set(name, found);
  return found;
}

/**
 * The words by which a page should also be found.
 *
 * @param subject Title and search words of the page.
 * @param text The text of the page.
 * @param language Two-letter code of the language of both.
 */
export function indexWords(subject: string, text: string, language: string): IndexWords {
  const wordsOf = (source: string) => Array.from(source.toLowerCase().matchAll(WORD), ([word]) => word);
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const subjects = new Set([
    ...wordsOf(subject),
    ...[...counts].filter(([, count]) => count >= OFTEN).map(([word]) => word),
  ]);

  const own = (word: string): boolean => counts.has(word) || subjects.has(word);
  const about = new Set([...subjects].flatMap((word) => relatives(word, language)).filter((word) => !own(word)));
  const mentioned = new Set(
    [...counts.keys()].flatMap((word) => relatives(word, language)).filter((word) => !own(word) && !about.has(word)),
  );
  return { about: [...about], mentioned: [...mentioned] };
}
