import { expect, test } from 'vitest';
import { entryHref, isRoutedType, pageHref, placesOfPath, typeOfPage } from './routes.ts';

test('an address has its language in front and a slash at the end', () => {
  expect(pageHref('nl', 'home')).toBe('/nl/');
  expect(pageHref('en', 'help-now')).toBe('/en/help-now/');
  expect(pageHref('nl', 'library', 'beter-slapen')).toBe('/nl/infotheek/beter-slapen/');
  expect(pageHref('en', 'offers-for', 'students')).toBe('/en/offers/for/students/');
  expect(pageHref('nl', 'content-page', 'privacy')).toBe('/nl/privacy/');
});

test('an entry lies under the page of its type, at its address in the language', () => {
  expect(entryHref({ type: 'testimonial', slugs: { nl: 'noor', en: 'noor-en' } }, 'en')).toBe('/en/stories/noor-en/');
  expect(isRoutedType('crisis-contact')).toBe(false);
});

test('a path is read by the words of its language', () => {
  expect(placesOfPath('/', 'nl')).toEqual([{ page: 'home' }]);
  expect(placesOfPath('/zelftests/', 'nl')).toContainEqual({ page: 'self-tests' });
  expect(placesOfPath('/infotheek/beter-slapen', 'nl')).toEqual([{ page: 'library', slug: 'beter-slapen' }]);
  expect(placesOfPath('/aanbod/voor/studenten', 'nl')).toEqual([{ page: 'offers-for', slug: 'studenten' }]);
});

test('a self-test lies under the self-tests, and once more on paper', () => {
  const test = { type: 'instrument', slugs: { nl: 'abc', en: 'abc-en' } } as const;
  expect(entryHref(test, 'nl')).toBe('/nl/zelftests/abc/');
  expect(pageHref('en', 'self-test-paper', 'abc-en')).toBe('/en/self-tests/paper/abc-en/');
  expect(typeOfPage('self-test-paper')).toBe('instrument');
  expect(placesOfPath('/zelftests/papier/abc', 'nl')).toEqual([{ page: 'self-test-paper', slug: 'abc' }]);
});

test('programmes and their modules lie under self-help, and each module once more on paper', () => {
  const slugs = { nl: 'slapen', en: 'sleeping' };
  expect(entryHref({ type: 'programme', slugs }, 'nl')).toBe('/nl/zelf-aan-de-slag/slapen/');
  expect(entryHref({ type: 'programme-module', slugs }, 'nl')).toBe('/nl/zelf-aan-de-slag/module/slapen/');
  expect(entryHref({ type: 'programme-module', slugs }, 'en')).toBe('/en/self-help/module/sleeping/');
  expect(pageHref('nl', 'module-paper', 'slapen')).toBe('/nl/zelf-aan-de-slag/papier/slapen/');
  expect(typeOfPage('module-paper')).toBe('programme-module');
});
