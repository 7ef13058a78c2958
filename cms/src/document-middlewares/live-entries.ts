import {
  CONTENT_TYPES,
  type ContentTypeName,
  DEFAULT_LOCALE,
  type Locale,
  LOCALE_CODES,
  schemaFields,
} from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';

/** An entry in one language, in the shape in which Strapi answers over REST. */
export type RestEntry = Readonly<Record<string, unknown>> & { readonly locale: Locale };

/** A language that is live and is not published now: it gets the new values of what is the same in every language. */
export interface FollowingEntry {
  readonly now: RestEntry;
  readonly then: RestEntry;
}

interface LinkedEntry {
  readonly documentId: string;
}

/** What will be live once something is published. */
export interface AfterPublishing {
  readonly published: readonly RestEntry[];
  readonly following: readonly FollowingEntry[];
}

/** Which versions of an entry somebody publishes: one language, several, or `*` for all. Nothing: the default language. */
export interface PublishRequest {
  readonly documentId: string;
  readonly locale?: string | readonly string[];
}

/** The languages that a request is about. */
export function askedLocales({ locale }: PublishRequest): readonly string[] {
  const asked = [locale ?? DEFAULT_LOCALE].flat();
  return asked.includes('*') ? LOCALE_CODES : asked;
}

/** Reads what will be live after publishing drafts, in every language in which the entry is live. Nothing is written. */
export async function afterPublishing(
  strapi: Core.Strapi,
  type: ContentTypeName,
  { documentId, locale }: PublishRequest,
): Promise<AfterPublishing> {
  const locales = Array.isArray(locale) ? locale : [locale];
  const published = (
    await Promise.all(locales.map((one: string | undefined) => entriesOf(strapi, type, documentId, 'draft', one)))
  ).flat();
  const [first] = published;
  if (!first) return { published, following: [] };
  const live = await liveLocales(strapi, type, documentId);
  const others = [...live].filter((code) => !published.some((entry) => entry.locale === code));
  const following = await Promise.all(
    others.map(async (code) => {
      const entries = await entriesOf(strapi, type, documentId, 'published', code);
      return entries.map((now) => ({ now, then: { ...now, ...sharedValues(type, first) } }));
    }),
  );
  return { published, following: following.flat() };
}

/** What is live of an entry, in every language. */
export async function liveEntries(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
): Promise<readonly RestEntry[]> {
  const locales = await liveLocales(strapi, type, documentId);
  return (await Promise.all([...locales].map((code) => entriesOf(strapi, type, documentId, 'published', code)))).flat();
}

/** The draft of an entry in one language, as it will be answered once it is published; undefined when there is none. */
export async function draftEntry(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  locale: Locale,
): Promise<RestEntry | undefined> {
  return (await entriesOf(strapi, type, documentId, 'draft', locale))[0];
}

async function liveLocales(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
): Promise<ReadonlySet<Locale>> {
  const live: readonly { locale: string }[] = await strapi.db
    .query(contentUid(type))
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, select: ['locale'] });
  const codes = new Set(live.map(({ locale }) => locale));
  return new Set(LOCALE_CODES.filter((code) => codes.has(code)));
}

async function entriesOf(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  status: 'draft' | 'published',
  locale: string | undefined,
): Promise<readonly RestEntry[]> {
  const found = await strapi.documents(contentUid(type)).findMany({
    ...CONTENT_TYPES[type].query,
    filters: { documentId },
    status,
    ...(locale === undefined ? {} : { locale }),
  } as never);
  const entries = found.map(restAnswer);
  return status === 'published' ? entries : Promise.all(entries.map((entry) => withLiveLinks(strapi, type, entry)));
}

/** A draft links to drafts; once it is published, only the links to what is live remain. */
async function withLiveLinks(strapi: Core.Strapi, type: ContentTypeName, entry: RestEntry): Promise<RestEntry> {
  const links = schemaFields(CONTENT_TYPES[type].schema).filter(({ facts }) => facts.type === 'relation');
  const live = await Promise.all(
    links.map(async ({ name, facts, isList }) => {
      const value = entry[name] as LinkedEntry | readonly LinkedEntry[] | null | undefined;
      const linked = [value ?? []].flat();
      const documentIds = linked.map(({ documentId }) => documentId);
      const found: readonly LinkedEntry[] =
        documentIds.length === 0
          ? []
          : await strapi.db.query(contentUid(facts.target as ContentTypeName)).findMany({
              where: { documentId: { $in: documentIds }, locale: entry.locale, publishedAt: { $notNull: true } },
              select: ['documentId'],
            });
      const isLive = new Set(found.map(({ documentId }) => documentId));
      const remaining = linked.filter(({ documentId }) => isLive.has(documentId));
      return [name, isList ? remaining : (remaining[0] ?? null)];
    }),
  );
  return { ...entry, ...(Object.fromEntries(live) as object) };
}

/** An entry with its dates as texts. A draft gets a day of publication, as if it were live. */
const restAnswer = (entry: object): RestEntry => {
  const { publishedAt, updatedAt } = entry as { publishedAt?: unknown; updatedAt?: unknown };
  return JSON.parse(JSON.stringify({ ...entry, publishedAt: publishedAt ?? updatedAt })) as RestEntry;
};

/** The values that are the same in every language. Links are not among them: each language keeps those that exist in it. */
function sharedValues(type: ContentTypeName, entry: RestEntry): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    schemaFields(CONTENT_TYPES[type].schema).flatMap(({ name, facts }) =>
      facts.localized === true || facts.type === 'relation' ? [] : [[name, entry[name]]],
    ),
  );
}
