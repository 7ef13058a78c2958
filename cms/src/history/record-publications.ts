import type { ContentTypeName } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { askedLocales } from '../document-middlewares/live-entries.ts';
import { appendToLog, lastPublicRow, waitForOthers, type LogEntry } from './publication-log.ts';
import { liveSnapshots, type Snapshot } from './snapshot.ts';

/** What a document service is asked, as far as it is used here. */
interface Request {
  readonly documentId?: string;
  readonly locale?: string | readonly string[];
  readonly status?: string;
}

/**
 * Writes down what visitors see of an entry whenever that changes: in the transaction of the change itself, so that there is no publication without a row of
 * the log, and no row without a publication.
 */
export function recordPublications(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    const request = context.params as Request;
    if (type === undefined || !changesLive(context.action, request)) return next();
    return strapi.db.transaction(async () => {
      const { documentId: given } = request;
      if (given !== undefined) await waitForOthers(strapi, type, given);
      const unknown: ReadonlySet<string> = given === undefined ? new Set() : await unknownVersions(strapi, type, given);
      const isRead = given !== undefined && (unknown.size > 0 || !isPublishing(context.action));
      const contents = isRead ? await liveSnapshots(strapi, type, given) : [];
      const result = await next();
      const documentId = given ?? (result as unknown as { documentId: string }).documentId;
      const found = contents
        .filter(({ language }) => unknown.has(language))
        .map((snapshot): LogEntry => ({ kind: 'found', snapshot }));
      const after = isPublishing(context.action)
        ? await published(strapi, type, documentId, askedLocales({ ...request, documentId }))
        : await takenOffline(strapi, type, documentId, context.action === 'delete', contents);
      await appendToLog(strapi, type, documentId, [...found, ...after]);
      return result;
    });
  };
}

const isPublishing = (action: string): boolean => action !== 'unpublish' && action !== 'delete';

/** Strapi publishes, without asking again, what is made or changed with the status "published". */
const changesLive = (action: string, { status }: Request): boolean =>
  ['publish', 'unpublish', 'delete'].includes(action) ||
  (['create', 'update'].includes(action) && status === 'published');

async function liveLanguages(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
): Promise<readonly string[]> {
  const live: readonly { locale: string }[] = await strapi.db
    .query(contentUid(type))
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, select: ['locale'] });
  return live.map(({ locale }) => locale);
}

/** The languages that are live and of which the log knows nothing: they were published before it began. */
async function unknownVersions(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
): Promise<ReadonlySet<string>> {
  const unknown = new Set<string>();
  for (const language of await liveLanguages(strapi, type, documentId))
    if ((await lastPublicRow(strapi, type, documentId, language)) === null) unknown.add(language);
  return unknown;
}

/** A row for what was published, and one for every other language that changed along. */
async function published(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  asked: readonly string[],
): Promise<readonly LogEntry[]> {
  const entries: LogEntry[] = [];
  for (const snapshot of await liveSnapshots(strapi, type, documentId)) {
    if (asked.includes(snapshot.language)) entries.push({ kind: 'published', snapshot });
    else if ((await lastPublicRow(strapi, type, documentId, snapshot.language))?.contentHash !== snapshot.hash)
      entries.push({ kind: 'followed', snapshot });
  }
  return entries;
}

/** A row for each language that was live and is not any more, with what visitors saw until then. */
async function takenOffline(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  isDeleted: boolean,
  before: readonly Snapshot[],
): Promise<readonly LogEntry[]> {
  const remaining = await liveLanguages(strapi, type, documentId);
  return before
    .filter(({ language }) => !remaining.includes(language))
    .map((snapshot) => ({
      kind: isDeleted ? 'deleted' : 'unpublished',
      snapshot: { ...snapshot, publishedAt: null },
    }));
}
