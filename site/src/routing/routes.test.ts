import { expect, test } from 'vitest';
import { MOUNTED_ROUTES, reservedSlugs, routeOf } from './routes.ts';

test('no two pages have the same pattern of addresses', () => {
  const patterns = MOUNTED_ROUTES.map(({ pattern }) => pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});

test('a template learns from its pattern which page it shows, in which language', () => {
  expect(routeOf('/nl/infotheek/[slug]')).toMatchObject({ page: 'library', locale: 'nl', isDetail: true });
  expect(routeOf('/en/')).toMatchObject({ page: 'home', locale: 'en' });
  expect(() => routeOf('/fr/')).toThrow('has the address pattern "/fr/".');
});

test('content pages cannot take the words of the site', () => {
  expect(reservedSlugs('content-page', 'en')).toContain('library');
  expect(reservedSlugs('offers', 'nl')).toEqual(new Set(['voor']));
  expect(reservedSlugs('self-tests', 'en')).toEqual(new Set(['paper']));
  expect(reservedSlugs('self-help', 'en')).toEqual(new Set(['module', 'paper']));
  expect(reservedSlugs('find-help', 'nl')).toEqual(new Set(['voor', 'regio', 'instelling']));
});
