import { describe, expect, test } from 'vitest';
import { SAMPLE_DIRECTORY } from './directory.sample.ts';
import { exportDirectory } from './export-directory.ts';
import { DATA_LICENCE } from './licence.ts';
import { TABLES, type Table } from './tables.ts';
import { tabularPackage, UNKNOWN_ORGANIZATION_ID } from './tabular-package.ts';

const files = tabularPackage(exportDirectory(SAMPLE_DIRECTORY), SAMPLE_DIRECTORY, {
  title: 'A made-up map',
  homepage: 'https://example.org/en/open-data/',
  licence: DATA_LICENCE,
});
const textOf = (name: string): string => files.find((file) => file.name === name)?.text ?? '';

/** Reads CSV as RFC 4180 describes it. Its own small reader, so that a mistake of the writer is not repeated. */
function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  expect(cells.map(([whole]) => whole).join('')).toBe(text);
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
  }
  const [header = [], ...rows] = lines.slice(0, -1);
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
}

const FORMS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[58][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  uri: /^https?:\/\/\S+$/,
  email: /^\S+@\S+$/,
  number: /^-?[0-9]+(?:\.[0-9]+)?$/,
  date: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  time: /^[0-9]{2}:[0-9]{2}:[0-9]{2}$/,
  datetime: /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$/,
};

const tables: readonly Table[] = TABLES;

describe.each(tables.map((table) => [table.name, table] as const))('the table of every %s', (_name, table) => {
  const rows = rowsOf(textOf(table.path));
  const idsOf = (name: string) =>
    new Set(rowsOf(textOf(tables.find((other) => other.name === name)?.path ?? '')).map(({ id }) => id));

  test('has rows, each with an id of its own', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('holds only what its schema allows', () => {
    const wrong = table.columns.flatMap(({ name, type, format, isRequired, oneOf, refersTo }) => {
      const known = refersTo === undefined ? undefined : idsOf(refersTo);
      const isRight = (cell: string): boolean =>
        cell === ''
          ? isRequired !== true
          : (FORMS[format ?? type]?.test(cell) ?? true) &&
            (oneOf?.includes(cell) ?? true) &&
            (known?.has(cell) ?? true);
      return rows.flatMap((row) => (isRight(row[name] ?? '') ? [] : `${name}: "${row[name] ?? ''}"`));
    });
    expect(wrong).toEqual([]);
  });
});

test('Every attribute belongs to a row of the table that it names', () => {
  for (const { link_id: id = '', link_entity: entity } of rowsOf(textOf('attributes.csv'))) {
    const path = tables.find(({ name }) => name === entity)?.path ?? '';
    expect(textOf(path)).toContain(id);
  }
});

test('Codes of terms are unique in the whole package', () => {
  const codes = rowsOf(textOf('taxonomy_terms.csv')).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test('A service without an organization gets the one that says so', () => {
  const without = rowsOf(textOf('services.csv')).find(({ name }) => name === 'Service plain');
  expect(without?.['organization_id']).toBe(UNKNOWN_ORGANIZATION_ID);
});

test('A name that a spreadsheet would run as a formula is written with an apostrophe; a phone number is not', () => {
  expect(rowsOf(textOf('services.csv'))[0]?.['alternate_name']).toBe(`'=HYPERLINK("http://evil.example")`);
  expect(rowsOf(textOf('phones.csv'))[0]?.['number']).toBe('+32 9 264 00 00');
});

test('The description lists every file, its language and its licence', () => {
  const description = JSON.parse(textOf('datapackage.json')) as { resources: { path: string }[]; licenses: unknown };
  expect(description.resources.map(({ path }) => path)).toEqual(files.map(({ name }) => name).slice(0, -1));
  expect(description.licenses).toEqual([{ name: 'CC-BY-4.0', title: DATA_LICENCE.title, path: DATA_LICENCE.url }]);
});
