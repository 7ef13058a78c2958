import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { LOCALE_CODES } from '@moodspace/shared';

import { pageHref } from '../../src/routing/routes.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * The folder of the built site that is tested: SITE_UNDER_TEST, or `site/dist`.
 *
 * @throws Error when nothing is built there
 */
export function builtSite(): string {
  const folder = path.resolve(process.env['SITE_UNDER_TEST'] ?? DIST);
  if (!existsSync(path.join(folder, 'sitemap.xml'))) {
    throw new Error(`There is no built site in ${folder}; run "npm run build" first, or set SITE_UNDER_TEST.`);
  }
  return folder;
}

/** Pages that visitors reach although the sitemap does not name them. */
const UNLISTED_PAGES = [
  '/',
  '/nl/zonder-internet/',
  '/en/offline/',
  '/nl/wissen/klaar/',
  '/en/erase/done/',
  '/nl/404/',
  '/en/404/',
  '/nl/zoeken/',
  '/en/search/',
  '/nl/stijlgids/',
  '/en/style-guide/',
  '/nl/stijlgids/oefeningen/',
  '/en/style-guide/exercises/',
];

/** The printable versions of self-tests and modules: they repeat what stands in the sitemap. */
const paperVersions = (): readonly string[] =>
  LOCALE_CODES.flatMap((locale) =>
    (['self-test-paper', 'module-paper'] as const).flatMap((page) => {
      const parent = pageHref(locale, page, '');
      const folder = path.join(builtSite(), parent);
      return existsSync(folder) ? readdirSync(folder).map((slug) => `${parent}${slug}/`) : [];
    }),
  );

/** The path of every page of the site, such as `/nl/hulp-nu/`: those of the sitemap and the few that do not stand in it. */
export function sitePaths(): readonly string[] {
  const folder = builtSite();
  const listed = [...readFileSync(path.join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, location = '']) => decodeURI(new URL(location).pathname),
  );
  if (listed.length === 0) throw new Error('The sitemap names no page.');
  const unlisted = [...UNLISTED_PAGES, ...paperVersions()].filter((page) => existsSync(pageFile(page)));
  return [...new Set([...listed, ...unlisted])].sort();
}

/** The file that is served for a page. */
export const pageFile = (pagePath: string): string => path.join(builtSite(), pagePath, 'index.html');

export const readPage = (pagePath: string): string => readFileSync(pageFile(pagePath), 'utf8');
