import { expect, test } from 'vitest';
import { languageName, languageOfRequest } from './editor-language.ts';

const request = (preferedLanguage: string | null, accepted?: string) => ({
  state: { user: { preferedLanguage } },
  headers: accepted === undefined ? {} : { 'accept-language': accepted },
});

test.each([
  ['nl', 'en-GB,en', 'nl'],
  ['en', 'nl-BE,nl', 'en'],
  [null, 'nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
  [null, 'fr-BE,fr;q=0.9,nl;q=0.8,en;q=0.7', 'nl'],
  [null, 'en-US,en;q=0.9', 'en'],
  [null, '*', 'en'],
  [null, undefined, 'en'],
  ['fr', 'nl', 'en'],
] as const)('an account in %s with a browser in %s is answered in %s', (account, browser, language) => {
  expect(languageOfRequest(request(account, browser))).toBe(language);
});

test('the command line is answered in English', () => {
  expect(languageOfRequest(undefined)).toBe('en');
});

test('a language of the content is named in the language of the editor', () => {
  expect(languageName('nl')).toEqual({ nl: 'het Nederlands', en: 'Dutch' });
  expect(languageName('en')).toEqual({ nl: 'het Engels', en: 'English' });
});
