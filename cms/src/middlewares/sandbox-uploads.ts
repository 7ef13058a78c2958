import type { Core } from '@strapi/strapi';
import type { KoaMiddleware } from '../hardening/koa-context.ts';
import { plainPath } from '../hardening/who-knocks.ts';

/** What an uploaded file may do when a browser opens it by itself: nothing. Pictures and recordings inside a page are not touched by it. */
export default (_config: unknown, _: { readonly strapi: Core.Strapi }): KoaMiddleware =>
  async (context, next) => {
    const result = await next();
    if (plainPath(context.path).startsWith('/uploads/')) {
      context.set('Content-Security-Policy', "sandbox; default-src 'none'; frame-ancestors 'none'");
      context.set('X-Content-Type-Options', 'nosniff');
    }
    return result;
  };
