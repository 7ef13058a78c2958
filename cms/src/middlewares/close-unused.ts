import type { Core } from '@strapi/strapi';
import { isClosed } from '../hardening/closed-routes.ts';
import { refuse, type KoaMiddleware } from '../hardening/koa-context.ts';

/** Answers "not found" for what the platform does not use. */
export default (_config: unknown, _: { readonly strapi: Core.Strapi }): KoaMiddleware =>
  async (context, next) => {
    if (!isClosed(context.method, context.path, { isDevelopment: process.env['NODE_ENV'] === 'development' }))
      return next();
    refuse(context, 404, 'NotFoundError', 'Not Found');
    return undefined;
  };
