import type { BothLanguages } from '@moodspace/shared/editor';
import { freshnessToolTexts } from './texts/freshness-tools.ts';
import { historyToolTexts } from './texts/history-tools.ts';
import { instrumentToolTexts } from './texts/instrument-tools.ts';
import { publishingToolTexts } from './texts/publishing-tools.ts';
import { reviewToolTexts } from './texts/review-tools.ts';

const TOOL_TEXTS = {
  ...freshnessToolTexts,
  ...historyToolTexts,
  ...instrumentToolTexts,
  ...publishingToolTexts,
  ...reviewToolTexts,
};

/** The id of a text of our own tools in the admin. */
export type ToolText = keyof typeof TOOL_TEXTS;

/** The words of our own tools in one language, by their id, as the admin's own translations want them. */
export const toolWords = (language: keyof BothLanguages): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(TOOL_TEXTS).map(([id, words]) => [id, words[language]]));
