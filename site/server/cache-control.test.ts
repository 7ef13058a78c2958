import { expect, it } from 'vitest';
import { cacheControl } from './cache-control.ts';

it('lets a browser keep for ever what has its content in its name', () => {
  expect(cacheControl('/_astro/page.B1x2.css')).toContain('immutable');
  expect(cacheControl('/media/0a1b.avif')).toContain('immutable');
});

it('lets a browser keep the icon for a day, so that a step of a module asks for nothing', () => {
  expect(cacheControl('/icon.svg')).toBe('public, max-age=86400');
  expect(cacheControl('/icon-192.png')).toBe('public, max-age=86400');
});

it('lets a browser ask again for a page each time', () => {
  expect(cacheControl('/nl/hulp-nu/')).toBe('no-cache');
  expect(cacheControl('/icon/hulp-nu/')).toBe('no-cache');
});
