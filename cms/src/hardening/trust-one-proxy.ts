import type { Core } from '@strapi/strapi';

/**
 * Behind a proxy, Strapi reads in the header X-Forwarded-For who asks. Everybody can send such a header; only the last address in it was written by our own proxy.
 * Without a proxy (no PUBLIC_URL), Strapi does not look at the header at all.
 */
export function trustOneProxy(strapi: Core.Strapi): void {
  strapi.server.app.maxIpsCount = 1;
}
