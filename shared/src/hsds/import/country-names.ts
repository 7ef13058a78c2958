import { LOCALE_CODES } from '../../locales.ts';
import { foldedWord } from './source-object.ts';

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

/** Names that people write and `Intl` does not give. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  gbr: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'great britain': 'GB',
  us: 'US',
  usa: 'US',
  'united states of america': 'US',
  bel: 'BE',
  nld: 'NL',
  fra: 'FR',
  deu: 'DE',
  holland: 'NL',
};

function namedCountries(): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(OTHER_NAMES));
  for (const locale of [...LOCALE_CODES, 'fr', 'de']) {
    const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const first of LETTERS) {
      for (const second of LETTERS) {
        const name = display.of(first + second);
        if (name !== undefined) names.set(foldedWord(name), first + second);
      }
    }
  }
  return names;
}

let names: ReadonlyMap<string, string> | undefined;

/** The code of a country (ISO 3166-1) by its code or its name; undefined when it is neither. */
export function countryCode(written: string): string | undefined {
  names ??= namedCountries();
  // U.S.A. is USA.
  const word = foldedWord(written.replaceAll('.', ''));
  const other = names.get(word);
  if (other !== undefined) return other;
  const code = written.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(code) && [...names.values()].includes(code) ? code : undefined;
}
