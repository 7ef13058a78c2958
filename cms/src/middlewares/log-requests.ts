import type { Core } from '@strapi/strapi';
import type { KoaMiddleware } from '../hardening/koa-context.ts';

/**
 * Writes one line per request: method, path, status and time. What stands behind the question mark is left out, since it can hold what somebody searched for, or
 * the token of an invitation; so is everything that says who asked.
 */
export default (_config: unknown, { strapi }: { readonly strapi: Core.Strapi }): KoaMiddleware =>
  async (context, next) => {
    const started = performance.now();
    try {
      await next();
    } finally {
      strapi.log.http(
        `${context.method} ${context.path} ${context.status} (${Math.ceil(performance.now() - started)} ms)`,
      );
    }
  };
