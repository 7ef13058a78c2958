import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFiles, SourceError } from './read-files.ts';
import { readParts } from './read-parts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'moodspace-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('The files of a source', () => {
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const tableOf = async (name: string, content: string | Uint8Array) => {
    const { files } = await readFiles(await file(name, content));
    return await readParts(files);
  };

  test.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFid;name\n1;Café\n'), 'UTF-8'],
    ['UTF-16', Buffer.from('\uFEFFid\tname\n1\tCafé\n', 'utf16le'), 'UTF-16LE'],
    ['Windows-1252', Buffer.from('id,name\n1,Café\n', 'latin1'), 'Windows-1252'],
  ])('are read as %s, with the separator that they have', async (_name, bytes, encoding) => {
    const { tables, notes } = await tableOf('services.csv', bytes);
    expect(tables[0]?.rows).toEqual([{ id: '1', name: 'Café' }]);
    expect(notes[0]).toContain(encoding);
  });

  test('may have line breaks in quotes, rows of other lengths and headings that stand twice', async () => {
    const { tables } = await tableOf('services.csv', 'id,name,name\n1,"Two\nlines",b,extra\n2\n');
    expect(tables[0]?.rows).toEqual([{ id: '1', name: 'Two\nlines' }, { id: '2' }]);
    expect(tables[0]?.problems).toHaveLength(3);
  });

  test('lose a line with a quotation mark that never closes, and nothing else, and count rows as a spreadsheet does', async () => {
    const { tables } = await tableOf(
      'services.csv',
      'id,name\r\n\r\n1,é "ok"\r\n2,"open\r\n3,x\r\n4,"also open\r\n5,z\r\n',
    );
    expect(tables[0]?.rows).toEqual([
      { id: '1', name: 'é "ok"' },
      { id: '3', name: 'x' },
      { id: '5', name: 'z' },
    ]);
    expect(tables[0]?.rowNumbers).toEqual([3, 5, 7]);
    expect(tables[0]?.problems.map((problem) => problem.slice(0, 22))).toEqual([
      'services.csv, row 4: a',
      'services.csv, row 6: a',
    ]);
  });

  test('keep a text that begins with a quotation mark and goes over lines', async () => {
    const { tables } = await tableOf('services.csv', 'id,name\n1,"""Hello"" said\nsomebody"\n');
    expect(tables[0]?.rows).toEqual([{ id: '1', name: '"Hello" said\nsomebody' }]);
  });

  test('lose the one cell that is too long to be a text, and keep its row', async () => {
    const { tables } = await tableOf(
      'services.csv',
      `id,name,description\n1,A,"${'x y, '.repeat(1_000_000)}"\n2,B,b\n`,
    );
    expect(tables[0]?.rows).toEqual([
      { id: '1', name: 'A' },
      { id: '2', name: 'B', description: 'b' },
    ]);
  });

  test('may say their separator in a first line, and have a title above the headings', async () => {
    const { tables } = await tableOf('services.csv', 'sep=;\r\nList of 2026;;\r\n;;\r\nid;name;a,b,c\r\n1;A;d,e,f\r\n');
    expect(tables[0]?.rows).toEqual([{ id: '1', name: 'A', 'a,b,c': 'd,e,f' }]);
    expect(tables[0]?.rowNumbers).toEqual([5]);
  });

  test('come out of a zip file with a description of the data package', async () => {
    const zip = zipSync({
      'data/datapackage.json': strToU8(
        JSON.stringify({ name: 'sample', resources: [{ name: 'service', path: 'x.csv' }] }),
      ),
      'data/x.csv': strToU8('id,name\n1,One\n'),
    });
    const { tables, packageName } = await tableOf('package.zip', zip);
    expect(packageName).toBe('sample');
    expect(tables[0]).toMatchObject({ name: 'data/x.csv', holds: 'service', rows: [{ id: '1', name: 'One' }] });
  });

  test('are refused when a small zip file would fill the memory, or is none', async () => {
    const bomb = zipSync({ 'services.json': new Uint8Array(3_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(10_000);
    await expect(readFiles(await file('bomb.zip', bomb), 1_000_000)).rejects.toThrow(SourceError);
    await expect(readFiles(await file('none.zip', 'hello'))).rejects.toThrow('is no zip file');
    await expect(readFiles(path.join(folder, 'nowhere'))).rejects.toThrow('does not exist');
  });

  test('are read by what stands in them, and what is no data is called by its name', async () => {
    const json = await tableOf('a.csv', '[{"id":"1","name":"A"}]');
    expect(json.jsonFiles).toHaveLength(1);
    const table = await tableOf('services.json', 'id,name\n1,A\n');
    expect(table.tables[0]?.rows).toEqual([{ id: '1', name: 'A' }]);
    for (const [name, content, is] of [
      ['error.json', '<!DOCTYPE html><html></html>', 'a web page'],
      ['book.csv', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'a spreadsheet'],
      ['packed.json', gzipSync(strToU8('[]')), 'packed with gzip'],
    ] as const)
      expect((await tableOf(name, content)).problems).toEqual([expect.stringContaining(`${name} is ${is}`)]);
  });

  test('may have lines in different encodings', async () => {
    const bytes = Buffer.concat([Buffer.from('\uFEFFid,name\n1,Café\n'), Buffer.from('2,Naïef\n', 'latin1')]);
    const { tables, notes } = await tableOf('services.csv', bytes);
    expect(tables[0]?.rows).toEqual([
      { id: '1', name: 'Café' },
      { id: '2', name: 'Naïef' },
    ]);
    expect(notes[0]).toContain('UTF-8 and Windows-1252');
  });

  test('in a folder are named with it; links and pipes in it are passed over and said', async () => {
    const place = path.join(folder, 'organizations');
    await mkdir(place);
    await writeFile(path.join(place, 'a.json'), '[]');
    await symlink('/etc/hostname', path.join(place, 'b.json'));
    const { files, notes } = await readFiles(place);
    expect(files.map(({ name }) => name)).toEqual(['organizations/a.json']);
    expect(notes).toEqual(['organizations/b.json is a link to another place; it was passed over.']);
    await expect(readFiles('/dev/zero')).rejects.toThrow('is neither a file nor a folder');
    await mkdir(path.join(folder, 'nothing'));
    expect((await readFiles(path.join(folder, 'nothing'))).notes).toEqual([expect.stringContaining('holds no file')]);
  });

  test('that a data package names and that are not there are said', async () => {
    const zip = zipSync({
      'datapackage.json': strToU8(JSON.stringify({ resources: [{ name: 'service', path: ['s.csv', 'gone.csv'] }] })),
      's.csv': strToU8('id,name\n1,One\n'),
    });
    const { tables, notes } = await tableOf('package.zip', zip);
    expect(tables[0]).toMatchObject({ holds: 'service' });
    expect(notes).toContain('datapackage.json names files that are not here: gone.csv.');
  });
});
