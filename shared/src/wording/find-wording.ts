import type { Sentence } from '../content/sentence.ts';
import type { Locale } from '../locales.ts';
import { sentencesOf } from '../readability/prose.ts';
import { DUTCH_RULES } from './rules-nl.ts';
import { ENGLISH_RULES } from './rules-en.ts';
import type { WordingRule, WordingTopic } from './wording-rule.ts';

/** Words in a text that deserve a second look. */
export interface FlaggedWords {
  readonly topic: WordingTopic;
  /** The words as they stand in the text. */
  readonly words: string;
  /** The sentence in which they stand. */
  readonly sentence: string;
  readonly why: Sentence;
}

const RULES: Readonly<Record<Locale, readonly WordingRule[]>> = { nl: DUTCH_RULES, en: ENGLISH_RULES };

/** A sentence is cut behind this, so that no text can make a rule slow. */
const LONGEST = 2000;

/**
 * Words that claim a diagnosis or a treatment, and messages about suicide and self-harm that can do harm, in the order of the text. Each is advice: the rules see
 * words, not what is meant; they leave out what is denied, asked or felt as far as that shows in the sentence.
 */
export function flaggedWords(text: string, isMarkdown: boolean, locale: Locale): readonly FlaggedWords[] {
  return sentencesOf(text, isMarkdown).flatMap((whole) => {
    const sentence = whole.slice(0, LONGEST);
    const found = RULES[locale].flatMap((rule) => findingsOf(rule, sentence));
    return found.toSorted((a, b) => a.at - b.at).map(({ flagged }) => flagged);
  });
}

function findingsOf(
  { topic, words, unlessBefore, unlessInSentence, why }: WordingRule,
  sentence: string,
): readonly { readonly at: number; readonly flagged: FlaggedWords }[] {
  if (unlessInSentence?.test(sentence) === true) return [];
  return [...sentence.matchAll(words)]
    .filter(({ index }) => unlessBefore?.test(sentence.slice(0, index)) !== true)
    .map(({ 0: found, index }) => ({ at: index, flagged: { topic, words: found, sentence, why } }));
}
