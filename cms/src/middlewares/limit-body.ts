import type { Core } from '@strapi/strapi';
import { BODY_LIMITS, inMegabytes } from '../hardening/body-limit.ts';
import { refuse, saidIn, type KoaContext, type KoaMiddleware } from '../hardening/koa-context.ts';

/** How long a body that is refused may still come in before the connection is cut, in milliseconds. A browser shows the refusal only when it could send. */
const DRAIN_TIME = 30_000;

/** What is used of Strapi's sessions. */
interface Sessions {
  validateAccessToken(token: string): { readonly isValid: boolean };
}

/** Refuses a body that is too large by what its head says, before a byte of it is kept; the parsers behind this hold the same limits for who lies. */
export default (_config: unknown, { strapi }: { readonly strapi: Core.Strapi }): KoaMiddleware =>
  async (context, next) => {
    const length = Number(context.request.get('content-length') || 0);
    const isUnknown = context.request.get('transfer-encoding') !== '';
    if (length <= BODY_LIMITS.stranger && !isUnknown) return next();
    if (!isSignedIn(strapi, context)) {
      const message = saidIn(context, {
        nl: `Wie niet is aangemeld, stuurt hoogstens ${inMegabytes(BODY_LIMITS.stranger)}. Meld je aan en probeer opnieuw.`,
        en: `Who is not signed in sends at most ${inMegabytes(BODY_LIMITS.stranger)}. Sign in and try again.`,
      });
      discard(context, isUnknown ? 411 : 413, message);
      return undefined;
    }
    const isFile = context.request.get('content-type').startsWith('multipart/');
    const most = isFile ? BODY_LIMITS.upload : BODY_LIMITS.entry;
    if (length <= most) return next();
    const size = { found: inMegabytes(length), most: inMegabytes(most) };
    discard(
      context,
      413,
      saidIn(
        context,
        isFile
          ? {
              nl: `Dit bestand is te groot: ${size.found}, en hoogstens ${size.most} kan. Maak het kleiner en probeer opnieuw.`,
              en: `This file is too large: ${size.found}, and at most ${size.most} can be taken. Make it smaller and try again.`,
            }
          : {
              nl: `Dit item is te groot om te bewaren: ${size.found}, en hoogstens ${size.most} kan. Verdeel de tekst over meer items.`,
              en: `This entry is too large to be saved: ${size.found}, and at most ${size.most} can be taken. Divide the text over more entries.`,
            },
      ),
    );
    return undefined;
  };

function isSignedIn(strapi: Core.Strapi, context: KoaContext): boolean {
  const token = /^Bearer (\S+)$/i.exec(context.request.get('authorization'))?.[1];
  if (token === undefined) return false;
  const sessions = (strapi.sessionManager as unknown as (origin: string) => Sessions)('admin');
  return sessions.validateAccessToken(token).isValid;
}

function discard(context: KoaContext, status: number, message: string): void {
  refuse(context, status, status === 411 ? 'LengthRequiredError' : 'PayloadTooLargeError', message);
  const { req } = context;
  req.resume();
  const cut = setTimeout(() => req.destroy(), DRAIN_TIME).unref();
  req.once('close', () => {
    clearTimeout(cut);
  });
}
