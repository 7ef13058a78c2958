import type { APIRoute, GetStaticPaths } from 'astro';
import { siteOrigin } from '../../feeds/site-origin.ts';
import { sitePages } from '../../feeds/site-pages.ts';
import { sitemapFiles } from '../../feeds/sitemap.ts';

const parts = async (origin: URL): Promise<readonly string[]> =>
  sitemapFiles(await sitePages(), { origin, partPath: (part) => `/sitemap/${String(part)}.xml` }).parts;

// None at all, as long as everything fits in /sitemap.xml. The address of the site does not change how many there are.
export const getStaticPaths = (async () =>
  (await parts(new URL('http://localhost'))).map((_, index) => ({
    params: { part: String(index + 1) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async (context) =>
  new Response((await parts(siteOrigin(context)))[Number(context.params['part']) - 1], {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
