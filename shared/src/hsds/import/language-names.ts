import { SPOKEN_LANGUAGES, type SpokenLanguage } from '../../content/vocabularies.ts';
import { LOCALE_CODES } from '../../locales.ts';
import { foldedWord } from './source-object.ts';

/** Codes of three letters for books (ISO 639-2/B), and names that `Intl` does not give. */
const OTHER_NAMES: Readonly<Record<string, SpokenLanguage>> = {
  dut: 'nl',
  ger: 'de',
  fre: 'fr',
  flemish: 'nl',
  vlaams: 'nl',
  castilian: 'es',
  'flemish sign language': 'vgt',
  'vlaamse gebarentaal': 'vgt',
};

/** What our languages are called in the languages of the site, in French, and in themselves. */
const BY_NAME: ReadonlyMap<string, SpokenLanguage> = new Map([
  ...SPOKEN_LANGUAGES.flatMap((code) =>
    [...LOCALE_CODES, 'fr', code].flatMap((locale): [string, SpokenLanguage][] => {
      const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code);
      return name === undefined ? [] : [[foldedWord(name), code]];
    }),
  ),
  ...Object.entries(OTHER_NAMES),
]);

/** A language by its code (ISO 639, with or without a country) or its name; undefined when the platform does not know it. */
export function spokenLanguage(written: string): SpokenLanguage | undefined {
  const word = foldedWord(written);
  const named = BY_NAME.get(word) ?? BY_NAME.get(word.split(' ')[0] ?? '');
  if (named) return named;
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'));
    return SPOKEN_LANGUAGES.find((code) => code === canonical.split('-')[0]);
  } catch {
    return undefined;
  }
}
