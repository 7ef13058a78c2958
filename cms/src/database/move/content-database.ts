import type { ColumnKind, ColumnValue } from './column-values.ts';

export interface Table {
  readonly name: string;
  /** Sorted by name. */
  readonly columns: readonly string[];
}

/** A column, and what it holds. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** What the columns of each table hold, by the names of tables and columns. */
export type ColumnKinds = ReadonlyMap<string, ReadonlyMap<string, ColumnKind>>;

/** The values of one row, in the order of the columns that were asked for. */
export type Row = readonly ColumnValue[];

/** A database that holds the content of the CMS, as far as it is read: nothing changes while it is open, and nothing is changed. */
export interface ReadDatabase {
  /** Where it is, without its password. */
  readonly place: string;
  /** The tables of Strapi, sorted by name. */
  readonly tables: () => Promise<readonly Table[]>;
  readonly count: (table: string) => Promise<number>;
  /** Every row of a table in the order of its ids, in batches; of each row the values of these columns. */
  readonly rows: (table: string, columns: readonly Column[]) => AsyncIterable<readonly Row[]>;
  /** The last id that a table gave out, also to a row that is gone by now; 0 when it gave out none. */
  readonly lastId: (table: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A database that is filled in one transaction: all of it is there in the end, or nothing. */
export interface FilledDatabase extends ReadDatabase {
  /** Begins the transaction, and suspends the rules about which rows need each other. */
  readonly begin: () => Promise<void>;
  /** Takes every row out. */
  readonly clear: (table: string) => Promise<void>;
  readonly insert: (table: string, columns: readonly Column[], rows: readonly Row[]) => Promise<void>;
  /** Lets the next id be higher than this one. */
  readonly setLastId: (table: string, id: string) => Promise<void>;
  /** Puts the rules back, which are checked for every row. */
  readonly finish: () => Promise<void>;
  readonly commit: () => Promise<void>;
}

/** What Strapi keeps about the database itself; it writes that anew for each database. */
export const OWN_TABLES: ReadonlySet<string> = new Set([
  'strapi_database_schema',
  'strapi_migrations',
  'strapi_migrations_internal',
]);

/** How many rows are held in memory at a time. */
export const BATCH_SIZE = 500;

/** Adds where it is to what is wrong with a value. */
export function readingColumn<T>(table: string, { name }: Column, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`In the column "${name}" of "${table}": ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
}
