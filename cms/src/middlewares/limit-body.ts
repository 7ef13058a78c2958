import { rm } from 'node:fs/promises';
import type { Sentence } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { BODY_LIMITS, inMegabytes } from '../hardening/body-limit.ts';
import { refuse, saidIn, type KoaContext, type KoaMiddleware } from '../hardening/koa-context.ts';
import { senderLanguage, senderOf } from '../hardening/sender.ts';

/** How long a body that is refused may still come in before the connection is cut, in milliseconds. A browser shows the refusal only when it could send. */
const DRAIN_TIME = 30_000;

const TOO_LARGE = 413;

/** Refuses a body that is too large by what its head says, before a byte of it is kept; the parsers behind this hold the same limits for who lies. */
export default (_config: unknown, { strapi }: { readonly strapi: Core.Strapi }): KoaMiddleware =>
  async (context, next) => {
    const length = Number(context.request.get('content-length') || 0);
    const isUnknown = context.request.get('transfer-encoding') !== '';
    if (length <= BODY_LIMITS.stranger && !isUnknown) return parsed(strapi, context, next);
    if (senderOf(strapi, context) === undefined) {
      const message = saidIn(context, {
        nl: `Wie niet is aangemeld, stuurt hoogstens ${inMegabytes(BODY_LIMITS.stranger)}. Meld je aan en probeer opnieuw.`,
        en: `Who is not signed in sends at most ${inMegabytes(BODY_LIMITS.stranger)}. Sign in and try again.`,
      });
      discard(context, isUnknown ? 411 : TOO_LARGE, message);
      return undefined;
    }
    if (length <= mostOf(context)) return parsed(strapi, context, next);
    discard(context, TOO_LARGE, tooLarge(context, length)[await senderLanguage(strapi, context)]);
    return undefined;
  };

/** Hands on, and sees to it that neither a body that lied about its size nor a file that nobody took stays on the disk. */
async function parsed(strapi: Core.Strapi, context: KoaContext, next: () => Promise<unknown>): Promise<unknown> {
  try {
    const answer = await next();
    // So Strapi answers when the form became too large while it came in.
    if (context.status !== TOO_LARGE || !isTooLong(context.body)) return answer;
    discard(context, TOO_LARGE, tooLarge(context)[await senderLanguage(strapi, context)]);
    return undefined;
  } catch (error) {
    // The parser of forms says it in one way, that of everything else in another.
    const { httpCode, status } = error as { readonly httpCode?: number; readonly status?: number };
    if (httpCode !== TOO_LARGE && status !== TOO_LARGE) throw error;
    discard(context, TOO_LARGE, tooLarge(context)[await senderLanguage(strapi, context)]);
    return undefined;
  } finally {
    const files = Object.values(context.request.files ?? {}).flat();
    await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
  }
}

const isTooLong = (body: unknown): boolean =>
  (body as { readonly error?: { readonly message?: string } } | undefined)?.error?.message === 'FileTooBig';

const isForm = (context: KoaContext): boolean => context.request.get('content-type').startsWith('multipart/');

const mostOf = (context: KoaContext): number => (isForm(context) ? BODY_LIMITS.upload : BODY_LIMITS.entry);

/** @param length in bytes; undefined when nobody said it before */
function tooLarge(context: KoaContext, length?: number): Sentence {
  const most = inMegabytes(mostOf(context));
  const nl = `${length === undefined ? '' : `${inMegabytes(length)}, en `}hoogstens ${most} kan`;
  const en = `${length === undefined ? '' : `${inMegabytes(length)}, and `}at most ${most} can be taken`;
  return isForm(context)
    ? {
        nl: `Dit bestand is te groot: ${nl}. Maak het kleiner en probeer opnieuw.`,
        en: `This file is too large: ${en}. Make it smaller and try again.`,
      }
    : {
        nl: `Dit item is te groot om te bewaren: ${nl}. Verdeel de tekst over meer items.`,
        en: `This entry is too large to be saved: ${en}. Divide the text over more entries.`,
      };
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
