import { isDeepStrictEqual } from 'node:util';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';

type Entry = Readonly<Record<string, unknown>> & { readonly id: number; readonly documentId: string };
type Model = Core.Strapi['contentTypes'][keyof Core.Strapi['contentTypes']];

/** What is used of the services of Strapi's i18n plugin, which it exports without types. */
interface SharedFields {
  getNestedPopulateOfNonLocalizedAttributes(uid: string): string[];
  copyNonLocalizedAttributes(model: Model, entry: Entry): Record<string, unknown>;
}
interface Localizations {
  syncNonLocalizedAttributes(entry: Entry, model: Model): Promise<void>;
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
    const uid = contentUid(type);
    const model = strapi.contentType(uid);
    const fields: SharedFields = strapi.plugin('i18n').service('content-types');
    const localizations: Localizations = strapi.plugin('i18n').service('localizations');
    const entries = strapi.db.query(uid);
    const populate = fields.getNestedPopulateOfNonLocalizedAttributes(uid);
    const { documentId } = context.params as { documentId: string };
    for (const { id } of (result as unknown as { entries: readonly Entry[] }).entries) {
      const live: Entry[] = await entries.findMany({
        where: { documentId, publishedAt: { $notNull: true } },
        populate,
      });
      const published = live.find((entry) => entry.id === id);
      if (!published) continue;
      const values = fields.copyNonLocalizedAttributes(model, published);
      const isSame = live.every((entry) => isDeepStrictEqual(fields.copyNonLocalizedAttributes(model, entry), values));
      if (!isSame) await localizations.syncNonLocalizedAttributes(published, model);
    }
    return result;
  };
}
