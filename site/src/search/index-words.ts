import { compoundParts } from './compound-parts.ts';
import { wordFamily } from './word-families.ts';

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

/**
 * The words by which a text should also be found: other forms of its words that stemming does not see, and the parts of its
 * compounds. In the order in which the text gives cause for them, each once, without the words of the text itself.
 *
 * @param language Two-letter code of the language of the text.
 */
export function indexWords(text: string, language: string): readonly string[] {
  const own = new Set(Array.from(text.toLowerCase().matchAll(WORD), ([word]) => word));
  const added = new Set<string>();
  for (const word of own) {
    for (const member of wordFamily(word, language)) added.add(member);
    if (language !== 'nl') continue;
    for (const part of compoundParts(word)) {
      added.add(part);
      for (const member of wordFamily(part, language)) added.add(member);
    }
  }
  return [...added].filter((word) => !own.has(word));
}
