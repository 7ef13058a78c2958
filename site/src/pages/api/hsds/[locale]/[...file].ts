import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import type { APIRoute, GetStaticPaths } from 'astro';
import { directoryFile, directoryPaths } from '../../../../feeds/directory/published-directory.ts';
import { siteOrigin } from '../../../../feeds/site-origin.ts';

interface File {
  readonly locale: Locale;
  readonly file: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
  zip: 'application/zip',
};

export const getStaticPaths = (async () => {
  const paths = await Promise.all(
    LOCALE_CODES.map(async (locale) =>
      (await directoryPaths(locale)).map((file) => ({
        params: { locale, file },
        props: { locale, file } satisfies File,
      })),
    ),
  );
  return paths.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<File> = async ({ props: { locale, file }, site }) =>
  new Response(await directoryFile(locale, file, siteOrigin({ site })), {
    headers: { 'content-type': CONTENT_TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream' },
  });
