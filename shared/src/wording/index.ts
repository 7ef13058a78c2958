export { flaggedWords, type FlaggedWords } from './find-wording.ts';
export type { WordingTopic } from './wording-rule.ts';
