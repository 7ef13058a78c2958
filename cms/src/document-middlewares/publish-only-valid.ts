import { CONTENT_TYPES, type ContentTypeName } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { schemaIssues } from '../schema-issues.ts';

type StoredEntry = Readonly<Record<string, unknown>> & { readonly locale: string; readonly updatedAt: unknown };

/** What the site would refuse is refused here first: at the moment of publishing, with a sentence at each field. */
export function publishOnlyValid(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    if (type === undefined || context.action !== 'publish') return next();
    const { documentId, locale } = context.params as { documentId: string; locale?: string | string[] };
    for (const entry of await drafts(strapi, type, documentId, locale)) {
      const issues = schemaIssues(CONTENT_TYPES[type].schema, restAnswer(entry));
      if (issues.length === 0) continue;
      throw new errors.ValidationError(
        `This entry cannot be published yet. ${issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ')}`,
        { errors: issues.map(({ path, message }) => ({ path, message, name: 'ValidationError' })) },
      );
    }
    return next();
  };
}

async function drafts(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  locale: string | string[] | undefined,
): Promise<readonly StoredEntry[]> {
  const documents = strapi.documents(contentUid(type));
  const { query } = CONTENT_TYPES[type];
  const locales = Array.isArray(locale) ? locale : [locale];
  const found = await Promise.all(
    locales.map((one) =>
      documents.findMany({
        ...query,
        filters: { documentId },
        status: 'draft',
        ...(one === undefined ? {} : { locale: one }),
      } as never),
    ),
  );
  return found.flat() as unknown as StoredEntry[];
}

/** A draft as it will be answered once it is published: with dates as texts, and a day of publication. */
const restAnswer = (entry: StoredEntry): unknown =>
  JSON.parse(JSON.stringify({ ...entry, publishedAt: entry.updatedAt }));
