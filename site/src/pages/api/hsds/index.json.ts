import { LOCALE_CODES } from '@moodspace/shared';
import { DATA_LICENCE, HSDS_VERSION } from '@moodspace/shared/hsds';
import type { APIRoute } from 'astro';
import { API_DESCRIPTION_HREF, directoryHrefs } from '../../../feeds/directory/directory-address.ts';
import { siteOrigin } from '../../../feeds/site-origin.ts';

/** Where the data of each language begins. */
export const GET: APIRoute = ({ site }) => {
  const address = (href: string) => new URL(href, siteOrigin({ site })).href;
  return Response.json({
    version: HSDS_VERSION,
    openapi_url: address(API_DESCRIPTION_HREF),
    license: DATA_LICENCE.url,
    languages: LOCALE_CODES.map((language) => ({ language, url: address(directoryHrefs(language).version) })),
  });
};
