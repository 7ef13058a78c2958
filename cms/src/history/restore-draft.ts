import { isDeepStrictEqual } from 'node:util';
import { CONTENT_TYPES, DEFAULT_LOCALE, schemaFields, strapiUid, type ContentTypeName } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid, FILE_UID } from '../content-uid.ts';
import { sharedFieldsOf, type LocalizedEntry, type Model } from '../document-middlewares/shared-fields.ts';
import { asText, type Values } from './content-values.ts';
import type { RestoreAnswer } from './history-answers.ts';
import { permittedContent, type MayChange } from './permitted-content.ts';
import { appendToLog } from './publication-log.ts';
import { restorable, type LeftOut, type Present } from './restorable.ts';
import { draftSnapshots } from './snapshot.ts';
import { versionContent } from './version-content.ts';

/**
 * Puts an older version back as the draft of its language. Nothing is published. The drafts that it changes are kept in the log first, each in its language:
 * a field that is the same in every language changes in all of them.
 * @param mayChange tells whether whoever asks may change a field
 * @throws NotFoundError when the version is not kept.
 */
export async function restoreDraft(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  sequence: number,
  mayChange: MayChange,
): Promise<RestoreAnswer> {
  const { row, content } = await versionContent(strapi, type, documentId, sequence);
  return await strapi.db.transaction(async () => {
    const drafts = await draftSnapshots(strapi, type, documentId);
    const draft = drafts.find(({ language }) => language === row.language)?.content ?? {};
    const hasOriginal = drafts.some(({ language }) => language === DEFAULT_LOCALE);
    const follows = row.language !== DEFAULT_LOCALE && hasOriginal ? linkFields(type) : [];
    const { schema } = CONTENT_TYPES[type];
    const permitted = permittedContent(schema, strapiUid(type), content, draft, mayChange);
    // The key never changes; and what is not sent stays as it is.
    const isSent = (field: string, value: unknown): boolean =>
      field !== 'key' && !follows.includes(field) && !isDeepStrictEqual(value, draft[field] ?? null);
    const sent = Object.fromEntries(Object.entries(permitted.content).filter(([field, value]) => isSent(field, value)));
    const present = await whatIsThere(strapi, type, sent, row.language);
    const { data, leftOut } = restorable(schema, strapiUid(type), sent, present);
    const notFollowed = follows
      .filter((field) => !isDeepStrictEqual(content[field] ?? null, draft[field] ?? null))
      .map((field): LeftOut => ({
        path: [{ owner: strapiUid(type), field }],
        reason: 'follows_default',
        value: asText(content[field]),
      }));
    await appendToLog(
      strapi,
      type,
      documentId,
      drafts.map((snapshot) => ({ kind: 'before_restore', snapshot })),
    );
    await strapi.documents(contentUid(type)).update({
      documentId,
      locale: row.language,
      data,
    } as never);
    await shareWithOtherDrafts(strapi, type, documentId, row.language);
    return { leftOut: [...leftOut, ...permitted.leftOut, ...notFollowed] };
  });
}

/** What is used of the service of Strapi's i18n plugin, which it exports without types. */
interface Localizations {
  syncNonLocalizedAttributes(entry: LocalizedEntry, model: Model): Promise<void>;
}

/**
 * Brings what is the same in every language to the other drafts. Strapi does so itself only when the value differs from whichever version of the entry its
 * database gives first: that may be what is live, which an older version often equals.
 */
async function shareWithOtherDrafts(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  locale: string,
): Promise<void> {
  const { model, populate } = sharedFieldsOf(strapi, type);
  const localizations: Localizations = strapi.plugin('i18n').service('localizations');
  const draft: LocalizedEntry | null = await strapi.db
    .query(contentUid(type))
    .findOne({ where: { documentId, locale, publishedAt: null }, populate });
  if (draft) await localizations.syncNonLocalizedAttributes(draft, model);
}

const linkFields = (type: ContentTypeName): readonly string[] =>
  schemaFields(CONTENT_TYPES[type].schema).flatMap(({ name, facts }) =>
    facts.type === 'relation' && facts.localized !== true ? [name] : [],
  );

/** Looks up, in one question for each kind, the entries and files that a content points to. */
async function whatIsThere(
  strapi: Core.Strapi,
  type: ContentTypeName,
  content: Values,
  locale: string,
): Promise<Present> {
  const wanted = new Map<string, Set<string>>();
  const addresses = new Set<string>();
  restorable(CONTENT_TYPES[type].schema, strapiUid(type), content, {
    entry: (target, key) => {
      wanted.set(target, (wanted.get(target) ?? new Set()).add(key));
      return key;
    },
    file: (address) => {
      addresses.add(address);
      return 0;
    },
  });
  const entries = new Map<string, string>();
  for (const [target, keys] of wanted) {
    const found: readonly { key: string; documentId: string }[] = await strapi.db
      .query(contentUid(target as ContentTypeName))
      .findMany({ where: { key: { $in: [...keys] }, locale, publishedAt: null }, select: ['key', 'documentId'] });
    for (const { key, documentId } of found) entries.set(`${target}/${key}`, documentId);
  }
  const files: readonly { id: number; url: string }[] =
    addresses.size === 0
      ? []
      : await strapi.db.query(FILE_UID).findMany({ where: { url: { $in: [...addresses] } }, select: ['id', 'url'] });
  const byAddress = new Map(files.map(({ id, url }) => [url, id]));
  return {
    entry: (target, key) => entries.get(`${target}/${key}`),
    file: (address) => byAddress.get(address),
  };
}
