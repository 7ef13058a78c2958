import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { CMS } from '../workspace/folders.ts';

/** Ids of the rows of each further copy begin so much higher than those of the one before. */
const APART = 1_000_000;

/** A table of entries, and how its generated entries are told from those of the repository. */
export interface CopiedTable {
  readonly table: string;
  /** The beginning of their keys; a number follows. */
  readonly keyPrefix: string;
}

/**
 * Copies entries in a SQLite database of Strapi, row by row with all their parts and links, each copy with a key, an address and a name of its own. Strapi writes
 * thirty entries a second; this makes thousands of those that it wrote.
 */
export async function copyEntries(file: string, tables: readonly CopiedTable[], copies: number): Promise<void> {
  const database = new DatabaseSync(file);
  try {
    const rows = new RowCopy(database);
    database.exec('PRAGMA foreign_keys = OFF; BEGIN');
    for (const { table, keyPrefix } of tables) {
      const { all } = rows.ids(`SELECT id FROM "${table}" WHERE key GLOB '${keyPrefix}[0-9]*'`);
      await rows.copy(table, all, copies);
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

class RowCopy {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The ids that a query finds, as a list that SQL can read. */
  ids(query: string): { readonly all: string } {
    const found = this.#database.prepare(query).all() as { id: number }[];
    return { all: found.map(({ id }) => id).join(',') };
  }

  /** Copies rows of a table, what they are made of, and their links to other entries. */
  async copy(table: string, ids: string, copies: number): Promise<void> {
    this.#insert(table, `id IN (${ids})`, copies, new Set(['id']));
    const parts = `${table}_cmps`;
    if (this.#columns(parts).length > 0) {
      const types = this.#database
        .prepare(`SELECT DISTINCT component_type AS type FROM "${parts}" WHERE entity_id IN (${ids})`)
        .all() as { type: string }[];
      for (const { type } of types) {
        const { all } = this.ids(
          `SELECT cmp_id AS id FROM "${parts}" WHERE component_type = '${type}' AND entity_id IN (${ids})`,
        );
        await this.copy(await tableOfComponent(type), all, copies);
      }
      this.#insert(parts, `entity_id IN (${ids})`, copies, new Set(['id', 'entity_id', 'cmp_id']));
    }
    for (const { name, column } of this.#links(table))
      this.#insert(name, `"${column}" IN (${ids})`, copies, new Set(['id', column]));
  }

  /** The tables of links that begin at a table, each with the column of its rows. */
  #links(table: string): readonly { readonly name: string; readonly column: string }[] {
    const tables = this.#database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB '${table}_*_lnk'`)
      .all() as { name: string }[];
    return tables.flatMap(({ name }) => {
      const keys = this.#database.prepare(`PRAGMA foreign_key_list("${name}")`).all() as {
        table: string;
        from: string;
      }[];
      const column = keys.find((key) => key.table === table)?.from;
      return column === undefined ? [] : [{ name, column }];
    });
  }

  #columns(table: string): readonly string[] {
    const columns = this.#database.prepare(`PRAGMA table_info("${table}")`).all() as { name: string }[];
    return columns.map(({ name }) => name);
  }

  #insert(table: string, where: string, copies: number, shifted: ReadonlySet<string>): void {
    const columns = this.#columns(table);
    const names = columns.map((column) => `"${column}"`).join(', ');
    for (let copy = 1; copy <= copies; copy += 1) {
      const values = columns.map((column) => {
        if (shifted.has(column)) return `"${column}" + ${copy * APART}`;
        if (!columns.includes('document_id')) return `"${column}"`;
        if (column === 'document_id') return `substr(document_id, 1, 20) || '${String(copy).padStart(4, '0')}'`;
        if (column === 'key' || column === 'slug') return `"${column}" || '-${copy}'`;
        return column === 'title' || column === 'name' ? `"${column}" || ' ${copy}'` : `"${column}"`;
      });
      this.#database.exec(
        `INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM "${table}" WHERE ${where}`,
      );
    }
  }
}

async function tableOfComponent(type: string): Promise<string> {
  const [category = '', name = ''] = type.split('.');
  const file = path.join(CMS, 'src/components', category, `${name}.json`);
  return (JSON.parse(await readFile(file, 'utf8')) as { readonly collectionName: string }).collectionName;
}
