import { createInstance, type TOptions } from 'i18next';
import type { Dictionary } from './dictionary.ts';
import { formatsFor, type Formats } from './format.ts';
import type { UiKey, UiValues } from './ui-strings.ts';

/**
 * The text of a key in one language, with its values filled in. Values are put in as they are: the template that shows the
 * text escapes it.
 */
export type Translate<Key extends UiKey = UiKey> = <K extends Key>(
  key: K,
  ...values: keyof UiValues<K> extends never ? [] : [values: UiValues<K>]
) => string;

export interface Translator extends Formats {
  /** The BCP 47 tag of the language. */
  readonly tag: string;
  /** Throws when the key has no text, or a value is not given. */
  readonly t: Translate;
}

/** Makes the translator of one language from its texts, on an i18next instance of its own. `tag` is its BCP 47 tag. */
export function createTranslator(tag: string, dictionary: Dictionary): Translator {
  const formats = formatsFor(tag);
  const instance = createInstance({
    lng: tag,
    resources: { [tag]: { ui: dictionary } },
    defaultNS: 'ui',
    ns: ['ui'],
    fallbackLng: false,
    load: 'currentOnly',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, [placeholder]: RegExpExecArray) => {
      throw new Error(`The text "${text}" (${tag}) was asked for without a value for ${placeholder}.`);
    },
    parseMissingKeyHandler: (key: string) => {
      throw new Error(`There is no text "${key}" in ${tag}.`);
    },
  });
  void instance.init();
  const translate: (key: string, options: TOptions) => string = instance.getFixedT(tag, 'ui');
  const written = (value: string | number): string => (typeof value === 'number' ? formats.formatNumber(value) : value);
  // Most texts have no values, and every page asks for the same ones again.
  const plainTexts = new Map<string, string>();
  const plainText = (key: string): string => {
    const text = plainTexts.get(key) ?? translate(key, {});
    plainTexts.set(key, text);
    return text;
  };
  return {
    tag,
    t: (key, ...[given]) => {
      if (given === undefined) return plainText(key);
      const values: Readonly<Record<string, string | number>> = { ...given };
      const { count } = values;
      const replace = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)]));
      return translate(key, { replace, ...(typeof count === 'number' && { count }) });
    },
    ...formats,
  };
}
