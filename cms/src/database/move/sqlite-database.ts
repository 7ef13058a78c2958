import Database from 'better-sqlite3';
import { fromSqlite, toSqlite } from './column-values.ts';
import { BATCH_SIZE, readingColumn, type FilledDatabase, type ReadDatabase, type Row } from './content-database.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Opens the file of a SQLite database. What is read is that of one moment.
 * @throws Error when there is no such file, or it is no database.
 */
export function openSqlite(file: string, options: { readonly readonly: boolean }): FilledDatabase {
  const database = new Database(file, { readonly: options.readonly, fileMustExist: true });
  if (options.readonly) database.exec('BEGIN');
  const reading: ReadDatabase = {
    place: file,
    tables: () =>
      Promise.resolve(
        database
          .prepare<[], { name: string }>(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
          )
          .all()
          .map(({ name }) => ({ name, columns: columnsOf(database, name) })),
      ),
    count: (table) =>
      Promise.resolve(
        database.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${quoted(table)}`).get()?.rows ?? 0,
      ),
    async *rows(table, columns) {
      const names = columns.map(({ name }) => quoted(name)).join(', ');
      const statement = database.prepare<[], unknown[]>(`SELECT ${names} FROM ${quoted(table)} ORDER BY "id"`);
      let batch: Row[] = [];
      for (const stored of statement.safeIntegers().raw().iterate()) {
        batch.push(
          columns.map((column, index) => readingColumn(table, column, () => fromSqlite(column.kind, stored[index]))),
        );
        if (batch.length < BATCH_SIZE) continue;
        yield await Promise.resolve(batch);
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
    lastId: (table) => {
      const found = database
        .prepare<[string], { seq: bigint }>('SELECT seq FROM sqlite_sequence WHERE name = ?')
        .safeIntegers()
        .get(table);
      return Promise.resolve(String(found?.seq ?? 0));
    },
    close: () => {
      database.close();
      return Promise.resolve();
    },
  };
  return {
    ...reading,
    begin: () => {
      database.pragma('foreign_keys = OFF');
      database.exec('BEGIN IMMEDIATE');
      return Promise.resolve();
    },
    clear: (table) => {
      database.exec(`DELETE FROM ${quoted(table)}`);
      return Promise.resolve();
    },
    insert: (table, columns, rows) => {
      const names = columns.map(({ name }) => quoted(name)).join(', ');
      const places = columns.map(() => '?').join(', ');
      const statement = database.prepare(`INSERT INTO ${quoted(table)} (${names}) VALUES (${places})`);
      for (const row of rows) statement.run(columns.map(({ kind }, index) => toSqlite(kind, row[index] ?? null)));
      return Promise.resolve();
    },
    setLastId: (table, id) => {
      database.prepare('DELETE FROM sqlite_sequence WHERE name = ?').run(table);
      database.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(table, BigInt(id));
      return Promise.resolve();
    },
    finish: () => {
      const broken = database.pragma('foreign_key_check') as readonly { table: string; parent: string }[];
      const [first] = broken;
      if (first)
        throw new Error(
          `${broken.length} rows name one that is not there, the first in "${first.table}", of "${first.parent}".`,
        );
      return Promise.resolve();
    },
    commit: () => {
      database.exec('COMMIT');
      return Promise.resolve();
    },
  };
}

function columnsOf(database: Database.Database, table: string): readonly string[] {
  const rows = database.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table);
  return rows.map(({ name }) => name).toSorted();
}
