import { expect, test } from 'vitest';
import { lostSlugs, shownSlug } from './shown-slugs.ts';

test('pages show an entry in their own language, else in the default one, else in any', () => {
  expect(shownSlug({ nl: 'slapen', en: 'sleeping' }, 'en')).toBe('sleeping');
  expect(shownSlug({ nl: 'slapen' }, 'en')).toBe('slapen');
  expect(shownSlug({ en: 'sleeping' }, 'nl')).toBe('sleeping');
  expect(shownSlug({}, 'nl')).toBeUndefined();
});

test('what is taken offline everywhere loses its address in every language', () => {
  expect(lostSlugs({ nl: 'slapen', en: 'sleeping' }, {})).toEqual([
    { locale: 'nl', slug: 'slapen' },
    { locale: 'en', slug: 'sleeping' },
  ]);
});

test('another slug in the default language also moves the pages of a language without a translation', () => {
  expect(lostSlugs({ nl: 'slapen' }, { nl: 'rusten' })).toEqual([
    { locale: 'nl', slug: 'slapen' },
    { locale: 'en', slug: 'slapen' },
  ]);
  expect(lostSlugs({ nl: 'slapen', en: 'sleeping' }, { nl: 'rusten', en: 'sleeping' })).toEqual([
    { locale: 'nl', slug: 'slapen' },
  ]);
});

test('a first translation ends the address that its language had until then, unless it takes it over', () => {
  expect(lostSlugs({ nl: 'slapen' }, { nl: 'slapen', en: 'sleeping' })).toEqual([{ locale: 'en', slug: 'slapen' }]);
  expect(lostSlugs({ nl: 'slapen' }, { nl: 'slapen', en: 'slapen' })).toEqual([]);
});

test('what was not published has no address to lose', () => {
  expect(lostSlugs({}, { nl: 'slapen' })).toEqual([]);
});
