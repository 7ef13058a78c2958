import { LOCALE_CODES, LOCALES, type Locale } from '@moodspace/shared';
import { createTranslator, type Translator } from './create-translator.ts';
import { dictionaryKeys, parseDictionary, type Dictionary } from './dictionary.ts';
import type { IslandTexts } from './island-translator.ts';
import { readLanguageFiles } from './language-files.ts';
import { UI_STRINGS, uiString, type UiKey } from './ui-strings.ts';

const files = readLanguageFiles(
  LOCALE_CODES,
  import.meta.glob<unknown>('./*.json', { eager: true, import: 'default' }),
);

const dictionaries = new Map<Locale, Dictionary>(
  LOCALE_CODES.map((locale) => [
    locale,
    parseDictionary(UI_STRINGS, {
      file: `site/src/i18n/${locale}.json`,
      tag: LOCALES[locale].tag,
      content: files.get(locale),
    }),
  ]),
);

const translators = new Map<Locale, Translator>();

function dictionaryOf(locale: Locale): Dictionary {
  const dictionary = dictionaries.get(locale);
  if (!dictionary) throw new RangeError(`"${locale}" is no language of shared/src/locales.ts.`);
  return dictionary;
}

/** The translator of a language: `t` for the texts of the interface, and `Intl` for dates, numbers and lists. */
export function translatorFor(locale: Locale): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const made = createTranslator(LOCALES[locale].tag, dictionaryOf(locale));
  translators.set(locale, made);
  return made;
}

/** The texts of some keys in one language, to hand to an island, which makes its `t` of them with `islandTranslator`. */
export function pick<K extends UiKey>(locale: Locale, keys: readonly K[]): IslandTexts<K> {
  const dictionary = dictionaryOf(locale);
  const { tag } = LOCALES[locale];
  const wanted = keys.flatMap((key) => dictionaryKeys(key, uiString(key), tag));
  return { tag, texts: Object.fromEntries(wanted.map((key) => [key, dictionary[key]])) as IslandTexts<K>['texts'] };
}
