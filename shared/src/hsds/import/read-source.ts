import type { ImportedEntry, RefusedRecord } from './imported-entry.ts';
import type { ImportLine } from './import-report.ts';
import type { ImportSettings } from './import-settings.ts';
import { gatherRecords } from './gather-records.ts';
import { isVirtual, mapLocation } from './map-location.ts';
import { mapOrganization } from './map-organization.ts';
import { mapOwnRecord } from './map-own.ts';
import { mapService } from './map-service.ts';
import { ownKey, ownStatements } from './own-statements.ts';
import { findObjects, readJson, type FoundObject } from './read-json.ts';
import { readTables } from './read-tables.ts';
import { isSourceObject, type SourceObject } from './source-object.ts';
import type { SourceRecord } from './source-set.ts';
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
  const found: FoundObject[] = [];
  for (const { name, text } of files) {
    const read = readJson(text);
    const { values } = read;
    problems.push(...read.problems.map((problem) => `${name}: ${problem}`));
    const isLines = values.length > 1;
    for (const [index, value] of values.entries()) {
      const objects = findObjects(value, isLines ? `${name}, line ${index + 1}` : name);
      found.push(...objects.found);
      problems.push(...objects.problems);
    }
  }
  const tabular = readTables(tables);
  found.push(...tabular.found);
  problems.push(...tabular.problems);

  const set = gatherRecords(found);
  problems.push(...set.problems);
  const locations = objectsById(set.records, 'location');
  const organizations = objectsById(set.records, 'organization');
  const virtual = new Map([...locations].filter(([, object]) => isVirtual(object)));
  const isPlace = (id: string): boolean => !virtual.has(id);
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
    else if (record.kind === 'organization') entries.push(mapOrganization(record, isPlace, settings));
    else entries.push(mapService(record, { locations, organizations, terms: set.terms, isPlace }, settings));
  }
  const notes = problems.map((message): ImportLine => ({ outcome: 'refused', field: undefined, message }));
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

const objectsById = (records: readonly SourceRecord[], kind: SourceRecord['kind']): ReadonlyMap<string, SourceObject> =>
  new Map(
    records.flatMap((record) =>
      record.kind === kind && isSourceObject(record.object) ? [[record.id, record.object]] : [],
    ),
  );
