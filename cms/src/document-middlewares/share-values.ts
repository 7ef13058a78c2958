import { isDeepStrictEqual } from 'node:util';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { sharedFieldsOf, type LocalizedEntry, type Model } from './shared-fields.ts';

/** What is used of the service of Strapi's i18n plugin, which it exports without types. */
interface Localizations {
  syncNonLocalizedAttributes(entry: LocalizedEntry, model: Model): Promise<void>;
}

/**
 * A value that is the same in every language, such as a phone number, is live in every language as soon as it is published in one.
 * Strapi brings such values to the drafts of the other languages but, at publishing, compares with one of those drafts, sees no
 * difference and leaves what is live in the other languages as it was.
 */
export function shareValues(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const result = await next();
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || context.action !== 'publish') return result;
    const localizations: Localizations = strapi.plugin('i18n').service('localizations');
    const entries = strapi.db.query(contentUid(type));
    const { model, populate, copy } = sharedFieldsOf(strapi, type);
    const { documentId } = context.params as { documentId: string };
    for (const { id } of (result as unknown as { entries: readonly LocalizedEntry[] }).entries) {
      const live: LocalizedEntry[] = await entries.findMany({
        where: { documentId, publishedAt: { $notNull: true } },
        populate,
      });
      const published = live.find((entry) => entry.id === id);
      if (!published) continue;
      const values = copy(published);
      const isSame = live.every((entry) => isDeepStrictEqual(copy(entry), values));
      if (!isSame) await localizations.syncNonLocalizedAttributes(published, model);
    }
    return result;
  };
}
