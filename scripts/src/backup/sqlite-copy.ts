import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { CMS } from '../workspace/folders.ts';

/** What is used of the database library of the CMS. */
interface SqliteDatabase {
  exec(sql: string): void;
  backup(file: string): Promise<unknown>;
  pragma(question: string, options: { readonly simple: true }): unknown;
  close(): void;
}
type OpenSqlite = new (
  file: string,
  options: { readonly readonly?: boolean; readonly fileMustExist: boolean; readonly timeout?: number },
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

/** Locked by a CMS that serves the database beside it (`cms/src/database/in-use-lock.ts`). */
const LOCK_FILE = 'content.db.in-use';

/** Whether a CMS serves what is in a data folder, at whatever address. */
export function isServed(dataFolder: string): boolean {
  const file = path.join(dataFolder, LOCK_FILE);
  if (!existsSync(file)) return false;
  const lock = new openSqlite(file, { fileMustExist: true, timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return false;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    lock.close();
  }
}
