import { randomBytes } from 'node:crypto';
import type { ContentTypeName } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import type { Transaction } from './append-only.ts';
import { CONTENT_TABLE, CONTENT_UID, LOG_TABLE, LOG_UID } from './log-models.ts';
import { personHash, rowHash, type LogKind, type LogRow, type LoggedPerson } from './log-row.ts';
import type { Snapshot } from './snapshot.ts';

/** What is to be written down of a version of an entry. */
export interface LogEntry {
  readonly kind: LogKind;
  readonly snapshot: Pick<Snapshot, 'entryKey' | 'hash' | 'json' | 'language' | 'publishedAt' | 'title'>;
}

/** The column of the database in which Strapi keeps an attribute. */
const columnOf = (attribute: string): string => attribute.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const NOBODY: LoggedPerson = { accountId: null, accountName: null, accountSalt: null };

/** Nobody is signed in while a command works: the seed, or an import. */
export function signedInPerson(strapi: Core.Strapi): LoggedPerson {
  const { user } = (strapi.requestContext.get()?.state ?? {}) as {
    readonly user?: { id?: number; username?: string | null; firstname?: string | null; lastname?: string | null };
  };
  if (user?.id === undefined) return NOBODY;
  const name = user.username ?? `${user.firstname ?? ''} ${user.lastname ?? ''}`.trim();
  return { accountId: user.id, accountName: name, accountSalt: randomBytes(16).toString('hex') };
}

/**
 * Adds rows to the log of an entry, after its last row. Call it in the transaction of what it tells of, so that neither can be there without the other.
 * @returns the rows as they are stored
 */
export async function appendToLog(
  strapi: Core.Strapi,
  type: ContentTypeName,
  documentId: string,
  entries: readonly LogEntry[],
  person: LoggedPerson = signedInPerson(strapi),
): Promise<readonly LogRow[]> {
  if (entries.length === 0) return [];
  return await strapi.db.transaction(async ({ trx }) => {
    await waitForOthers(strapi, type, documentId);
    let last = await lastRow(strapi, type, documentId);
    const added: LogRow[] = [];
    const accountHash = person.accountSalt === null ? null : personHash(person);
    for (const { kind, snapshot } of entries) {
      const facts = {
        entryType: type,
        documentId,
        sequence: (last?.sequence ?? 0) + 1,
        kind,
        language: snapshot.language,
        at: new Date().toISOString(),
        entryKey: snapshot.entryKey,
        title: snapshot.title,
        publishedAt: snapshot.publishedAt,
        contentHash: snapshot.hash,
        accountHash,
      };
      const previousHash = last?.rowHash ?? null;
      const row: LogRow = { ...facts, ...person, previousHash, rowHash: rowHash(facts, previousHash) };
      await strapi.db
        .getConnection(CONTENT_TABLE)
        .transacting(trx as never)
        .insert({ hash: snapshot.hash, content: snapshot.json })
        .onConflict('hash')
        .ignore();
      await strapi.db
        .getConnection(LOG_TABLE)
        .transacting(trx as never)
        .insert(Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value])));
      added.push(row);
      last = row;
    }
    return added;
  });
}

/**
 * Waits, in a transaction, until another instance has finished what it does with the same entry. SQLite lets one transaction write at a time anyway.
 */
export async function waitForOthers(strapi: Core.Strapi, type: ContentTypeName, documentId: string): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(async ({ trx }) => {
    await (trx as unknown as Transaction).raw('select pg_advisory_xact_lock(hashtext(?))', [`${type}/${documentId}`]);
  });
}

const lastRow = (strapi: Core.Strapi, entryType: string, documentId: string): Promise<LogRow | null> =>
  strapi.db.query(LOG_UID).findOne({ where: { entryType, documentId }, orderBy: { sequence: 'desc' } });

/** The last row about what visitors see of an entry in one language; null when the log knows nothing of it. */
export const lastPublicRow = (
  strapi: Core.Strapi,
  entryType: ContentTypeName,
  documentId: string,
  language: string,
): Promise<LogRow | null> =>
  strapi.db.query(LOG_UID).findOne({
    where: { entryType, documentId, language, kind: { $notIn: ['before_restore', 'thinned'] } },
    orderBy: { sequence: 'desc' },
  });

/** Every row of an entry, the oldest first. */
export const rowsOf = (
  strapi: Core.Strapi,
  entryType: ContentTypeName,
  documentId: string,
): Promise<readonly LogRow[]> =>
  strapi.db.query(LOG_UID).findMany({ where: { entryType, documentId }, orderBy: { sequence: 'asc' } });

/** The JSON of contents by their hash; what was thinned is not in it. */
export async function contentsOf(
  strapi: Core.Strapi,
  hashes: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(hashes.filter((hash) => hash !== null))];
  const found = new Map<string, string>();
  // SQLite takes a limited number of values in one question.
  for (let start = 0; start < wanted.length; start += 500) {
    const rows: readonly { hash: string; content: string }[] = await strapi.db
      .query(CONTENT_UID)
      .findMany({ where: { hash: { $in: wanted.slice(start, start + 500) } } });
    for (const { hash, content } of rows) found.set(hash, content);
  }
  return found;
}
