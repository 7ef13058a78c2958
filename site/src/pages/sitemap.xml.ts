import { DEFAULT_LOCALE } from '@moodspace/shared';
import type { APIRoute } from 'astro';
import { siteOrigin } from '../feeds/site-origin.ts';
import { sitePages } from '../feeds/site-pages.ts';
import { sitemapFiles } from '../feeds/sitemap.ts';

export const GET: APIRoute = (context) => {
  const { root } = sitemapFiles(sitePages.whole(DEFAULT_LOCALE), {
    origin: siteOrigin(context),
    partPath: (part) => `/sitemap/${String(part)}.xml`,
  });
  return new Response(root, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
