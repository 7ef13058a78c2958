import { CONTENT_TYPES } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { editorError } from '../editor/editor-error.ts';
import { editorLanguage } from '../editor/editor-language.ts';

interface Keyed {
  readonly documentId: string;
  readonly key: string | null;
}

/**
 * A key names an entry for ever, in every language and every copy of the database: once given it never changes, and no two
 * entries of a type have the same. Strapi itself would see a double key only when somebody publishes.
 */
export function keepKey(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || CONTENT_TYPES[type].kind === 'single') return next();
    if (!['create', 'update', 'clone'].includes(context.action)) return next();
    const { documentId: given, data } = context.params as { documentId?: string; data?: { key?: string | null } };
    const entries = strapi.db.query(contentUid(type));
    const keyed = (documentId: string | undefined): Promise<Keyed | null> =>
      documentId === undefined
        ? Promise.resolve(null)
        : entries.findOne({ where: { documentId, key: { $notNull: true } }, select: ['documentId', 'key'] });
    const isClone = context.action === 'clone';
    // A copy takes over the key of its original unless it is given another.
    const key = isClone && data?.key === undefined ? (await keyed(given))?.key : data?.key;
    if (key === undefined) return next();
    const documentId = isClone ? undefined : given;
    const stored = await keyed(documentId);
    if (stored && stored.key !== key) {
      throw editorError(
        editorLanguage(strapi),
        {
          nl: `De sleutel hiervan is "${stored.key}" en verandert nooit, omdat de site en andere inhoud het onder die naam kennen. Zet "${stored.key}" terug.`,
          en: `The key of this entry is "${stored.key}" and can never change, because the site and other entries know it by that name. Put "${stored.key}" back.`,
        },
        ['key'],
      );
    }
    const other: Keyed | null =
      key === null || stored
        ? null
        : await entries.findOne({
            where: { key, ...(documentId === undefined ? {} : { documentId: { $ne: documentId } }) },
            select: ['documentId', 'key'],
          });
    if (other)
      throw editorError(
        editorLanguage(strapi),
        {
          nl: `Andere inhoud heeft de sleutel "${key}" al. Kies een andere sleutel.`,
          en: `Another entry has the key "${key}" already. Choose another key.`,
        },
        ['key'],
      );
    return next();
  };
}
