import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isDataFolderInUse, lockDataFolder } from './in-use-lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'in-use-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a data folder is in use while one CMS serves it, and not after that', () => {
  expect(isDataFolderInUse(folder)).toBe(false);
  const release = lockDataFolder(folder);
  expect(release).toBeDefined();
  expect(isDataFolderInUse(folder)).toBe(true);
  expect(lockDataFolder(folder)).toBeUndefined();
  release?.();
  expect(isDataFolderInUse(folder)).toBe(false);
});
