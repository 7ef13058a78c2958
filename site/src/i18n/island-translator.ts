import type { Translate } from './create-translator.ts';
import type { UiKey } from './ui-strings.ts';

/** The texts that an island gets from its page: its own keys only, in one language. Plain data, so that it can be a prop. */
export interface IslandTexts<K extends UiKey> {
  /** The BCP 47 tag of the language. */
  readonly tag: string;
  readonly texts: Readonly<Partial<Record<K | `${K}_${Intl.LDMLPluralRule}`, string>>>;
}

/**
 * The translator of an island: what i18next does for the page, in as few bytes as the texts of an island need.
 * A test holds both to the same answers. Throws when a key was not picked for the island, or a value is not given.
 */
export function islandTranslator<K extends UiKey>({ tag, texts }: IslandTexts<K>): Translate<K> {
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const known: Readonly<Record<string, string | undefined>> = texts;
  return (key, ...[given]) => {
    const values: Readonly<Record<string, string | number | undefined>> = { ...given };
    const count = values['count'];
    const text = (typeof count === 'number' ? known[`${key}_${plurals.select(count)}`] : undefined) ?? known[key];
    if (text === undefined) throw new Error(`The island was not given the text "${key}" (${tag}).`);
    return text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new Error(`The text "${text}" (${tag}) was asked for without a value for ${placeholder}.`);
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
