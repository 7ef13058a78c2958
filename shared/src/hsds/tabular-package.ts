import { csvTable, type Cell } from './csv.ts';
import type { Directory } from './export-context.ts';
import type { HsdsDirectory } from './export-directory.ts';
import { hsdsId } from './ids.ts';
import type { Licence } from './licence.ts';
import { TABLES, type Column, type Table, type TableName } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;
type Rows = ReadonlyMap<TableName, Row[]>;

/** The properties of an object under which the rows of other tables hang. Terms come from their own list. */
const PARTS: readonly (readonly [property: string, table: TableName])[] = [
  ['organization', 'organization'],
  ['locations', 'location'],
  ['location', 'location'],
  ['service_at_locations', 'service_at_location'],
  ['addresses', 'address'],
  ['contacts', 'contact'],
  ['phones', 'phone'],
  ['schedules', 'schedule'],
  ['service_areas', 'service_area'],
  ['languages', 'language'],
  ['accessibility', 'accessibility'],
  ['cost_options', 'cost_option'],
  ['attributes', 'attribute'],
];

const DESCRIPTION_FILE = 'datapackage.json';

/** The names of the files of a package. */
export const TABLE_FILES: readonly string[] = [...TABLES.map(({ path }) => path), DESCRIPTION_FILE];

/** One file of a package. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export interface PackageFacts {
  /** What the package is called, in the language of the data. */
  readonly title: string;
  readonly homepage: string;
  readonly licence: Licence;
}

/**
 * The whole directory as a tabular data package: a CSV file for each object of HSDS, and `datapackage.json`, which describes them. HSDS wants every service to
 * have an organization there: services without one get the organization with the id `UNKNOWN_ORGANIZATION_ID`.
 */
export function tabularPackage(
  exported: HsdsDirectory,
  { locale, texts }: Pick<Directory, 'locale' | 'texts'>,
  facts: PackageFacts,
): readonly TextFile[] {
  const rows: Rows = new Map(TABLES.map(({ name }) => [name, []]));
  const take = rowTaker(rows);
  // The document of an organization has more than its copy in a service, so it comes first.
  take('organization', exported.organizations);
  take('location', exported.locations);
  take('taxonomy', exported.taxonomies);
  take('taxonomy_term', exported.taxonomyTerms);
  if (exported.services.some((service) => service.organization_id === undefined))
    take('organization', [
      {
        id: UNKNOWN_ORGANIZATION_ID,
        name: texts.unknownOrganization,
        description: texts.unknownOrganization,
      },
    ]);
  take(
    'service',
    exported.services.map((service) =>
      service.organization_id === undefined ? { ...service, organization_id: UNKNOWN_ORGANIZATION_ID } : service,
    ),
  );
  take(
    'meta_table_description',
    TABLES.map(({ name }) => ({
      id: hsdsId('meta_table_description', name),
      name,
      language: locale,
      character_set: 'UTF-8',
    })),
  );
  const tables: readonly Table[] = TABLES;
  return [
    ...tables.map(({ name, path, columns }) => ({
      name: path,
      text: csvTable(
        columns.map((column) => column.name),
        (rows.get(name as TableName) ?? []).map((row) => columns.map((column) => cellOf(row, column))),
      ),
    })),
    { name: DESCRIPTION_FILE, text: `${JSON.stringify(packageDescription(tables, facts, locale), null, 2)}\n` },
  ];
}

/** Stands for the organization of a service where none is known. An import takes it for nothing. */
export const UNKNOWN_ORGANIZATION_ID = hsdsId('organization', '');

/** Takes objects and what hangs on them as rows. Of an organization or a place that stands in several others, the first copy is taken. */
function rowTaker(rows: Rows): (table: TableName, objects: readonly object[]) => void {
  const known = new Set<unknown>();
  const take = (table: TableName, objects: readonly object[]): void => {
    for (const object of objects as readonly Row[]) {
      if (table === 'organization' || table === 'location') {
        if (known.has(object['id'])) continue;
        known.add(object['id']);
      }
      rows.get(table)?.push(object);
      // Most rows are attributes, and nothing hangs on them.
      if (table === 'attribute') continue;
      for (const [property, below] of PARTS) {
        const value = object[property];
        if (typeof value === 'object' && value !== null)
          take(below, (Array.isArray(value) ? value : [value]) as readonly object[]);
      }
    }
  };
  return take;
}

function cellOf(row: Row, { name, type }: Column): Cell {
  const value = row[name];
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  // Table Schema writes a time with its seconds.
  return type === 'time' ? `${value}:00` : value;
}

function packageDescription(
  tables: readonly Table[],
  { title, homepage, licence }: PackageFacts,
  locale: string,
): object {
  return {
    name: `social-map-${locale}`,
    title,
    profile: 'tabular-data-package',
    homepage,
    licenses: [{ name: licence.name, title: licence.title, path: licence.url }],
    resources: tables.map(({ name, path, description, columns }) => ({
      name,
      path,
      description,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        fields: columns.map(fieldDescription),
        primaryKey: 'id',
        foreignKeys: columns.flatMap((column) =>
          column.refersTo === undefined
            ? []
            : [{ fields: column.name, reference: { resource: column.refersTo, fields: 'id' } }],
        ),
      },
    })),
  };
}

function fieldDescription({ name, type, format, isRequired, oneOf }: Column): object {
  return {
    name,
    type,
    ...(format === undefined ? {} : { format }),
    ...(isRequired || oneOf || name === 'id'
      ? {
          constraints: {
            ...(isRequired ? { required: true } : {}),
            ...(name === 'id' ? { unique: true } : {}),
            ...(oneOf ? { enum: oneOf } : {}),
          },
        }
      : {}),
  };
}
