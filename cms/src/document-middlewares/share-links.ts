import { isDeepStrictEqual } from 'node:util';
import { CONTENT_TYPES, type ContentTypeName, DEFAULT_LOCALE, schemaFields } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { editorError } from '../editor/editor-error.ts';
import { editorLanguage, languageName } from '../editor/editor-language.ts';

interface Link {
  readonly id: number;
  readonly documentId: string;
}
type LinkedEntry = Readonly<Record<string, Link | readonly Link[] | null>> & {
  readonly id: number;
  readonly locale: string;
};

/**
 * Links to other entries are the same in every language: they are chosen in the default language, and the other languages follow,
 * as far as what is linked exists in them. Strapi itself keeps separate links for each language.
 */
export function shareLinks(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    const fields = type === undefined ? [] : linkFields(type);
    if (type === undefined || fields.length === 0 || !['create', 'update', 'publish'].includes(context.action))
      return next();
    if (context.action === 'update') await refuseOwnLinks(strapi, type, fields, context.params);
    const result = await next();
    const { documentId } = { ...context.params, ...(result as unknown as { documentId?: string }) } as {
      documentId: string;
    };
    const status = context.action === 'publish' ? { $notNull: true } : { $null: true };
    await followDefaultLanguage(strapi, type, fields, documentId, status);
    return result;
  };
}

interface LinkField {
  readonly name: string;
  readonly target: ContentTypeName;
}

const linkFields = (type: ContentTypeName): readonly LinkField[] =>
  schemaFields(CONTENT_TYPES[type].schema).flatMap(({ name, facts }) =>
    facts.type === 'relation' && facts.localized !== true ? [{ name, target: facts.target as ContentTypeName }] : [],
  );

/** Stops an editor who changes links in another language, before they would be lost without a word. */
async function refuseOwnLinks(
  strapi: Core.Strapi,
  type: ContentTypeName,
  fields: readonly LinkField[],
  params: object,
): Promise<void> {
  const {
    documentId,
    locale = DEFAULT_LOCALE,
    data = {},
  } = params as { documentId: string; locale?: string; data?: Record<string, unknown> };
  const changed = fields.filter(({ name }) => isLinkChange(data[name]));
  if (locale === DEFAULT_LOCALE || changed.length === 0) return;
  const isInDefaultLanguage =
    (await strapi.db.query(contentUid(type)).count({ where: { documentId, locale: DEFAULT_LOCALE } })) > 0;
  if (!isInDefaultLanguage) return;
  const language = languageName(DEFAULT_LOCALE);
  throw editorError(
    editorLanguage(strapi),
    {
      nl: `Links naar andere inhoud zijn in elke taal gelijk. Verander ze in de versie in ${language.nl}; deze volgt.`,
      en: `Links to other entries are the same in every language. Change them in the version in ${language.en}; this one follows.`,
    },
    changed.map(({ name }) => name),
  );
}

/** What the form of an editor sends when a link was added or taken away. */
function isLinkChange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { connect = [], disconnect = [] } = value as { connect?: readonly unknown[]; disconnect?: readonly unknown[] };
  return connect.length > 0 || disconnect.length > 0;
}

async function followDefaultLanguage(
  strapi: Core.Strapi,
  type: ContentTypeName,
  fields: readonly LinkField[],
  documentId: string,
  publishedAt: object,
): Promise<void> {
  const entries = strapi.db.query(contentUid(type));
  const populate = Object.fromEntries(fields.map(({ name }) => [name, { select: ['id', 'documentId'] }]));
  const versions: LinkedEntry[] = await entries.findMany({
    where: { documentId, publishedAt },
    select: ['id', 'locale'],
    populate,
  });
  const original = versions.find(({ locale }) => locale === DEFAULT_LOCALE);
  if (!original) return;
  for (const version of versions) {
    if (version === original) continue;
    for (const { name, target } of fields) {
      const targets: Link[] = await strapi.db.query(contentUid(target)).findMany({
        where: {
          documentId: { $in: links(original[name]).map((link) => link.documentId) },
          locale: version.locale,
          publishedAt,
        },
        select: ['id', 'documentId'],
      });
      const wanted = idsOf(targets);
      if (isDeepStrictEqual(wanted, idsOf(links(version[name])))) continue;
      await entries.update({ where: { id: version.id }, data: { [name]: { set: wanted } } });
    }
  }
}

/** In one order always, so that the same links compare as equal. */
const idsOf = (list: readonly Link[]): readonly number[] => list.map(({ id }) => id).toSorted((a, b) => a - b);

function links(value: Link | readonly Link[] | null | undefined): readonly Link[] {
  if (value === null || value === undefined) return [];
  return 'documentId' in value ? [value] : value;
}
