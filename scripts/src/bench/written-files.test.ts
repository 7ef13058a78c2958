import { link, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { WrittenFiles } from './written-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'written-files-'));
  await mkdir(path.join(folder, 'a'));
  await mkdir(path.join(folder, 'b'));
  for (const file of ['kept.html', 'same.html', 'other.html', 'gone.html'])
    await writeFile(path.join(folder, 'a', file), 'as it was');
  await symlink('a', path.join(folder, 'live'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what was written is told from what is kept in another tree, and what changed from what was written for nothing', async () => {
  const files = await WrittenFiles.watch(path.join(folder, 'live'));
  await link(path.join(folder, 'a/kept.html'), path.join(folder, 'b/kept.html'));
  await writeFile(path.join(folder, 'b/same.html'), 'as it was');
  await writeFile(path.join(folder, 'b/other.html'), 'changed');
  await writeFile(path.join(folder, 'b/new.html'), 'new');
  // A compressed copy follows its file.
  await writeFile(path.join(folder, 'b/other.html.br'), 'small');
  await symlink('b', path.join(folder, 'next'));
  await rename(path.join(folder, 'next'), path.join(folder, 'live'));
  await files.look();
  expect(files).toMatchObject({ written: 3, changed: 2, removed: 1 });

  await files.look();
  expect(files).toMatchObject({ written: 3, changed: 2, removed: 1 });
});
