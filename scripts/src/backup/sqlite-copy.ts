import { createRequire } from 'node:module';
import path from 'node:path';

import { CMS } from '../workspace/folders.ts';

/** What is used of the database library of the CMS. */
interface SqliteDatabase {
  backup(file: string): Promise<unknown>;
  pragma(question: string, options: { readonly simple: true }): unknown;
  close(): void;
}
type OpenSqlite = new (
  file: string,
  options: { readonly readonly: boolean; readonly fileMustExist: boolean },
) => SqliteDatabase;

/** The library belongs to the CMS: what reads its database should be what writes it. */
const openSqlite = createRequire(path.join(CMS, 'package.json'))('better-sqlite3') as OpenSqlite;

/** Copies a database as it is at one moment, while others read and write it. */
export async function copySqlite(from: string, to: string): Promise<void> {
  const database = new openSqlite(from, { readonly: true, fileMustExist: true });
  try {
    await database.backup(to);
  } finally {
    database.close();
  }
}

/** What SQLite itself finds wrong with a database file; undefined when nothing is. */
export function sqliteDamage(file: string): string | undefined {
  try {
    const database = new openSqlite(file, { readonly: true, fileMustExist: true });
    try {
      const verdict = database.pragma('integrity_check', { simple: true });
      return verdict === 'ok' ? undefined : String(verdict);
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
