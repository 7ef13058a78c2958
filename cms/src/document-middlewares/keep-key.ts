import { CONTENT_TYPES } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';

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
    if (context.action !== 'create' && context.action !== 'update') return next();
    const { documentId, data } = context.params as { documentId?: string; data?: { key?: string | null } };
    const key = data?.key;
    if (key === undefined) return next();
    const entries = strapi.db.query(contentUid(type));
    const stored: Keyed | null =
      documentId === undefined
        ? null
        : await entries.findOne({ where: { documentId, key: { $notNull: true } }, select: ['documentId', 'key'] });
    if (stored && stored.key !== key) {
      throw keyError(
        `The key of this entry is "${stored.key}" and can never change, because the site and other entries know it by that name. Put "${stored.key}" back.`,
      );
    }
    const other: Keyed | null =
      key === null || stored
        ? null
        : await entries.findOne({
            where: { key, ...(documentId === undefined ? {} : { documentId: { $ne: documentId } }) },
            select: ['documentId', 'key'],
          });
    if (other) throw keyError(`Another entry has the key "${key}" already. Choose another key.`);
    return next();
  };
}

const keyError = (message: string) =>
  new errors.ValidationError(message, { errors: [{ path: ['key'], message, name: 'ValidationError' }] });
