import { expect, test } from 'vitest';
import { readLanguageFiles } from './language-files.ts';

test('every language has its file', () => {
  const files = readLanguageFiles(['nl', 'fr'], { './fr.json': { a: 'b' }, './nl.json': {} });
  expect(files.get('fr')).toEqual({ a: 'b' });
});

test('a language without a file is refused by name', () => {
  expect(() => readLanguageFiles(['nl', 'fr'], { './nl.json': {} })).toThrow(
    'The language "fr" has no texts: add site/src/i18n/fr.json.',
  );
});

test('a file of no language is refused by name', () => {
  expect(() => readLanguageFiles(['nl'], { './nl.json': {}, './de.json': {} })).toThrow(
    './de.json in site/src/i18n belongs to no language',
  );
});
