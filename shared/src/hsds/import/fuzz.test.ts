import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportedEntry } from './imported-entry.ts';
import { planImport, type PlannedRecord } from './plan-import.ts';
import { readSource } from './read-source.ts';
import type { Stored } from './stored-entry.ts';
import { afterWriting, NOTHING_STORED, SETTINGS } from './stored.sample.ts';
import { TableBuilder } from './table.ts';

const OPTIONS = { ...SETTINGS, isOverwriting: false };

const id = fc.oneof(fc.constantFrom('1', '2', '3', 'a'), fc.integer(), fc.string());
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '112',
    '09 264 70 00',
    'x',
    'MO,TU',
    '09:00',
    '25:00',
    '<b>a</b>',
    'www.x.example',
    'nl',
    '9000',
    '=1',
    '-5',
    'true',
    'BE',
  ),
);
const value: fc.Arbitrary<unknown> = fc.oneof(word, fc.jsonValue({ maxDepth: 2 }));
const MEMBERS = [
  'name',
  'description',
  'url',
  'email',
  'status',
  'fees',
  'minimum_age',
  'languages',
  'phones',
  'schedules',
  'contacts',
  'attributes',
  'service_areas',
  'cost_options',
  'accessibility',
  'addresses',
  'latitude',
  'longitude',
  'alert',
  '__proto__',
  'constructor',
  'locations',
  'services',
  'organization',
  'taxonomies',
] as const;
const part = fc.dictionary(
  fc.constantFrom(
    'id',
    'name',
    'number',
    'opens_at',
    'closes_at',
    'byday',
    'weekday',
    'code',
    'amount',
    'postal_code',
    'country',
    'taxonomy_term',
    'location',
    'location_id',
    '__proto__',
  ),
  value,
);
const record = fc
  .tuple(
    id,
    word,
    fc.dictionary(fc.constantFrom(...MEMBERS), fc.oneof(value, fc.array(part, { maxLength: 3 }), part)),
    id,
  )
  .map(([one, name, members, organization]) => ({ id: one, name, organization_id: organization, ...members }));

/** Every record has exactly one end, and none was lost. */
function expectAccounted(entries: readonly ImportedEntry[], planned: readonly PlannedRecord[]): void {
  expect(planned).toHaveLength(entries.length);
  for (const { report, write } of planned) {
    expect(write !== undefined).toBe(report.outcome === 'new' || report.outcome === 'changed');
    expect(report.key === undefined).toBe(report.outcome === 'refused');
    if (report.outcome === 'refused') expect(report.lines.some(({ outcome }) => outcome === 'refused')).toBe(true);
  }
  const keys = planned.flatMap(({ report }) => (report.key === undefined ? [] : [`${report.kind} ${report.key}`]));
  expect(new Set(keys).size).toBe(keys.length);
}

function importTwice(entries: readonly ImportedEntry[], stored: Stored): void {
  const first = planImport(entries, stored, OPTIONS);
  expectAccounted(entries, first);
  const after = afterWriting(
    stored,
    first.map(({ write }) => write),
  );
  const second = planImport(entries, after, OPTIONS);
  expectAccounted(entries, second);
  for (const [index, { report }] of second.entries()) {
    const before = first[index]?.report;
    expect(report.outcome).toBe(before?.outcome === 'refused' ? 'refused' : 'unchanged');
    expect(report.key).toBe(before?.key);
  }
}

describe('Whatever a source holds', () => {
  test('any JSON is read without an error, every record is accounted for, and a second import changes nothing', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), (records) => {
        const reading = readSource(
          [{ name: 'services.json', text: JSON.stringify({ contents: records }) }],
          [],
          SETTINGS,
        );
        importTwice(reading.entries, NOTHING_STORED);
      }),
      { numRuns: 150 },
    );
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const { entries } = readSource([{ name: 'x.json', text }], [], SETTINGS);
        importTwice(entries, NOTHING_STORED);
      }),
      { numRuns: 150 },
    );
  });

  test('any tables are put together without an error', () => {
    const cell = fc.oneof(fc.constantFrom('1', '2', 'service', ''), word);
    const COLUMNS = [
      'id',
      'name',
      'service_id',
      'location_id',
      'organization_id',
      'number',
      'link_id',
      'link_entity',
      'taxonomy_term_id',
      'byday',
      'opens_at',
      'closes_at',
      '__proto__',
    ];
    const table = fc.tuple(
      fc.constantFrom(
        'organizations.csv',
        'services.csv',
        'locations.csv',
        'phones.csv',
        'attributes.csv',
        'taxonomy_terms.csv',
        'service_at_location.csv',
        'schedules.csv',
        'contacts.csv',
        'x.csv',
      ),
      fc.array(fc.array(cell, { maxLength: COLUMNS.length + 1 }), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(table, { maxLength: 6 }), (tables) => {
        const built = tables.map(([name, rows]) => {
          const builder = new TableBuilder(name);
          builder.add(COLUMNS);
          for (const row of rows) builder.add(row);
          return builder.build();
        });
        importTwice(readSource([], built, SETTINGS).entries, NOTHING_STORED);
      }),
      { numRuns: 150 },
    );
  });
});
