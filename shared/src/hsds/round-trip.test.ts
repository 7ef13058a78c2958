import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directoryFiles, TABLES_FOLDER } from './api-files.ts';
import { directoryArbitrary } from './directory.arbitrary.ts';
import { SAMPLE_DIRECTORY } from './directory.sample.ts';
import type { Directory } from './export-context.ts';
import { planImport, type PlannedRecord } from './import/plan-import.ts';
import { readSource, type JsonFile, type SourceReading } from './import/read-source.ts';
import type { Stored } from './import/stored-entry.ts';
import { afterWriting, NOTHING_STORED, SETTINGS, storedDirectory } from './import/stored.sample.ts';
import { TableBuilder, type Table } from './import/table.ts';
import { DATA_LICENCE } from './licence.ts';

const FACTS = {
  title: 'A made-up map',
  explanation: 'https://example.org/en/open-data/',
  openapi: 'https://example.org/api/hsds/openapi.json',
  licence: DATA_LICENCE,
};
const textsOf = (directory: Directory): readonly JsonFile[] =>
  [...directoryFiles(directory)].map(([name, write]) => ({ name, text: write(FACTS) }));

/** The documents of entries, as a partner fetches them. */
const inJson = (directory: Directory): SourceReading =>
  readSource(
    textsOf(directory).filter(({ name }) => /^(?:services|organizations|locations)\/[0-9a-f-]{36}\.json$/.test(name)),
    [],
    SETTINGS,
  );

/** Every JSON file there is, the lists too, as somebody fetches who takes the whole folder. */
const inAllJson = (directory: Directory): SourceReading =>
  readSource(
    textsOf(directory).filter(({ name }) => name.endsWith('.json')),
    [],
    SETTINGS,
  );

const inTables = (directory: Directory): SourceReading =>
  readSource(
    [],
    textsOf(directory)
      .filter(({ name }) => name.startsWith(TABLES_FOLDER) && name.endsWith('.csv'))
      .map(({ name, text }) => tableOf(name.slice(TABLES_FOLDER.length), text)),
    SETTINGS,
  );

/** Reads the CSV of the export with the smallest of readers. */
function tableOf(name: string, text: string): Table {
  const table = new TableBuilder(name);
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    table.add(row);
    row = [];
  }
  return table.build();
}

const planned = (reading: SourceReading, stored: Stored): readonly PlannedRecord[] =>
  planImport(reading.entries, stored, { source: SETTINGS.source, today: SETTINGS.today, isOverwriting: true });

/** What an import would say or do that is more than nothing. */
const doings = (reading: SourceReading, plan: readonly PlannedRecord[]): readonly unknown[] => [
  ...reading.refused,
  ...reading.unknown,
  ...plan
    .filter(({ report, write }) => write !== undefined || report.outcome !== 'unchanged' || report.lines.length > 0)
    .map(({ report }) => report),
];

const FORMS = [
  ['documents in JSON', inJson],
  ['all files in JSON', inAllJson],
  ['tables', inTables],
] as const;

describe.each(FORMS)('the own export as %s', (_name, read) => {
  test('changes nothing when it is imported again, whatever the entries hold', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(directoryArbitrary, (directory) => {
        const reading = read(directory);
        const plan = planned(reading, storedDirectory(directory));
        expect(doings(reading, plan)).toEqual([]);
        const { services, organizations, locations } = directory;
        expect(plan).toHaveLength(services.length + organizations.length + locations.length);
      }),
      { numRuns: 100 },
    );
  });

  test('fills an empty copy of the platform with the same entries', () => {
    const themes = new Set(SAMPLE_DIRECTORY.themes.map(({ key }) => key));
    const reading = read(SAMPLE_DIRECTORY);
    const writes = planned(reading, { ...NOTHING_STORED, themes }).map(({ write }) => write);
    expect(writes).toHaveLength(9);
    const copy = afterWriting({ ...NOTHING_STORED, themes }, writes);
    expect(doings(reading, planned(reading, copy))).toEqual([]);
  });
});
