/**
 * The one list of languages. A further language is one entry here, one file of interface texts in `site` and its content.
 * The first entry is the default: what has no translation is shown in it.
 */
export const LOCALES = {
  nl: { code: 'nl', tag: 'nl-BE', direction: 'ltr', ownName: 'Nederlands' },
  en: { code: 'en', tag: 'en-GB', direction: 'ltr', ownName: 'English' },
} as const satisfies Record<string, LocaleFacts>;

interface LocaleFacts {
  /** The short code: in addresses, in Strapi and in file names. */
  readonly code: string;
  /** The BCP 47 tag for `Intl`, `lang` and `hreflang`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The language's name in that language, as the language switch shows it. */
  readonly ownName: string;
}

export type Locale = keyof typeof LOCALES;

export const LOCALE_CODES = Object.keys(LOCALES) as readonly Locale[] as readonly [Locale, ...Locale[]];

export const DEFAULT_LOCALE: Locale = LOCALE_CODES[0];

/** Tells whether a text is the code of a language that the platform speaks. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(LOCALES, value);
}
