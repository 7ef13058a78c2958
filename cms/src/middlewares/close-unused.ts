import type { Core } from '@strapi/strapi';
import { FORGOTTEN_PASSWORD, isClosed } from '../hardening/closed-routes.ts';
import { refuse, saidIn, type KoaMiddleware } from '../hardening/koa-context.ts';
import { NO_MAIL } from '../hardening/send-no-mail.ts';
import { plainPath } from '../hardening/who-knocks.ts';

/** Answers "not found" for what the platform does not use. */
export default (_config: unknown, _: { readonly strapi: Core.Strapi }): KoaMiddleware =>
  async (context, next) => {
    if (!isClosed(context.method, context.path, { isDevelopment: process.env['NODE_ENV'] === 'development' }))
      return next();
    // Of all that is closed, people only meet this one: the admin has a link to it under the form to sign in.
    const reason = plainPath(context.path) === FORGOTTEN_PASSWORD ? saidIn(context, NO_MAIL) : 'Not Found';
    refuse(context, 404, 'NotFoundError', reason);
    return undefined;
  };
