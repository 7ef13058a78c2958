import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseSetting, PostgresSetting } from '../database-setting.ts';
import type { FilledDatabase } from './content-database.ts';
import { moveContent, MoveError, rowsToMove, type TableSum } from './move-content.ts';
import { openPostgres, withoutPassword, type PostgresDatabase } from './postgres-database.ts';
import { openSqlite } from './sqlite-database.ts';

export interface MoveOptions {
  readonly from: DatabaseSetting;
  readonly to: DatabaseSetting;
  /** The folder of the SQLite file, whichever of the two it is. */
  readonly dataFolder: string;
  /** Lets Strapi make its tables in the target, and ends it. */
  readonly makeTables: () => Promise<void>;
  /** Is told how many rows each table has, before anything is done. */
  readonly onCounts: (counts: ReadonlyMap<string, number>) => void;
  readonly isDryRun: boolean;
}

/** The database file in a data folder. */
export const sqliteFile = (dataFolder: string): string => path.join(dataFolder, 'content.db');

/**
 * Moves all content, editors and settings of the CMS from one database to another one, which must be empty. The one that it comes from is only read.
 * @returns what each table holds, on both sides; undefined after a dry run.
 * @throws MoveError in one sentence; then the target is as empty as before.
 */
export async function moveDatabase(options: MoveOptions): Promise<ReadonlyMap<string, TableSum> | undefined> {
  const { from, to, dataFolder } = options;
  if (from.client === 'sqlite' && to.client === 'postgres')
    return await toPostgres(options, sqliteFile(dataFolder), to);
  if (from.client === 'postgres' && to.client === 'sqlite')
    return await toSqlite(options, from, sqliteFile(dataFolder));
  throw new MoveError(
    from.client === 'sqlite'
      ? 'Content is in SQLite already, since DATABASE_URL is not set; name another database with --to postgres://…'
      : `Content is in PostgreSQL already (DATABASE_URL is ${withoutPassword(from.url)}); pg_dump and psql bring it to another PostgreSQL server.`,
  );
}

async function toPostgres(options: MoveOptions, file: string, to: PostgresSetting) {
  if (!existsSync(file)) throw new MoveError(`There is no database to move: ${file} does not exist.`);
  const source = openSqlite(file, { readonly: true });
  try {
    options.onCounts(await rowsToMove(source));
    await withPostgres(to, false, async (empty) => {
      const tables = await empty.tables();
      if (tables.length > 0)
        throw new MoveError(
          `${empty.place} is not empty: it has ${tables.length} tables, such as "${tables[0]?.name ?? ''}"; give an empty database, or an empty schema in DATABASE_SCHEMA.`,
        );
    });
    if (options.isDryRun) return undefined;
    await options.makeTables().catch(async (error: unknown) => {
      await withPostgres(to, false, (made) => made.dropTables());
      throw error;
    });
    return await withPostgres(to, false, async (target) =>
      moveContent(source, target, await target.kinds()).catch(async (error: unknown) => {
        // Without its transaction, the connection holds nothing that could keep the tables from going.
        await target.close();
        await withPostgres(to, false, (made) => made.dropTables());
        throw error;
      }),
    );
  } finally {
    await source.close();
  }
}

async function toSqlite(options: MoveOptions, from: PostgresSetting, file: string) {
  return await withPostgres(from, true, async (source) => {
    options.onCounts(await rowsToMove(source));
    if (existsSync(file))
      throw new MoveError(`${file} exists already: move it away, so that nothing in it is lost, and try again.`);
    if (options.isDryRun) return undefined;
    let target: FilledDatabase | undefined;
    try {
      await options.makeTables();
      target = openSqlite(file, { readonly: false });
      return await moveContent(source, target, await source.kinds());
    } catch (error) {
      await target?.close();
      target = undefined;
      for (const left of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) await rm(left, { force: true });
      throw error;
    } finally {
      await target?.close();
    }
  });
}

async function withPostgres<T>(
  setting: PostgresSetting,
  readonly: boolean,
  work: (database: PostgresDatabase) => Promise<T>,
): Promise<T> {
  const database = await openPostgres(setting, { readonly }).catch((error: unknown) => {
    throw new MoveError(
      `${withoutPassword(setting.url)} cannot be used: ${error instanceof Error ? error.message.replace(/\.?$/, '.') : ''}`,
      { cause: error },
    );
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
