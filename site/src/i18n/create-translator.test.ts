import { describe, expect, test } from 'vitest';
import { createTranslator } from './create-translator.ts';
import { dictionaryKeys, parseDictionary } from './dictionary.ts';
import { islandTranslator } from './island-translator.ts';
import { UI_KEYS, UI_STRINGS, uiString, type UiKey, type UiValues } from './ui-strings.ts';

/** A made-up third language: Polish plural rules, and texts that show their own key and values. */
function pseudoDictionary(tag: string): Record<string, string> {
  const entries = UI_KEYS.flatMap((key) => {
    const text = uiString(key);
    const values = [...(text.values ?? []), ...(text.plural ? ['count'] : [])].map((name) => ` {{${name}}}`).join('');
    return dictionaryKeys(key, text, tag).map(
      (dictionaryKey) => [dictionaryKey, `⟦${dictionaryKey}${values}⟧`] as const,
    );
  });
  return Object.fromEntries<string>(entries);
}

const polish = createTranslator(
  'pl-PL',
  parseDictionary(UI_STRINGS, { file: 'pl.json', tag: 'pl-PL', content: pseudoDictionary('pl-PL') }),
);

describe('a third language', () => {
  test('needs one file of texts and nothing else', () => {
    expect(polish.t('search.title')).toBe('⟦search.title⟧');
    expect(polish.t('search.choice', { name: 'Sen', number: 7 })).toBe('⟦search.choice Sen 7⟧');
  });

  test('has its own plural forms, chosen by its own rules', () => {
    expect(polish.t('page.minutes', { count: 1 })).toBe('⟦page.minutes_one 1⟧');
    expect(polish.t('page.minutes', { count: 3 })).toBe('⟦page.minutes_few 3⟧');
    expect(polish.t('page.minutes', { count: 5 })).toBe('⟦page.minutes_many 5⟧');
  });

  test('does not know the texts of another instance', () => {
    const dutch = createTranslator('nl-BE', { 'search.title': 'Zoeken' });
    expect(dutch.t('search.title')).toBe('Zoeken');
    expect(polish.t('search.title')).toBe('⟦search.title⟧');
    expect(() => dutch.t('search.submit')).toThrow('There is no text "search.submit" in nl-BE.');
  });
});

describe('a text with values', () => {
  test('throws when a value is not given', () => {
    const withoutValue = {} as UiValues<'helpNow.call'>;
    expect(() => polish.t('helpNow.call', withoutValue)).toThrow(
      '⟦helpNow.call {{number}}⟧" (pl-PL) was asked for without a value for {{number}}',
    );
  });

  test('writes numbers as the language does', () => {
    const dutch = createTranslator('nl-BE', {
      'page.minutes_one': '{{count}} minuut',
      'page.minutes_other': '{{count}} minuten',
    });
    expect(dutch.t('page.minutes', { count: 12_194 })).toBe('12.194 minuten');
  });

  test('leaves a value as it is, whatever is in it', () => {
    const query = '<b>$t(search.title) {{count}}</b>';
    expect(polish.t('search.nothingFound', { query })).toBe(`⟦search.nothingFound ${query}⟧`);
  });
});

describe('the translator of an island', () => {
  test('says exactly what the translator of the page says, for every text', () => {
    const texts = pseudoDictionary('pl-PL');
    const island = islandTranslator<UiKey>({ tag: 'pl-PL', texts });
    const page = createTranslator('pl-PL', texts);
    for (const key of UI_KEYS) {
      for (const count of [0, 1, 2, 5, 1.5, 12_194]) {
        const values = {
          ...Object.fromEntries((uiString(key).values ?? []).map((name) => [name, `<${name}> $1 {{count}}`])),
          count,
        };
        // One call for all keys: TypeScript cannot know which values belong to which.
        const say = (translate: (key: UiKey, values: never) => string) => translate(key, values as never);
        expect(say(island)).toBe(say(page.t));
      }
    }
  });

  test('throws when it was not given a text or a value', () => {
    const island = islandTranslator<'search.title' | 'helpNow.call'>({
      tag: 'nl-BE',
      texts: { 'helpNow.call': 'Bel {{number}}' },
    });
    expect(() => island('search.title')).toThrow('The island was not given the text "search.title" (nl-BE).');
    const withoutValue = {} as UiValues<'helpNow.call'>;
    expect(() => island('helpNow.call', withoutValue)).toThrow('without a value for {{number}}');
  });
});
