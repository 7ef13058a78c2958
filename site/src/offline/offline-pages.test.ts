import { describe, expect, test } from 'vitest';
import { CHOSEN_PAGES } from './chosen-pages.ts';
import { isKeptPage, pageInstead } from './offline-pages.ts';

const pages = { release: '', ...CHOSEN_PAGES };

describe('what is kept on the own device', () => {
  test('is help now at once, in every language', () => {
    expect(pages.always).toEqual(expect.arrayContaining(['/nl/hulp-nu/', '/en/help-now/']));
  });

  test.each([
    '/nl/hulp-nu/',
    '/nl/zelf-aan-de-slag/angst-en-stress/',
    '/nl/zelf-aan-de-slag/module/piekeren/',
    '/en/self-help/paper/worrying/',
  ])('takes in %s', (path) => {
    expect(isKeptPage(path, pages)).toBe(true);
  });

  test.each([
    '/',
    '/nl/',
    '/nl/themas/seksueel-geweld/',
    '/nl/zelftests/abc-test/',
    '/nl/hier-kun-je-terecht/',
    '/nl/finder/index.json',
    '/nl/zelf-aan-de-slag/x.json',
    '/nl/zelf-aan-de-slagroom/',
    '/service-worker.js',
  ])('never takes in %s', (path) => {
    expect(isKeptPage(path, pages)).toBe(false);
  });
});

test('what is not kept is answered in the language of its address', () => {
  expect(pageInstead('/en/topics/sleep/', pages)).toBe('/en/offline/');
  expect(pageInstead('/nl/', pages)).toBe('/nl/zonder-internet/');
  expect(pageInstead('/', pages)).toBe('/nl/zonder-internet/');
});
