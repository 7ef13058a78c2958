import { DEFAULT_LOCALE } from '@moodspace/shared';
import type { APIRoute, GetStaticPaths } from 'astro';
import { siteOrigin } from '../../feeds/site-origin.ts';
import { sitePages } from '../../feeds/site-pages.ts';
import { addressCount, partCount, sitemapFiles } from '../../feeds/sitemap.ts';

// None at all, as long as everything fits in /sitemap.xml.
export const getStaticPaths = (() => {
  const count = partCount(sitePages.part(DEFAULT_LOCALE, 'addresses', addressCount));
  return Array.from({ length: count }, (_, index) => ({ params: { part: String(index + 1) } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = (context) => {
  const { parts } = sitemapFiles(sitePages.whole(DEFAULT_LOCALE), {
    origin: siteOrigin(context),
    partPath: (part) => `/sitemap/${String(part)}.xml`,
  });
  return new Response(parts[Number(context.params['part']) - 1], {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
