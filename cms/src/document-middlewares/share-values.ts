import { isDeepStrictEqual } from 'node:util';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { sharedFieldsOf, type LocalizedEntry, type Model } from './shared-fields.ts';

/** What is used of the service of Strapi's i18n plugin, which it exports without types. */
interface Localizations {
  syncNonLocalizedAttributes(entry: LocalizedEntry, model: Model): Promise<void>;
}

/** What changes values, and whether it changes drafts or what is live. */
const CHANGED = { update: 'draft', discardDraft: 'draft', publish: 'live' } as const;

const isChanging = (action: string): action is keyof typeof CHANGED => Object.hasOwn(CHANGED, action);

/**
 * A value that is the same in every language, such as a phone number, is in every draft as soon as it is saved in one, and live in every language as soon as it is
 * published in one. Strapi means to do the same, but compares what was saved with any one version of the entry, a draft or live, that the database happens to give
 * first: it sees no difference when a value goes back to what is live, or when it is published, and leaves the other languages as they were.
 */
export function shareValues(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const result = await next();
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || !isChanging(context.action)) return result;
    const localizations: Localizations = strapi.plugin('i18n').service('localizations');
    const entries = strapi.db.query(contentUid(type));
    const { model, populate, copy } = sharedFieldsOf(strapi, type);
    const { documentId } = context.params as { documentId: string };
    const publishedAt = CHANGED[context.action] === 'live' ? { $notNull: true } : { $null: true };
    for (const id of changedRows(result)) {
      const versions: LocalizedEntry[] = await entries.findMany({ where: { documentId, publishedAt }, populate });
      const changed = versions.find((entry) => entry.id === id);
      if (!changed) continue;
      const values = copy(changed);
      const isSame = versions.every((entry) => isDeepStrictEqual(copy(entry), values));
      if (!isSame) await localizations.syncNonLocalizedAttributes(changed, model);
    }
    return result;
  };
}

/** The rows that an action changed: saving answers with the row, publishing and discarding with a list of them. */
function changedRows(result: unknown): readonly number[] {
  const { id, entries } = (result ?? {}) as { readonly id?: number; readonly entries?: readonly LocalizedEntry[] };
  return entries?.map((entry) => entry.id) ?? (id === undefined ? [] : [id]);
}
