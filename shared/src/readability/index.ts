export { readingEase, type Reading, type ReadingLevel, type ReadText } from './reading-ease.ts';
export { sentencesOf, wordsOf } from './prose.ts';
export { syllablesOf } from './syllables.ts';
