import { DEFAULT_LOCALE } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { sharedFieldsOf, type LocalizedEntry } from './shared-fields.ts';

/**
 * A language that is added to an entry takes over what is the same in every language from the draft that is there.
 *
 * The form of a new language shows no parts of other languages and sends required ones empty; and Strapi fills what is not sent from what is
 * published, not from the draft. Then it brings both to the other drafts, so that adding a translation would undo the work of an editor.
 */
export function addLanguage(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || context.action !== 'update') return next();
    const params = context.params as { documentId: string; locale?: string; data?: Record<string, unknown> };
    const { documentId, locale = DEFAULT_LOCALE } = params;
    const drafts = strapi.db.query(contentUid(type));
    const isThere = await drafts.findOne({ where: { documentId, locale, publishedAt: null }, select: ['id'] });
    if (isThere) return next();
    const { populate, copy, model } = sharedFieldsOf(strapi, type);
    const others: LocalizedEntry[] = await drafts.findMany({ where: { documentId, publishedAt: null }, populate });
    const original = others.find((entry) => entry.locale === DEFAULT_LOCALE) ?? others[0];
    if (!original) return next();
    const shared = Object.entries(copy(original));
    const isPart = (name: string): boolean => ['component', 'dynamiczone'].includes(model.attributes[name]?.type ?? '');
    const taken = shared.filter(([name]) => isPart(name) || (params.data?.[name] ?? null) === null);
    params.data = { ...params.data, ...Object.fromEntries(taken) };
    return next();
  };
}
