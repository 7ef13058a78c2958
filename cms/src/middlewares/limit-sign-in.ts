import type { Core } from '@strapi/strapi';
import { AttemptLimit } from '../hardening/attempt-limit.ts';
import { refuse, saidIn, type KoaMiddleware } from '../hardening/koa-context.ts';
import { accountOf, networkOf, plainPath } from '../hardening/who-knocks.ts';

/** Where somebody proves who they are, or asks for a way to. */
const SIGN_IN = new Set(
  ['login', 'register', 'register-admin', 'forgot-password', 'reset-password'].map((name) => `/admin/${name}`),
);

const QUARTER_OF_AN_HOUR = 15 * 60;

/**
 * Takes few failed attempts to sign in from one network, and few on one account from wherever they come. Strapi's own limit counts per pair of both, which whoever
 * tries many accounts never reaches. Each process counts for itself: who runs several puts a limit in the proxy, too (docs/security.md).
 */
export default (_config: unknown, _: { readonly strapi: Core.Strapi }): KoaMiddleware => {
  const networks = new AttemptLimit({ most: 10, windowInSeconds: QUARTER_OF_AN_HOUR, mostKeys: 10_000 });
  const accounts = new AttemptLimit({ most: 20, windowInSeconds: QUARTER_OF_AN_HOUR, mostKeys: 10_000 });
  return async (context, next) => {
    if (context.method !== 'POST' || !SIGN_IN.has(plainPath(context.path))) return next();
    const network = networkOf(context.request.ip);
    const account = accountOf(context.request.body);
    const now = Date.now();
    const wait = networks.take(network, now) || (account === undefined ? 0 : accounts.take(account, now));
    if (wait > 0) {
      context.set('Retry-After', String(wait));
      const minutes = Math.ceil(wait / 60);
      const message = saidIn(context, {
        nl: `Te veel mislukte pogingen om aan te melden. Probeer over ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} opnieuw.`,
        en: `Too many failed attempts to sign in. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      });
      refuse(context, 429, 'RateLimitError', message);
      return undefined;
    }
    const result = await next();
    if (context.status < 400) {
      networks.giveBack(network);
      if (account !== undefined) accounts.giveBack(account);
    }
    return result;
  };
};
