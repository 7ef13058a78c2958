import path from 'node:path';
import type { Core } from '@strapi/strapi';
import Database from 'better-sqlite3';

/** Beside the SQLite file: locked by a CMS that serves. The commands for operators know its name, too (`scripts/src/backup/sqlite-copy.ts`). */
const LOCK_FILE = 'content.db.in-use';

/** Lets go of the lock. */
type Release = () => void;

/**
 * Locks a data folder, for whoever wants to take its database away to see. SQLite itself does the locking, so the lock ends with the process, however that ends, and
 * holds whatever address the CMS listens at. An idle connection to the database would lock nothing.
 * @returns undefined when it is locked already.
 */
export function lockDataFolder(dataFolder: string): Release | undefined {
  const lock = new Database(path.join(dataFolder, LOCK_FILE), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

/** Whether a CMS serves what is in a data folder. */
export function isDataFolderInUse(dataFolder: string): boolean {
  const release = lockDataFolder(dataFolder);
  release?.();
  return release === undefined;
}

/** Holds the lock while the CMS listens. Commands that only load Strapi take none. */
export function lockWhileServing(strapi: Core.Strapi, dataFolder: string): void {
  strapi.server.httpServer.once('listening', () => {
    const release = lockDataFolder(dataFolder);
    if (release) strapi.server.httpServer.once('close', release);
    else
      strapi.log.error(
        `Another CMS uses the SQLite database in ${dataFolder}; stop one of them, or move to PostgreSQL, which several may share.`,
      );
  });
}
