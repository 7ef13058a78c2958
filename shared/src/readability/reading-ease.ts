import type { Locale } from '../locales.ts';
import { sentencesOf, wordsOf } from './prose.ts';
import { syllablesOf } from './syllables.ts';

/** How hard a text is to read, in four steps. `plain` is about what most adults read without effort. */
export type ReadingLevel = 'easy' | 'plain' | 'fairly_hard' | 'hard';

export interface Reading {
  /** The score of the formula: higher is easier. Most texts lie between 0 and 100; very short sentences go above. */
  readonly score: number;
  readonly level: ReadingLevel;
  readonly words: number;
  readonly sentences: number;
  readonly wordsPerSentence: number;
  readonly longest: { readonly words: number; readonly text: string };
}

/** With fewer words the formulas say more about chance than about the text: they were made on samples of a hundred. */
const FEWEST_WORDS = 50;

/** One text of an entry. */
export interface ReadText {
  readonly text: string;
  readonly isMarkdown: boolean;
}

/**
 * How hard texts are to read, taken together; undefined when they have fewer than fifty words, which is too few to say.
 *
 * Dutch: Flesch-Douma, 206.84 − 0.77 × syllables per hundred words − 0.93 × words per sentence (W.H. Douma, De leesbaarheid van landbouwbladen, Bulletin 17,
 * Landbouwhogeschool Wageningen, 1960). English: Flesch Reading Ease, 206.835 − 84.6 × syllables per word − 1.015 × words per sentence (R. Flesch, A new readability
 * yardstick, Journal of Applied Psychology 32, 1948, 221–233). Syllables are estimated; see `syllablesOf`.
 *
 * Both see only the length of words and sentences. They are a hint, never a gate: a short word can be hard, and a good text can have a long sentence.
 */
export function readingEase(texts: readonly ReadText[], locale: Locale): Reading | undefined {
  const sentences = texts.flatMap(({ text, isMarkdown }) => sentencesOf(text, isMarkdown));
  const counted = sentences.map((text) => ({ text, words: wordsOf(text) }));
  const words = counted.flatMap((sentence) => sentence.words);
  if (words.length < FEWEST_WORDS) return undefined;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, locale), 0);
  const wordsPerSentence = words.length / sentences.length;
  const perWord = syllables / words.length;
  const score =
    locale === 'nl'
      ? 206.84 - 0.77 * (perWord * 100) - 0.93 * wordsPerSentence
      : 206.835 - 84.6 * perWord - 1.015 * wordsPerSentence;
  const longest = counted.reduce((most, sentence) => (sentence.words.length > most.words.length ? sentence : most));
  return {
    score,
    level: levelOf(score),
    words: words.length,
    sentences: sentences.length,
    wordsPerSentence,
    longest: { words: longest.words.length, text: longest.text },
  };
}

/** The steps of Flesch, the two easiest and the two hardest taken together: from 70 easy, from 60 plain, from 50 fairly hard. */
function levelOf(score: number): ReadingLevel {
  if (score >= 70) return 'easy';
  if (score >= 60) return 'plain';
  return score >= 50 ? 'fairly_hard' : 'hard';
}
