import { expect, test } from 'vitest';
import { entryAtAddress, entryName } from './loaded-version.ts';

const ARTICLE = 'api::article.article';
const SETTINGS = 'api::site-settings.site-settings';
const MANAGER = 'http://127.0.0.1:1337/content-manager';

test.each([
  [`${MANAGER}/collection-types/${ARTICLE}/abc?locale=en`, { model: ARTICLE, documentId: 'abc', locale: 'en' }],
  [`${MANAGER}/collection-types/${ARTICLE}/abc/actions/publish`, { model: ARTICLE, documentId: 'abc', locale: 'nl' }],
  [
    `${MANAGER}/collection-types/${ARTICLE}/abc?plugins[i18n][locale]=en`,
    { model: ARTICLE, documentId: 'abc', locale: 'en' },
  ],
  [`/content-manager/single-types/${SETTINGS}?locale=nl`, { model: SETTINGS, locale: 'nl' }],
  [`/content-manager/single-types/${SETTINGS}/actions/publish?locale=nl`, { model: SETTINGS, locale: 'nl' }],
])('the admin says the version of the entry that it saves at %s', (address, entry) => {
  expect(entryAtAddress(address)).toBe(entryName(entry));
});

test.each([
  `${MANAGER}/collection-types/${ARTICLE}?locale=en`,
  `${MANAGER}/collection-types/${ARTICLE}/actions/publish`,
  `${MANAGER}/collection-types/${ARTICLE}/abc/actions/discard`,
  '/upload/files/3',
])('what is no single entry has no version: %s', (address) => {
  expect(entryAtAddress(address)).toBeUndefined();
});
