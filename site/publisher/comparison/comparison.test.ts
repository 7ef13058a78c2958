import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFiles } from './compare-files.ts';
import { sourceHash } from './source-hash.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'comparison-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

test('every file that is not the same in both is named, and only those', async () => {
  await write('nl/index.html', 'home');
  await write('nl/index.html.br', 'x');
  await write('nl/new/index.html', 'new');
  await write('feed.xml', 'now');
  await write('_astro/a.js', 'code');
  await write('pagefind/entry.json', 'search');
  const hashes = new Map([
    ['nl/index.html', hash('home')],
    ['feed.xml', hash('before')],
    ['nl/gone/index.html', hash('gone')],
  ]);
  expect(await compareFiles(folder, hashes)).toEqual({
    files: 3,
    different: ['feed.xml', 'nl/gone/index.html', 'nl/new/index.html'],
  });
});

test('the hash of the sources is another one when a file changes, comes or goes, and the same otherwise', async () => {
  await write('src/a.ts', 'a');
  await write('other.txt', 'o');
  const before = await sourceHash(folder, ['src', 'lock.yaml']);
  expect(await sourceHash(folder, ['src', 'lock.yaml'])).toBe(before);
  await write('other.txt', 'changed');
  expect(await sourceHash(folder, ['src', 'lock.yaml'])).toBe(before);
  for (const [file, text] of [
    ['src/a.ts', 'b'],
    ['src/deep/b.ts', ''],
    ['lock.yaml', '1'],
  ] as const) {
    const last = await sourceHash(folder, ['src', 'lock.yaml']);
    await write(file, text);
    expect(await sourceHash(folder, ['src', 'lock.yaml'])).not.toBe(last);
  }
});
