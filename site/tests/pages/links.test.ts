import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

import { isLocale, LOCALES } from '@moodspace/shared';
import { describe, expect, it } from 'vitest';

import { builtSite, sitePaths } from '../support/built-site.ts';
import { pageFacts, type Link, type PageFacts } from '../support/page-facts.ts';

const PAGES: ReadonlyMap<string, PageFacts> = new Map(sitePaths().map((page) => [page, pageFacts(page)]));

/** Schemes that lead out of the web: to a phone, a message, a mail. */
const OTHER_SCHEMES = new Set(['tel:', 'mailto:', 'sms:', 'data:']);

/** The public address of the site: links in the head name it in full. */
const PUBLIC_ORIGIN = publicOrigin();

function publicOrigin(): string {
  const canonical = PAGES.get('/nl/')?.links.find(({ rel }) => rel === 'canonical')?.href ?? '';
  return new URL(canonical).origin;
}

/** Where a link leads inside the site, or `undefined` when it leads elsewhere. */
function target(page: PageFacts, { href }: Link): URL | undefined {
  const url = new URL(href, `${PUBLIC_ORIGIN}${page.path}`);
  return url.origin === PUBLIC_ORIGIN ? url : undefined;
}

/** The first part of a path, when it is a language. */
function languageOf(pathname: string): string | undefined {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : undefined;
}

function problemOf(page: PageFacts, link: Link): string | undefined {
  if (OTHER_SCHEMES.has(new URL(link.href, 'https://site.invalid').protocol)) return undefined;
  const url = target(page, link);
  // Some helplines have no HTTPS yet; a visitor may still go there, but nothing of a page may come from such an address.
  if (url === undefined) {
    return link.element === 'a' || link.href.startsWith('https://')
      ? undefined
      : `${link.href}: loaded from another server`;
  }
  const pathname = decodeURIComponent(url.pathname);
  const file = path.join(builtSite(), pathname);
  if (
    pathname.endsWith('/') ? !existsSync(path.join(file, 'index.html')) : !existsSync(file) || !statSync(file).isFile()
  ) {
    return `${link.href}: there is nothing at this address`;
  }
  const fragment = decodeURIComponent(url.hash.slice(1));
  const there = PAGES.get(pathname);
  if (fragment !== '' && there !== undefined && !there.ids.has(fragment) && fragment !== 'top') {
    return `${link.href}: the page has no place called "${fragment}"`;
  }
  return wrongLanguage(page, link, pathname);
}

/** A link out of the page's language must say so, for screen readers and search engines; and it must say the right one. */
function wrongLanguage(page: PageFacts, link: Link, pathname: string): string | undefined {
  const own = languageOf(page.path);
  const other = languageOf(pathname);
  if (link.element !== 'a' || own === undefined || other === undefined || own === other) return undefined;
  const announced = link.hreflang?.split('-')[0];
  return announced === other ? undefined : `${link.href}: leads into another language without saying so in hreflang`;
}

describe('the links of every page', () => {
  it.each([...PAGES.keys()])('%s leads only to what is there, in its own language', (pagePath) => {
    const page = PAGES.get(pagePath);
    expect(page).toBeDefined();
    const problems = page?.links.map((link) => problemOf(page, link)).filter((problem) => problem !== undefined);
    expect([...new Set(problems)]).toEqual([]);
  });

  it.each([...PAGES.keys()].filter((page) => languageOf(page) !== undefined))(
    '%s says in which language it is',
    (pagePath) => {
      const locale = languageOf(pagePath);
      expect(PAGES.get(pagePath)?.language).toBe(isLocale(locale) ? LOCALES[locale].tag : undefined);
    },
  );

  it('name each other as translations in both directions', () => {
    const lonely = [...PAGES.values()].flatMap((page) => {
      const canonical = page.links.find(({ rel }) => rel === 'canonical')?.href;
      const alternates = page.links.filter(
        ({ element, rel, hreflang }) =>
          element === 'link' && rel === 'alternate' && hreflang !== undefined && hreflang !== 'x-default',
      );
      return alternates.flatMap(({ href }) => {
        const other = PAGES.get(decodeURIComponent(new URL(href).pathname));
        const isReturned = other?.links.some((link) => link.rel === 'alternate' && link.href === canonical) ?? false;
        return isReturned ? [] : [`${page.path} names ${href}, which does not name it`];
      });
    });
    expect(lonely).toEqual([]);
  });
});
