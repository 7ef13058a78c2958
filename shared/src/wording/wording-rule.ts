import type { Sentence } from '../content/sentence.ts';

/** What kind of words a rule is about. `suicide` is about messages that can do harm; the others about claims that a platform like this may not make. */
export type WordingTopic = 'diagnosis' | 'treatment' | 'suicide';

/** Words that deserve a second look. Advice: a rule is never a gate. */
export interface WordingRule {
  readonly topic: WordingTopic;
  /** Global and without regard to capitals; looks at one sentence. */
  readonly words: RegExp;
  /** What in the same sentence, before the words, takes the harm away: a denial, a condition, somebody's feeling. */
  readonly unlessBefore?: RegExp;
  /** The same, anywhere in the sentence: such as a doctor, who may make a diagnosis. */
  readonly unlessInSentence?: RegExp;
  /** Why, and what to write instead. */
  readonly why: Sentence;
}
