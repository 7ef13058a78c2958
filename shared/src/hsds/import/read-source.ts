import type { ImportedEntry, RefusedRecord } from './imported-entry.ts';
import type { ImportLine } from './import-report.ts';
import type { ImportSettings } from './import-settings.ts';
import { findObjects, type FoundObject } from './find-objects.ts';
import { gatherRecords } from './gather-records.ts';
import { isVirtual, mapLocation } from './map-location.ts';
import { mapOrganization } from './map-organization.ts';
import { mapOwnRecord } from './map-own.ts';
import { mapService } from './map-service.ts';
import { ownKey, ownStatements } from './own-statements.ts';
import { readJson } from './read-json.ts';
import { readTables } from './read-tables.ts';
import { tableOfName } from './table-names.ts';
import { isSourceObject, memberName, memberOf, objectsOf, textOf, type SourceObject } from './source-object.ts';
import type { SourceRecord, SourceSet } from './source-set.ts';
import type { Table } from './table.ts';

/** The text of a file of JSON. */
export interface JsonFile {
  readonly name: string;
  readonly text: string;
}

/** A source in the fields of the platform, and everything that was not taken. */
export interface SourceReading {
  readonly entries: readonly ImportedEntry[];
  /** Records that stand twice, with other content the second time. */
  readonly refused: readonly RefusedRecord[];
  readonly notes: readonly ImportLine[];
  readonly unknown: readonly string[];
}

/** Reads files of JSON and tables of a data package as one source. Whatever they hold, nothing is thrown: what cannot be read is said. */
export function readSource(
  files: readonly JsonFile[],
  tables: readonly Table[],
  settings: ImportSettings,
): SourceReading {
  const problems: string[] = [];
  const noted: string[] = [];
  const found: FoundObject[] = [];
  for (const { name, text } of files) {
    const read = readJson(text);
    const { values } = read;
    problems.push(...read.problems.map((problem) => `${name}: ${problem}`));
    noted.push(...read.notes.map((note) => `${name}: ${note}`));
    const isLines = values.length > 1;
    for (const [index, value] of values.entries()) {
      const objects = findObjects(value, isLines ? `${name}, line ${index + 1}` : name);
      found.push(...objects.found);
      problems.push(...objects.problems);
    }
  }
  for (const ofPackage of tablePackages(tables)) {
    const tabular = readTables(ofPackage);
    found.push(...tabular.found);
    problems.push(...tabular.problems);
    noted.push(...tabular.notes);
  }

  const set = gatherRecords(found);
  problems.push(...set.problems);
  const locations = objectsById(set.records, 'location');
  const organizations = objectsById(set.records, 'organization');
  const virtual = new Map([...locations].filter(([, object]) => isVirtual(object)));
  const isPlace = (id: string): boolean => !virtual.has(id);
  const owned = set.records.filter(({ kind, organizationId }) => kind === 'location' && organizationId !== undefined);
  const owners = new Map(owned.map(({ id, organizationId }) => [id, organizationId]));
  const placesOf = Map.groupBy(owned, ({ organizationId }) => organizationId);
  const entries: ImportedEntry[] = [];
  let passed = 0;
  for (const record of set.records) {
    if (record.kind === 'location' && virtual.has(record.id)) {
      passed += 1;
      continue;
    }
    const statements = ownStatements(record.object);
    const key = ownKey(record.kind, record.id, statements);
    if (key !== undefined) entries.push(mapOwnRecord(record, key, statements, virtual, settings));
    else if (record.kind === 'location') entries.push(mapLocation(record, settings));
    else if (record.kind === 'organization')
      entries.push(mapOrganization(withOwnPlaces(record, placesOf.get(record.id) ?? []), isPlace, settings));
    else
      entries.push(
        mapService(withOwner(record, owners), { locations, organizations, terms: set.terms, isPlace }, settings),
      );
  }
  noted.push(...keptNotes(entries, set));
  const notes = [
    ...noted.map((message): ImportLine => ({ outcome: 'noted', field: undefined, message })),
    ...problems.map((message): ImportLine => ({ outcome: 'refused', field: undefined, message })),
  ];
  if (passed > 0)
    notes.push({
      outcome: 'noted',
      field: undefined,
      message: `${passed} ${passed === 1 ? 'location is' : 'locations are'} virtual or postal: no places to go to. Their web addresses became channels of their services.`,
    });
  return {
    entries,
    refused: set.doubles.map(({ kind, id, name, where }) => ({
      kind,
      id,
      name,
      lines: [
        {
          outcome: 'refused',
          field: 'id',
          message: `${where} has an id that another record with other content has already; the first one was taken. Give each its own id.`,
        },
      ],
    })),
    notes,
    unknown: set.unknown,
  };
}

/** Says once for the whole source what has no field and was kept, and what was left where it is. */
function keptNotes(entries: readonly ImportedEntry[], { records, unknown }: SourceSet): readonly string[] {
  const unknownNames = new Set(unknown.map((name) => memberName(name.slice(name.indexOf('.') + 1))));
  const kept = new Set(
    entries.flatMap(({ kind, key, kept: members }) =>
      key === undefined
        ? Object.keys(members).flatMap((name) => (unknownNames.has(name) ? [] : [`${kind}.${name}`]))
        : [],
    ),
  );
  const hasNames = records.some(({ object, places }) =>
    [object, ...places.map((place) => place.object)].some((one) =>
      objectsOf(memberOf(one, 'contacts')).some(
        (contact) => memberOf(contact, 'attributes') === undefined && textOf(memberOf(contact, 'name')) !== undefined,
      ),
    ),
  );
  return [
    ...(kept.size > 0
      ? [`Without a field, and kept with the drafts as far as there is room: ${[...kept].toSorted().join(', ')}.`]
      : []),
    ...(hasNames ? ['Names of contact persons are personal data; they were not taken.'] : []),
  ];
}

/** Tables put together by their ids: those of one folder where several folders have the same table, such as one for each language; else all of them. */
function tablePackages(tables: readonly Table[]): readonly (readonly Table[])[] {
  const folderOf = ({ name }: Table): string => name.slice(0, name.lastIndexOf('/') + 1);
  const places = Map.groupBy(tables, (table) => tableOfName(table.holds ?? table.name) ?? '');
  const isParted = [...places].some(([name, some]) => name !== '' && new Set(some.map(folderOf)).size > 1);
  return isParted ? [...Map.groupBy(tables, folderOf).values()] : [tables];
}

/** Up to version 1.1, and in Ohana, a service need not name its organization: its place does. */
const withOwner = (record: SourceRecord, owners: ReadonlyMap<string, string | undefined>): SourceRecord => {
  const organizationId =
    record.organizationId ??
    record.places.map(({ locationId }) => owners.get(locationId)).find((owner) => owner !== undefined);
  return organizationId === undefined ? record : { ...record, organizationId };
};

/** A place may name its organization where that does not name it. */
const withOwnPlaces = (record: SourceRecord, owned: readonly SourceRecord[]): SourceRecord => {
  const named = new Set(record.places.map(({ locationId }) => locationId));
  const others = owned.filter(({ id }) => !named.has(id));
  return { ...record, places: [...record.places, ...others.map(({ id }) => ({ locationId: id, object: {} }))] };
};

const objectsById = (records: readonly SourceRecord[], kind: SourceRecord['kind']): ReadonlyMap<string, SourceObject> =>
  new Map(
    records.flatMap((record) =>
      record.kind === kind && isSourceObject(record.object) ? [[record.id, record.object]] : [],
    ),
  );
