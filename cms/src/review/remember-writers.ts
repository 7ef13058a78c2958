import { EDITORIAL_RULES, LOCALE_CODES, type Locale } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { adminState } from '../roles/admin-state.ts';
import { addRecord } from './text-records.ts';
import { printsOf, type Prints } from './text-print.ts';

/**
 * Remembers which account wrote a text, so that another one reads it. Strapi keeps who saved last, but a save without a change, and publishing itself, make
 * that somebody else.
 */
export function rememberWriters(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || !EDITORIAL_RULES[type].secondReader || !adminState(strapi)) return next();
    if (!['create', 'update', 'clone'].includes(context.action)) return next();
    const { documentId: given } = context.params as { readonly documentId?: string };
    const isNew = context.action === 'clone' || given === undefined;
    return strapi.db.transaction(async () => {
      const before: ReadonlyMap<Locale, Prints> = isNew ? new Map() : await printsOf(strapi, type, given);
      const result = await next();
      const { documentId } = { ...context.params, ...(result as unknown as object | null) } as { documentId?: string };
      if (documentId === undefined) return result;
      const prints = await printsOf(strapi, type, documentId);
      for (const locale of LOCALE_CODES) {
        const now = prints.get(locale);
        if (now && now.draft !== now.live && now.draft !== before.get(locale)?.draft)
          await addRecord(strapi, { type, documentId, locale }, { kind: 'written', print: now.draft });
      }
      return result;
    });
  };
}
