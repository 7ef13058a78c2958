import { createContext, use } from 'react';
import type { Translate } from '../../../i18n/create-translator.ts';
import { formatsFor, type Formats } from '../../../i18n/format.ts';
import { islandTranslator, type IslandTexts } from '../../../i18n/island-translator.ts';
import type { ResultKey } from './result-texts.ts';

/** Words, dates and numbers in the language of the page. */
export interface ResultLanguage extends Pick<Formats, 'formatDate'> {
  /** The BCP 47 tag of the language. */
  readonly tag: string;
  /** The BCP 47 tag of the words of the test, when they are not in the language of the page. */
  readonly wordsLang: string | undefined;
  readonly t: Translate<ResultKey>;
  /** Writes a number with exactly so many decimals, or with one where it has any. */
  readonly number: (value: number, decimals?: number) => string;
  /** The name of a country, by its ISO 3166-1 code; the code itself when it has none. */
  readonly country: (code: string) => string;
}

export function resultLanguage(texts: IslandTexts<ResultKey>, wordsLang?: string): ResultLanguage {
  const { tag } = texts;
  const { formatDate, formatNumber } = formatsFor(tag);
  return {
    tag,
    wordsLang,
    t: islandTranslator(texts),
    formatDate,
    number: (value, decimals) =>
      formatNumber(value, { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 1 }),
    country: (code) => countryName(tag, code),
  };
}

function countryName(tag: string, code: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? code;
  } catch {
    // What is no code of a country is refused with an error.
    return code;
  }
}

const LanguageOfResult = createContext<ResultLanguage | undefined>(undefined);

/** Gives its language to every part of the result. */
export const ResultLanguageProvider = LanguageOfResult.Provider;

/** The language of the result in which a component stands. */
export function useResultLanguage(): ResultLanguage {
  const language = use(LanguageOfResult);
  if (!language) throw new Error('A part of a result was drawn outside of one.');
  return language;
}
