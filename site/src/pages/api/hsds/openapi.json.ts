import { DEFAULT_LOCALE } from '@moodspace/shared';
import { apiDescription, DATA_LICENCE } from '@moodspace/shared/hsds';
import type { APIRoute } from 'astro';
import { DIRECTORY_BASE } from '../../../feeds/directory/directory-address.ts';
import { directoryTitle } from '../../../feeds/directory/published-directory.ts';
import { siteOrigin } from '../../../feeds/site-origin.ts';

export const GET: APIRoute = async ({ site }) =>
  Response.json(
    apiDescription({
      title: await directoryTitle(DEFAULT_LOCALE),
      base: new URL(DIRECTORY_BASE, siteOrigin({ site })).href,
      licence: DATA_LICENCE,
    }),
  );
