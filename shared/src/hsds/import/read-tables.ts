import type { FoundObject } from './find-objects.ts';
import { firstOf, textOf } from './source-object.ts';
import { ATTRIBUTE_TABLES, PART_TABLES, PASSED_TABLES, RECORD_TABLES, tableOfName } from './table-names.ts';
import type { Row, Table } from './table.ts';

/** A row on which others can be hung. */
type Part = Record<string, unknown>;

export interface TablesReading {
  readonly found: readonly FoundObject[];
  readonly problems: readonly string[];
  /** Sentences about tables that were passed over on purpose. */
  readonly notes: readonly string[];
}

/** A row whose parent does not exist is named this many times for each table; the rest is counted. */
const MOST_ORPHANS = 20;

/**
 * Puts the tables of a data package together: every row comes to hang on the row to which it belongs, under the names of HSDS 3.0. Every version of the
 * standard is read by the names of its tables and columns, so that mixtures of them work too.
 */
export function readTables(tables: readonly Table[]): TablesReading {
  const problems = tables.flatMap((table) => table.problems);
  const notes: string[] = [];
  const parts = new Map<string, { readonly part: Part; readonly where: string }[]>();
  for (const table of tables) {
    const name = tableOfName(table.holds ?? table.name);
    if (name === undefined) {
      problems.push(`${table.name} is no table of HSDS; it was left out. With --map, a table of any form can be read.`);
      continue;
    }
    if (PASSED_TABLES.has(name)) {
      notes.push(`${table.name} speaks of the data and not of services; it was passed over.`);
      continue;
    }
    const list = parts.get(name) ?? [];
    const isPostal = /postal|mail/.test((table.holds ?? table.name).toLowerCase());
    for (const [index, row] of table.rows.entries()) {
      const part: Part = Object.assign(Object.create(null) as Part, row);
      if (name === 'address' && isPostal) part['address_type'] ??= 'postal';
      list.push({ part, where: `${table.name}, row ${table.rowNumbers[index] ?? 0}` });
    }
    parts.set(name, list);
  }
  nameTaxonomies(parts);
  const index = new Map(
    [...parts].map(([name, list]) => [
      name,
      new Map(list.map(({ part }) => [idOf(part), part]).toReversed() as [string, Part][]),
    ]),
  );
  const terms = new Map([...(index.get('taxonomy') ?? []), ...(index.get('taxonomy_term') ?? [])]);
  for (const [name, list] of parts) {
    const orphans: string[] = [];
    if (ATTRIBUTE_TABLES.has(name)) {
      for (const { part, where } of list) orphans.push(...hangAttribute(part, where, index, terms));
    } else {
      const table = PART_TABLES[name];
      if (!table) continue;
      for (const { part, where } of list) orphans.push(...hang(part, where, table.member, table.parents, index));
    }
    problems.push(...orphans.slice(0, MOST_ORPHANS));
    if (orphans.length > MOST_ORPHANS)
      problems.push(`${orphans.length - MOST_ORPHANS} more rows of ${name} belong to nothing.`);
  }
  const found = Object.entries(RECORD_TABLES).flatMap(([name, kind]) =>
    (parts.get(name) ?? []).map(({ part, where }): FoundObject => ({ kind, object: part, where })),
  );
  const sorted = (['taxonomy', 'taxonomy_term'] as const).flatMap((kind) =>
    (parts.get(kind) ?? []).map(({ part, where }): FoundObject => ({ kind, object: part, where })),
  );
  return { found: [...sorted, ...found], problems, notes };
}

const idOf = (part: Part | Row): string => textOf(part['id'] ?? part['taxonomy_id']) ?? '';

function hang(
  part: Part,
  where: string,
  member: string,
  parents: readonly (readonly [column: string, table: string])[],
  index: ReadonlyMap<string, ReadonlyMap<string, Part>>,
): readonly string[] {
  const named = parents.filter(([column]) => part[column] !== undefined);
  for (const [column, table] of named) {
    const parent = index.get(table)?.get(String(part[column]));
    if (parent) {
      push(parent, member, part);
      return [];
    }
  }
  const [first] = named;
  return [
    first
      ? `${where}: there is no ${first[1]} ${String(part[first[0]])}; the row was left out. Add that ${first[1]}, or correct ${first[0]}.`
      : `${where}: it does not say to what it belongs (${parents.map(([column]) => column).join(', ')}); the row was left out.`,
  ];
}

function hangAttribute(
  part: Part,
  where: string,
  index: ReadonlyMap<string, ReadonlyMap<string, Part>>,
  terms: ReadonlyMap<string, Part>,
): readonly string[] {
  const termId = textOf(firstOf(part, ['taxonomy_term_id', 'taxonomy_id', 'taxonomy_term']));
  const term = termId === undefined ? undefined : terms.get(termId);
  const parentId = textOf(firstOf(part, ['link_id', 'service_id']));
  if (termId !== undefined && term === undefined)
    return [`${where}: there is no term ${termId}; the row was left out. Add that term, or correct the row.`];
  if (term) part['taxonomy_term'] = term;
  const entity = tableOfName(
    textOf(part['link_entity'] ?? part['link_type']) ?? (part['service_id'] === undefined ? '' : 'service'),
  );
  // A term or an attribute is sorted by nothing itself: with them, rows could hang on each other in a circle.
  const sortable = [...index.keys()].filter((table) => !table.startsWith('taxonomy') && !ATTRIBUTE_TABLES.has(table));
  const tables = sortable.filter((table) => entity === undefined || entity === table || !sortable.includes(entity));
  for (const table of tables) {
    const parent = parentId === undefined ? undefined : index.get(table)?.get(parentId);
    if (parent) {
      push(parent, 'attributes', part);
      return [];
    }
  }
  return [
    `${where}: there is no ${entity ?? 'object'} ${parentId ?? '(no id)'}; the row was left out. Correct link_id, or add what it names.`,
  ];
}

function push(parent: Part, member: string, part: Part): void {
  const list = parent[member];
  if (Array.isArray(list)) list.push(part);
  // Where an older version has a column of the same name, its text stays beside the rows.
  else parent[member] = list === undefined ? [part] : [{ name: list }, part];
}

/** Up to 2.0, the table `taxonomy` holds terms; since 3.0, `taxonomies` holds lists and `taxonomy_terms` what stands in them. */
function nameTaxonomies(parts: ReadonlyMap<string, readonly { readonly part: Part }[]>): void {
  const lists = new Map((parts.get('taxonomy') ?? []).map(({ part }) => [idOf(part), part]));
  for (const { part } of parts.get('taxonomy_term') ?? []) {
    const list = lists.get(textOf(part['taxonomy_id']) ?? '');
    if (list && part['taxonomy'] === undefined) part['taxonomy'] = list['name'];
  }
}
