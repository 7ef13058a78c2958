import type { ContentTypeName } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { checkRows, type LiveVersion, type LogProblem } from './check-rows.ts';
import { LOG_UID } from './log-models.ts';
import type { LogRow } from './log-row.ts';
import { contentsOf, rowsOf } from './publication-log.ts';

/** An entry of which the log is not as it was written. */
export interface SuspectEntry {
  readonly entryType: string;
  readonly documentId: string;
  readonly problems: readonly LogProblem[];
}

/** Checks the log of one entry. @param rows its rows, when they were read already */
export async function checkEntry(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  given?: readonly LogRow[],
): Promise<readonly LogProblem[]> {
  const rows = given ?? (await rowsOf(strapi, type, documentId));
  const contents = await contentsOf(
    strapi,
    rows.map(({ contentHash }) => contentHash),
  );
  const since = await logBegan(strapi);
  const live: readonly { locale: string; publishedAt: Date | number | string }[] = await strapi.db
    .query(contentUid(type))
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, select: ['locale', 'publishedAt'] });
  const versions = live
    .map(({ locale, publishedAt }): LiveVersion => ({
      language: locale,
      publishedAt: new Date(publishedAt).toISOString(),
    }))
    .filter(({ publishedAt }) => since !== null && publishedAt > since);
  return checkRows(rows, contents, versions);
}

/** Checks the log of every entry that is in it or live. */
export async function checkLog(
  strapi: Core.Strapi,
  types: readonly ContentTypeName[],
): Promise<readonly SuspectEntry[]> {
  const suspects: SuspectEntry[] = [];
  for (const type of types) {
    const logged: readonly { documentId: string }[] = await strapi.db
      .query(LOG_UID)
      .findMany({ where: { entryType: type, sequence: 1 }, select: ['documentId'] });
    const live: readonly { documentId: string }[] = await strapi.db
      .query(contentUid(type))
      .findMany({ where: { publishedAt: { $notNull: true } }, select: ['documentId'] });
    for (const documentId of new Set([...logged, ...live].map((entry) => entry.documentId))) {
      const problems = await checkEntry(strapi, type, documentId);
      if (problems.length > 0) suspects.push({ entryType: type, documentId, problems });
    }
  }
  return suspects;
}

const beginning = (strapi: Core.Strapi) => strapi.store({ type: 'api', name: 'publication-log' });

/** Remembers the moment at which the log began, which is the first start of this CMS that has one. */
export async function rememberLogBegan(strapi: Core.Strapi): Promise<void> {
  if ((await logBegan(strapi)) === null) await beginning(strapi).set({ key: 'began', value: new Date().toISOString() });
}

const logBegan = async (strapi: Core.Strapi): Promise<string | null> =>
  (await beginning(strapi).get({ key: 'began' })) as string | null;
