import type { APIRoute } from 'astro';
import { siteOrigin } from '../feeds/site-origin.ts';

/** Everything may be read. What must not be shown says so itself, which a crawler only sees when it may read it. */
export const GET: APIRoute = (context) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap.xml', siteOrigin(context)).href}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
