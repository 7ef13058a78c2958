import { Client } from 'pg';
import type { PostgresSetting } from '../database-setting.ts';
import { columnKind, fromPostgres, toPostgres } from './column-values.ts';
import { BATCH_SIZE, readingColumn, type ColumnKinds, type FilledDatabase, type Row } from './content-database.ts';

/** Fewer parameters than one statement may have. */
const MOST_PARAMETERS = 30_000;

export interface PostgresDatabase extends FilledDatabase {
  /** What its columns hold: its types tell, as those of SQLite do not. */
  readonly kinds: () => Promise<ColumnKinds>;
  /** Removes every table of the schema. */
  readonly dropTables: () => Promise<void>;
}

/**
 * Opens a PostgreSQL database. Read only, what is read is that of one moment.
 * @throws Error when it cannot be reached, or its schema is not there.
 */
export async function openPostgres(
  { url, tls, schema }: PostgresSetting,
  options: { readonly readonly: boolean },
): Promise<PostgresDatabase> {
  const client = new Client({
    connectionString: url,
    ssl: tls === null ? false : { rejectUnauthorized: true, ...(tls.ca === undefined ? {} : { ca: tls.ca }) },
    // Every value comes as the text that PostgreSQL writes; what it means says the type of its column.
    types: { getTypeParser: () => (value: unknown) => value },
  });
  await client.connect();
  const quoted = (name: string): string => client.escapeIdentifier(name);
  await client.query("SET TIME ZONE 'UTC'; SET DateStyle = 'ISO'; SET extra_float_digits = 3");
  if (schema !== undefined) await client.query(`SET search_path TO ${quoted(schema)}`);
  const { rows: found } = await client.query<{ current_schema: string | null }>('SELECT current_schema()');
  if (typeof found[0]?.current_schema !== 'string') {
    await client.end();
    throw new Error(
      `There is no schema "${schema ?? 'public'}" in the database, or its user may not see it: make it with CREATE SCHEMA.`,
    );
  }
  if (options.readonly) await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const foreignKeys: { readonly owner: string; readonly name: string; readonly definition: string }[] = [];
  let cursors = 0;

  const columns = async () =>
    (
      await client.query<{ table_name: string; column_name: string; data_type: string }>(
        `SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'`,
      )
    ).rows;
  const tables = async () => {
    const byTable = Map.groupBy(await columns(), ({ table_name }) => table_name);
    return [...byTable]
      .map(([name, own]) => ({ name, columns: own.map(({ column_name }) => column_name).toSorted() }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  };
  const sequenceOf = async (table: string): Promise<string | null> =>
    (
      await client.query<{ sequence: string | null }>("SELECT pg_get_serial_sequence($1, 'id') AS sequence", [
        quoted(table),
      ])
    ).rows[0]?.sequence ?? null;

  return {
    place: withoutPassword(url),
    tables,
    async kinds() {
      const byTable = Map.groupBy(await columns(), ({ table_name }) => table_name);
      return new Map(
        [...byTable].map(([name, own]) => [
          name,
          new Map(own.map(({ column_name, data_type }) => [column_name, columnKind(data_type)])),
        ]),
      );
    },
    async count(table) {
      const { rows } = await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM ${quoted(table)}`);
      return Number(rows[0]?.rows);
    },
    async *rows(table, columns) {
      const names = columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
      const cursor = `rows_${(cursors += 1)}`;
      // The id of the row, and not its text, which would come in the order of words.
      await client.query(`DECLARE ${cursor} CURSOR FOR SELECT ${names} FROM ${quoted(table)} AS row ORDER BY row."id"`);
      for (;;) {
        const { rows } = await client.query<(string | null)[]>({
          text: `FETCH ${BATCH_SIZE} FROM ${cursor}`,
          rowMode: 'array',
        });
        if (rows.length === 0) break;
        yield rows.map((stored): Row =>
          columns.map((column, index) =>
            readingColumn(table, column, () => fromPostgres(column.kind, stored[index] ?? null)),
          ),
        );
      }
      await client.query(`CLOSE ${cursor}`);
    },
    async lastId(table) {
      const sequence = await sequenceOf(table);
      if (sequence === null) return '0';
      const { rows } = await client.query<{ last: string }>(
        `SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS last FROM ${sequence}`,
      );
      return rows[0]?.last ?? '0';
    },
    async begin() {
      await client.query('BEGIN');
      const { rows } = await client.query<{ owner: string; name: string; definition: string }>(
        `SELECT conrelid::regclass::text AS owner, conname AS name, pg_get_constraintdef(oid) AS definition
         FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace`,
      );
      foreignKeys.push(...rows);
      for (const { owner, name } of rows) await client.query(`ALTER TABLE ${owner} DROP CONSTRAINT ${quoted(name)}`);
    },
    async clear(table) {
      await client.query(`DELETE FROM ${quoted(table)}`);
    },
    async insert(table, columns, rows) {
      const names = columns.map(({ name }) => quoted(name)).join(', ');
      const most = Math.max(1, Math.floor(MOST_PARAMETERS / columns.length));
      for (let from = 0; from < rows.length; from += most) {
        const part = rows.slice(from, from + most);
        const places = part.map(
          (_row, at) => `(${columns.map((_column, index) => `$${at * columns.length + index + 1}`).join(', ')})`,
        );
        const values = part.flatMap((row) => columns.map(({ kind }, index) => toPostgres(kind, row[index] ?? null)));
        try {
          await client.query(`INSERT INTO ${quoted(table)} (${names}) VALUES ${places.join(', ')}`, values);
        } catch (error) {
          throw new Error(
            `PostgreSQL does not take what is in the table "${table}": ${error instanceof Error ? error.message : ''}.`,
            { cause: error },
          );
        }
      }
    },
    async setLastId(table, id) {
      const sequence = await sequenceOf(table);
      if (sequence === null) return;
      if (id === '0') await client.query('SELECT setval($1, 1, false)', [sequence]);
      else await client.query('SELECT setval($1, $2, true)', [sequence, id]);
    },
    async finish() {
      for (const { owner, name, definition } of foreignKeys)
        await client.query(`ALTER TABLE ${owner} ADD CONSTRAINT ${quoted(name)} ${definition}`);
    },
    async commit() {
      await client.query('COMMIT');
    },
    async dropTables() {
      for (const { name } of await tables()) await client.query(`DROP TABLE ${quoted(name)} CASCADE`);
    },
    async close() {
      await client.end();
    },
  };
}

/** An address as it may be printed. */
export function withoutPassword(url: string): string {
  const address = new URL(url);
  if (address.password !== '') address.password = '***';
  return address.href;
}
