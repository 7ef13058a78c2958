import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { quickCompressionBeside, type QuickCompression } from './quick-compression.ts';

let folder: string;
let compression: QuickCompression;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quick-compression-'));
  compression = quickCompressionBeside();
});
afterEach(async () => {
  await compression.end();
  await rm(folder, { recursive: true, force: true });
});

const place = (name: string): string => path.join(folder, name);
const pageOf = (name: string): string => `<p>${name}</p>`.repeat(200);

test('many files are laid ready at once, and the copies of each hold what it holds', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `page-${n}`);
  const files = await Promise.all(
    names.map((name) =>
      compression.write({ file: 'a/index.html', place: place(name), content: Buffer.from(pageOf(name)) }),
    ),
  );
  for (const [index, name] of names.entries()) {
    const copy = await readFile(place(`${name}.br`));
    expect(files[index]).toEqual({ extensions: ['.br', '.gz'], quickWeight: copy.length });
    expect(brotliDecompressSync(copy).toString()).toBe(pageOf(name));
    expect(gunzipSync(await readFile(place(`${name}.gz`))).toString()).toBe(pageOf(name));
    expect(await readFile(place(name), 'utf8')).toBe(pageOf(name));
  }
});

test('a file that lies there already only gets its copies', async () => {
  await writeFile(place('page'), pageOf('there'));
  expect((await compression.write({ file: 'a/index.html', place: place('page') })).extensions).toEqual(['.br', '.gz']);
  expect(brotliDecompressSync(await readFile(place('page.br'))).toString()).toBe(pageOf('there'));
});

test('a file that no compression makes smaller gets no copies, and weighs what it is', async () => {
  const content = Buffer.from('a');
  expect(await compression.write({ file: 'a.txt', place: place('short'), content })).toEqual({
    extensions: [],
    quickWeight: 1,
  });
  expect(await compression.write({ file: 'a.webp', place: place('picture'), content })).toEqual({ extensions: [] });
  expect((await readdir(folder)).toSorted()).toEqual(['picture', 'short']);
});

test('what the disk refuses is told with its code, and ends nothing', async () => {
  const content = Buffer.from(pageOf('page'));
  await expect(compression.write({ file: 'a/index.html', place: place('no/folder'), content })).rejects.toMatchObject({
    code: 'ENOENT',
  });
  await compression.write({ file: 'a/index.html', place: place('page'), content });
  expect(await readFile(place('page'), 'utf8')).toBe(pageOf('page'));
});

test('whoever waits when it is ended is told so, and the next file is laid ready all the same', async () => {
  const content = Buffer.from(pageOf('page'));
  const underWay = compression.write({ file: 'a/index.html', place: place('page'), content });
  const refusal = expect(underWay).rejects.toThrow('Nothing is laid ready any more.');
  await compression.end();
  await refusal;
  expect((await compression.write({ file: 'a/index.html', place: place('other'), content })).extensions).toEqual([
    '.br',
    '.gz',
  ]);
});
