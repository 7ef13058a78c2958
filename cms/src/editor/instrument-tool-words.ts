import type { BothLanguages } from './editor-text.ts';
import { instrumentToolTexts } from './texts/instrument-tools.ts';

/** The words of the tools for self-tests in one language, by their id, as the admin's own translations want them. */
export const instrumentToolWords = (language: keyof BothLanguages): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(instrumentToolTexts).map(([id, words]) => [id, words[language]]));
