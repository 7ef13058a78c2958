import type { Core } from '@strapi/strapi';
import { CONTENT_TABLE, LOG_TABLE, LOG_UID } from './log-models.ts';
import { allowingLogChanges } from './append-only.ts';
import { rowHash, type LogRow } from './log-row.ts';

/** What was taken out of the log. */
export interface Thinned {
  readonly contents: number;
  readonly names: number;
}

/**
 * Takes the contents and the names of accounts out of rows older than a moment. The rows themselves stay, with what happened, when, to what and the hashes, so
 * that the chain can still be checked; and each entry gets a row that says up to when it was thinned. The last row of a language keeps all it has.
 * @param before an ISO text
 */
export async function thinLog(strapi: Core.Strapi, before: string): Promise<Thinned> {
  const rows: readonly LogRow[] = await strapi.db
    .query(LOG_UID)
    .findMany({ orderBy: [{ entryType: 'asc' }, { documentId: 'asc' }, { sequence: 'asc' }] });
  const entries = Map.groupBy(rows, ({ entryType, documentId }) => `${entryType}/${documentId}`);
  const thinned = [...entries.values()].flatMap((ofEntry) => {
    const old = oldRows(ofEntry, before);
    const last = ofEntry.at(-1);
    return old.length === 0 || last === undefined ? [] : [{ old, last }];
  });
  const old = new Set(thinned.flatMap((entry) => entry.old));
  const needed = new Set(rows.filter((row) => !old.has(row)).map(({ contentHash }) => contentHash));
  const hashes = [...new Set([...old].map(({ contentHash }) => contentHash))].filter(
    (hash): hash is string => hash !== null && !needed.has(hash),
  );
  const named = [...old].filter(({ accountSalt }) => accountSalt !== null);
  const at = new Date().toISOString();
  return await allowingLogChanges(strapi, async (trx) => {
    let contents = 0;
    for (const part of parts(hashes))
      contents += await strapi.db
        .getConnection(CONTENT_TABLE)
        .transacting(trx as never)
        .whereIn('hash', part)
        .delete();
    for (const part of parts(named))
      await strapi.db
        .getConnection(LOG_TABLE)
        .transacting(trx as never)
        .whereIn(
          'row_hash',
          part.map((row) => row.rowHash),
        )
        .update({ account_id: null, account_name: null, account_salt: null });
    for (const { last } of thinned) {
      const facts = {
        entryType: last.entryType,
        documentId: last.documentId,
        sequence: last.sequence + 1,
        kind: 'thinned' as const,
        language: last.language,
        at,
        entryKey: last.entryKey,
        title: before,
        publishedAt: null,
        contentHash: null,
        accountHash: null,
      };
      await strapi.db.query(LOG_UID).create({
        data: { ...facts, previousHash: last.rowHash, rowHash: rowHash(facts, last.rowHash) },
      });
    }
    return { contents, names: named.length };
  });
}

/** The rows that lose something: older than the moment, still with a content or name, and not the last of their language. */
function oldRows(rows: readonly LogRow[], before: string): readonly LogRow[] {
  const thinnedUpTo = rows.findLast(({ kind }) => kind === 'thinned')?.title ?? '';
  const lastOf = new Set(
    [...Map.groupBy(rows.filter(isPublic), ({ language }) => language).values()].map((of) => of.at(-1)),
  );
  return rows.filter((row) => row.at < before && row.at >= thinnedUpTo && row.kind !== 'thinned' && !lastOf.has(row));
}

const isPublic = ({ kind }: LogRow): boolean => kind !== 'before_restore' && kind !== 'thinned';

/** Databases take a limited number of values in one question. */
function parts<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / 500) }, (_, index) => list.slice(index * 500, index * 500 + 500));
}
