import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteOrigin } from '../site-origin.ts';
import { directoryFile, directoryPaths } from './published-directory.ts';

interface File {
  readonly locale: Locale;
  readonly path: string;
}

/**
 * The two exports of an endpoint for every file of the open data with one ending. Astro takes an address without an ending in its pattern for that of a page,
 * so each ending has an endpoint of its own.
 */
export function directoryEndpoint(
  ending: string,
  contentType: string,
): { readonly getStaticPaths: GetStaticPaths; readonly GET: APIRoute<File> } {
  return {
    getStaticPaths: () =>
      LOCALE_CODES.flatMap((locale) =>
        directoryPaths(locale)
          .filter((path) => path.endsWith(ending))
          .map((path) => ({
            params: { locale, file: path.slice(0, -ending.length) },
            props: { locale, path } satisfies File,
          })),
      ),
    GET: async ({ props: { locale, path }, site }) =>
      new Response(await directoryFile(locale, path, siteOrigin({ site })), {
        headers: { 'content-type': contentType },
      }),
  };
}
