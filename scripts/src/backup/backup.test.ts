import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { CMS } from '../workspace/folders.ts';
import { newKeyPair, readKey, readLock } from './backup-key.ts';
import { makeBackup, type PlatformParts } from './make-backup.ts';
import { openBackup, restoreData } from './restore-backup.ts';
import { copySqlite, isServed } from './sqlite-copy.ts';

interface Statement {
  run(...values: readonly unknown[]): unknown;
  all(): readonly unknown[];
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}
const Sqlite = createRequire(path.join(CMS, 'package.json'))('better-sqlite3') as new (file: string) => Database;

const PASSPHRASE = 'only for the tests of backups';
const NOW = new Date('2026-11-22T10:00:00Z');

let folder: string;
let dataFolder: string;
let parts: PlatformParts;
let live: Database;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backup-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  count += 1;
  dataFolder = path.join(folder, `data-${count}`);
  await mkdir(path.join(dataFolder, 'public/uploads'), { recursive: true });
  await writeFile(path.join(dataFolder, 'public/uploads/breathe_1a2b.mp4'), 'a film');
  live = new Sqlite(path.join(dataFolder, 'content.db'));
  live.exec("PRAGMA journal_mode=WAL; CREATE TABLE entries (title TEXT); INSERT INTO entries VALUES ('Sleep')");
  const settingsFile = path.join(folder, `cms-${count}.env`);
  await writeFile(settingsFile, 'APP_KEYS=one,two\nPREVIEW_SECRET=three\n');
  parts = {
    dataFolder,
    database: 'sqlite',
    settingsFile,
    hasMediaHere: true,
    copyDatabase: (file) => copySqlite(path.join(dataFolder, 'content.db'), file),
  };
  return () => live.close();
});

const backupFile = (): string => path.join(folder, `backup-${count}.tar.gz.age`);
const opened = (file = backupFile(), passphrase = PASSPHRASE) =>
  openBackup(file, path.join(folder, `opened-${count}-${Math.random()}`), { passphrase });
const titlesIn = (file: string): readonly unknown[] => {
  const database = new Sqlite(file);
  try {
    return database.prepare('SELECT title FROM entries').all();
  } finally {
    database.close();
  }
};

// A passphrase is made slow to guess, which takes a second each time.
describe('a backup', { timeout: 60_000 }, () => {
  it('brings back database, uploads and settings as they were, and keeps what it takes the place of', async () => {
    const manifest = await makeBackup(parts, backupFile(), { passphrase: PASSPHRASE }, NOW);
    expect(manifest.settings).toEqual(['APP_KEYS', 'PREVIEW_SECRET']);
    live.exec("UPDATE entries SET title = 'Lost'");
    await rm(path.join(dataFolder, 'public/uploads/breathe_1a2b.mp4'));

    const { keptData, keptSettings } = await restoreData(await opened(), {
      ...parts,
      withSettings: true,
      withDatabaseFile: true,
      now: NOW,
    });
    expect(titlesIn(path.join(dataFolder, 'content.db'))).toEqual([{ title: 'Sleep' }]);
    expect(await readFile(path.join(dataFolder, 'public/uploads/breathe_1a2b.mp4'), 'utf8')).toBe('a film');
    expect(await readFile(parts.settingsFile, 'utf8')).toContain('PREVIEW_SECRET=three');
    expect(titlesIn(path.join(keptData ?? '', 'content.db'))).toEqual([{ title: 'Lost' }]);
    expect(existsSync(keptSettings ?? '')).toBe(true);
  });

  it('holds the files that were uploaded before an S3 storage took the new ones', async () => {
    const manifest = await makeBackup({ ...parts, hasMediaHere: false }, backupFile(), { passphrase: PASSPHRASE }, NOW);
    expect(manifest.media).toBe('elsewhere');
    expect(Object.keys(manifest.files)).toContain('uploads/breathe_1a2b.mp4');
  });

  it('keeps the settings that are there unless it is told otherwise, and gives them where there are none', async () => {
    await makeBackup(parts, backupFile(), { passphrase: PASSPHRASE }, NOW);
    await writeFile(parts.settingsFile, 'APP_KEYS=newer\n');
    const kept = await restoreData(await opened(), { ...parts, withSettings: false, withDatabaseFile: true, now: NOW });
    expect(kept.areSettingsRestored).toBe(false);
    expect(await readFile(parts.settingsFile, 'utf8')).toBe('APP_KEYS=newer\n');
    await rm(parts.settingsFile);
    await restoreData(await opened(), {
      ...parts,
      withSettings: false,
      withDatabaseFile: true,
      now: new Date(NOW.getTime() + 1),
    });
    expect(await readFile(parts.settingsFile, 'utf8')).toContain('APP_KEYS=one,two');
    expect((await stat(parts.settingsFile)).mode & 0o777).toBe(0o600);
  });

  it('is of one moment while others write', async () => {
    live.exec('CREATE TABLE pairs (n INTEGER); CREATE TABLE twins (n INTEGER)');
    const done = new AbortController();
    const writing = (async () => {
      for (let n = 0; !done.signal.aborted; n += 1) {
        live.exec(`BEGIN; INSERT INTO pairs VALUES (${n}); INSERT INTO twins VALUES (${n}); COMMIT`);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await makeBackup(parts, backupFile(), { passphrase: PASSPHRASE }, NOW);
    done.abort();
    await writing;
    const { folder: at } = await opened();
    const copy = new Sqlite(path.join(at, 'content.db'));
    const [pairs, twins] = ['pairs', 'twins'].map((table) => copy.prepare(`SELECT n FROM ${table}`).all());
    copy.close();
    expect(pairs?.length).toBeGreaterThan(0);
    expect(pairs).toEqual(twins);
  });

  it('shows nothing of what is in it, and is readable by its owner alone', async () => {
    await makeBackup(parts, backupFile(), { passphrase: PASSPHRASE }, NOW);
    const bytes = (await readFile(backupFile())).toString('latin1');
    expect(bytes.startsWith('age-encryption.org/v1')).toBe(true);
    for (const secret of ['APP_KEYS', 'content.db', 'Sleep', 'a film']) expect(bytes).not.toContain(secret);
    expect((await stat(backupFile())).mode & 0o777).toBe(0o600);
  });

  it('that was locked with a public key opens with the secret one only', async () => {
    const { secret, recipient } = await newKeyPair();
    const identity = path.join(folder, `key-${count}.txt`);
    await writeFile(identity, secret);
    await makeBackup(parts, backupFile(), readLock(recipient, {}), NOW);
    const key = await readKey(identity, {});
    await expect(openBackup(backupFile(), path.join(folder, `with-key-${count}`), key)).resolves.toBeDefined();
    await expect(opened()).rejects.toThrow('cannot be opened: the passphrase or key does not fit');
  });

  it('leaves nothing behind when the database cannot be copied', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('moodspace-backup-'));
    const failing = { ...parts, copyDatabase: () => Promise.reject(new Error('no')) };
    await expect(makeBackup(failing, backupFile(), { passphrase: PASSPHRASE }, NOW)).rejects.toThrow('no');
    expect(existsSync(backupFile())).toBe(false);
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('moodspace-backup-'))).toEqual(before);
  });
});

