import { describe, expect, test } from 'vitest';
import { directoryFiles } from '../api-files.ts';
import { SAMPLE_DIRECTORY } from '../directory.sample.ts';
import { exportDirectory } from '../export-directory.ts';
import { tabularPackage } from '../tabular-package.ts';
import { planImport } from './plan-import.ts';
import { readSource, type JsonFile } from './read-source.ts';
import { SETTINGS, storedDirectory } from './stored.sample.ts';
import { TableBuilder, type Table } from './table.ts';

const OPTIONS = { source: 'Somebody', today: '2026-11-22', isOverwriting: false };
const LICENCE = { name: 'CC-BY-4.0', title: 'Creative Commons', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** CSV as our export writes it: enough of a reader for what it can write. */
function tableOf(name: string, text: string): Table {
  const builder = new TableBuilder(name);
  const rows = [...text.matchAll(/(?:"(?:[^"]|"")*"|[^",\r\n])*(?:,(?:"(?:[^"]|"")*"|[^",\r\n])*)*\r\n/g)];
  for (const [row] of rows)
    builder.add(
      [...`,${row.slice(0, -2)}`.matchAll(/,((?:"(?:[^"]|"")*"|[^",])*)/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    );
  return builder.build();
}

const jsonFiles = (): readonly JsonFile[] =>
  [...directoryFiles(SAMPLE_DIRECTORY)].map(([name, write]) => ({
    name,
    text: write({
      title: 'T',
      explanation: 'https://x.example',
      openapi: 'https://x.example/o',
      licence: LICENCE,
    }),
  }));

const tables = (): readonly Table[] =>
  tabularPackage(exportDirectory(SAMPLE_DIRECTORY), SAMPLE_DIRECTORY, {
    title: 'T',
    homepage: 'https://x.example',
    licence: LICENCE,
  }).flatMap(({ name, text }) => (name.endsWith('.csv') ? [tableOf(name, text)] : []));

describe('The open data of the platform', () => {
  test.each([
    [
      'JSON',
      () =>
        readSource(
          jsonFiles().filter(({ name }) => name.endsWith('.json')),
          [],
          SETTINGS,
        ),
    ],
    ['tables', () => readSource([], tables(), SETTINGS)],
  ])('changes nothing when it comes back as %s', (_form, read) => {
    const { entries, refused, unknown } = read();
    const planned = planImport(entries, storedDirectory(SAMPLE_DIRECTORY), OPTIONS);
    expect(entries).toHaveLength(9);
    expect({ refused, unknown }).toEqual({ refused: [], unknown: [] });
    expect(planned.filter(({ write }) => write)).toEqual([]);
    expect(planned.flatMap(({ report }) => report.lines)).toEqual([]);
    expect(planned.map(({ report }) => report.outcome)).toEqual(entries.map(() => 'unchanged'));
  });
});
