import { createHash } from 'node:crypto';
import { comparable } from './column-values.ts';
import {
  OWN_TABLES,
  type Column,
  type ColumnKinds,
  type FilledDatabase,
  type ReadDatabase,
  type Row,
  type Table,
} from './content-database.ts';

/** Something stands in the way of a move. The message is one sentence: what, where, and what to do. */
export class MoveError extends Error {
  override readonly name = 'MoveError';
}

/** What one table holds. */
export interface TableSum {
  readonly rows: number;
  /** SHA-256 over every value of every row, in hexadecimal digits. */
  readonly hash: string;
}

/** The tables whose rows are moved, and how many rows each has. */
export async function rowsToMove(source: ReadDatabase): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of await source.tables()) if (!OWN_TABLES.has(name)) counts.set(name, await source.count(name));
  return counts;
}

/**
 * Copies every row of one database to another whose tables Strapi has just made, and compares both.
 * @returns the tables, with what both of them hold.
 * @throws MoveError when the tables of the two differ, or a row arrived otherwise than it left; nothing is kept then.
 */
export async function moveContent(
  source: ReadDatabase,
  target: FilledDatabase,
  kinds: ColumnKinds,
): Promise<ReadonlyMap<string, TableSum>> {
  await target.begin();
  const tables = await sharedTables(source, target);
  const sums = new Map<string, TableSum>();
  for (const { name } of tables) await target.clear(name);
  for (const table of tables) {
    const columns = typed(kinds, table);
    const sum = new TableHash(columns);
    for await (const rows of source.rows(table.name, columns)) {
      sum.add(rows);
      await target.insert(table.name, columns, rows);
    }
    await target.setLastId(table.name, await source.lastId(table.name));
    sums.set(table.name, sum.result());
  }
  await target.finish();
  for (const table of tables) {
    const columns = typed(kinds, table);
    const sum = new TableHash(columns);
    for await (const rows of target.rows(table.name, columns)) sum.add(rows);
    const [left, arrived] = [sums.get(table.name), sum.result()];
    if (left?.rows !== arrived.rows || left.hash !== arrived.hash)
      throw new MoveError(
        `The table "${table.name}" did not arrive as it left: ${left?.rows ?? 0} rows left and ${arrived.rows} arrived, and what they hold differs; nothing was kept, and ${source.place} is as it was.`,
      );
  }
  await target.commit();
  return sums;
}

/** The tables of both. Strapi has made those of the target from the content types of now. */
async function sharedTables(source: ReadDatabase, target: ReadDatabase): Promise<readonly Table[]> {
  const made = new Map((await target.tables()).map((table) => [table.name, table]));
  const given = new Map((await source.tables()).map((table) => [table.name, table]));
  const advice = 'start the CMS of this version once with the database as it is, stop it, and try again.';
  for (const [name, { columns }] of given) {
    const other = made.get(name);
    if (other === undefined && (await source.count(name)) > 0)
      throw new MoveError(`The database holds a table "${name}" that this version of the CMS does not know; ${advice}`);
    const difference = other && columnsApart(columns, other.columns);
    if (difference !== undefined)
      throw new MoveError(
        `The table "${name}" has not the columns that this version of the CMS gives it (${difference}); ${advice}`,
      );
  }
  for (const name of made.keys())
    if (!given.has(name))
      throw new MoveError(`The database has no table "${name}", which this version needs; ${advice}`);
  const before = await migrations(source);
  const now = await migrations(target);
  const missing = now.filter((name) => !before.includes(name));
  if (missing.length > 0) throw new MoveError(`The database lacks what "${missing.join('", "')}" brings; ${advice}`);
  return [...made.values()].filter(({ name }) => !OWN_TABLES.has(name));
}

function columnsApart(one: readonly string[], other: readonly string[]): string | undefined {
  const apart = [...one.filter((name) => !other.includes(name)), ...other.filter((name) => !one.includes(name))];
  return apart.length === 0 ? undefined : apart.join(', ');
}

const MIGRATION: readonly Column[] = [{ name: 'name', kind: 'text' }];

async function migrations(database: ReadDatabase): Promise<readonly string[]> {
  const names: string[] = [];
  for (const table of ['strapi_migrations', 'strapi_migrations_internal'])
    for await (const rows of database.rows(table, MIGRATION)) names.push(...rows.map(([name]) => String(name)));
  return names;
}

function typed(kinds: ColumnKinds, { name: table, columns }: Table): readonly Column[] {
  return columns.map((name) => {
    const kind = kinds.get(table)?.get(name);
    if (kind === undefined)
      throw new MoveError(`Nothing says what the column "${name}" of the table "${table}" holds.`);
    return { name, kind };
  });
}

class TableHash {
  readonly #hash = createHash('sha256');
  readonly #columns: readonly Column[];
  #rows = 0;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#hash.update(JSON.stringify(columns));
  }

  add(rows: readonly Row[]): void {
    for (const row of rows)
      this.#hash.update(JSON.stringify(this.#columns.map(({ kind }, index) => comparable(kind, row[index] ?? null))));
    this.#rows += rows.length;
  }

  result(): TableSum {
    return { rows: this.#rows, hash: this.#hash.digest('hex') };
  }
}