describe('a backup that is not right', { timeout: 60_000 }, () => {
  it('is refused, and nothing is changed: wrong passphrase, cut off, changed byte, no backup at all, not there', async () => {
    await makeBackup(parts, backupFile(), { passphrase: PASSPHRASE }, NOW);
    const good = await readFile(backupFile());
    await expect(opened(backupFile(), 'another passphrase altogether')).rejects.toThrow('does not fit');

    const damaged = path.join(folder, `damaged-${count}`);
    const changed = Buffer.from(good);
    changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;
    await writeFile(damaged, changed);
    await expect(opened(damaged)).rejects.toThrow('is damaged');

    await writeFile(damaged, good);
    await truncate(damaged, good.length - 100);
    await expect(opened(damaged)).rejects.toThrow('is damaged');

    await writeFile(damaged, 'MoodSpace');
    await expect(opened(damaged)).rejects.toThrow('it is no backup of MoodSpace');
    await expect(opened(path.join(folder, 'nowhere'))).rejects.toThrow('cannot be read');
    expect(titlesIn(path.join(dataFolder, 'content.db'))).toEqual([{ title: 'Sleep' }]);
  });

  it('is never made with a passphrase that can be guessed, or with none', () => {
    expect(() => readLock(undefined, {})).toThrow('BACKUP_PASSPHRASE');
    expect(() => readLock(undefined, { BACKUP_PASSPHRASE: 'short' })).toThrow('has 5 characters');
    expect(() => readLock('ssh-rsa AAAA', {})).toThrow('public key that begins with age1');
  });
});

it('is not put in the place of a database that a CMS serves, at whatever address that listens', () => {
  expect(isServed(dataFolder)).toBe(false);
  const lock = new Sqlite(path.join(dataFolder, 'content.db.in-use'));
  lock.exec('BEGIN EXCLUSIVE');
  expect(isServed(dataFolder)).toBe(true);
  lock.close();
  expect(isServed(dataFolder)).toBe(false);
});

const AGE = ['/usr/bin/age', '/usr/local/bin/age'].find((file) => existsSync(file));

it.skipIf(AGE === undefined)('opens with the standard program, without MoodSpace', async () => {
  const { secret, recipient } = await newKeyPair();
  const identity = path.join(folder, 'standard.txt');
  await writeFile(identity, secret);
  await makeBackup(parts, backupFile(), { recipient }, NOW);
  const tar = execFileSync(AGE ?? '', ['-d', '-i', identity, backupFile()]);
  const names = execFileSync('tar', ['tz'], { input: tar }).toString();
  expect(names).toContain('content.db');
  expect(names).toContain('uploads/breathe_1a2b.mp4');
});
