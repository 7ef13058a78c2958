import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressionBeside, type FullCompression } from './full-compression.ts';

let folder: string;
let compression: FullCompression;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'full-compression-'));
  compression = compressionBeside();
});
afterEach(async () => {
  compression.end();
  await rm(folder, { recursive: true, force: true });
});

const place = (name: string): string => path.join(folder, name);

test('many files are compressed one after the other, and each copy holds what its file holds', async () => {
  for (let n = 0; n < 20; n += 1) {
    const text = `<p>${String(n)}</p>`.repeat(200);
    await writeFile(place('page.html'), text);
    expect(await compression.copies(place('page.html'), place(`copy-${n}`))).toEqual(['.br', '.gz']);
    expect(brotliDecompressSync(await readFile(place(`copy-${n}.br`))).toString()).toBe(text);
    expect(gunzipSync(await readFile(place(`copy-${n}.gz`))).toString()).toBe(text);
  }
});

test('a file that no compression makes smaller gets no copies', async () => {
  await writeFile(place('a.txt'), 'a');
  expect(await compression.copies(place('a.txt'), place('copy'))).toEqual([]);
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test('what is under way is given up when somebody publishes, and the next file is compressed all the same', async () => {
  const long = Array.from({ length: 400_000 }, (_, n) => `<p>${(n * 7919).toString(36)}</p>`).join('');
  await writeFile(place('list.html'), long);
  await writeFile(place('page.html'), '<p>short</p>'.repeat(50));
  const underWay = compression.copies(place('list.html'), place('list'));
  compression.end();
  expect(await underWay).toBeUndefined();
  expect(await compression.copies(place('page.html'), place('page'))).toEqual(['.br', '.gz']);
});

test('a file that is gone is told of, and does not end the work', async () => {
  await expect(compression.copies(place('gone.html'), place('gone'))).rejects.toThrow(/ENOENT/);
  await writeFile(place('page.html'), '<p>here</p>'.repeat(50));
  expect(await compression.copies(place('page.html'), place('page'))).toEqual(['.br', '.gz']);
});
