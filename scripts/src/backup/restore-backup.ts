import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { OperatorError } from '../command-line/operator-error.ts';
import { unpack } from './archive.ts';
import type { BackupKey } from './backup-key.ts';
import {
  BackupManifestSchema,
  DATABASE_FILE,
  differences,
  MANIFEST_FILE,
  SETTINGS_FILE,
  UPLOADS_FOLDER,
  type BackupManifest,
} from './backup-manifest.ts';
import { sqliteDamage } from './sqlite-copy.ts';

/** A backup that was opened and found whole. */
export interface OpenedBackup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/**
 * Opens a backup into a folder and checks every file of it.
 * @throws OperatorError when it cannot be opened, or is not as it was made.
 */
export async function openBackup(file: string, folder: string, key: BackupKey): Promise<OpenedBackup> {
  await unpack(file, folder, key);
  try {
    const text = await readFile(path.join(folder, MANIFEST_FILE), 'utf8').catch(() => '');
    const manifest = BackupManifestSchema.safeParse(parsed(text));
    if (!manifest.success)
      throw new OperatorError(
        `${file} is no backup that this version can read: its list of files is missing or of another format. Use the version that made it.`,
      );
    const wrong = await differences(folder, manifest.data);
    if (wrong.length > 0)
      throw new OperatorError(
        `The backup ${file} is not as it was made: ${wrong.slice(0, 5).join(', ')}${wrong.length > 5 ? ` and ${wrong.length - 5} more` : ''}. Nothing was changed; take another one.`,
      );
    const damage = sqliteDamage(path.join(folder, DATABASE_FILE));
    if (damage !== undefined)
      throw new OperatorError(`The database in ${file} is damaged (${damage}). Nothing was changed; take another one.`);
    return { folder, manifest: manifest.data };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What to do with an opened backup. */
export interface RestoreTarget {
  readonly dataFolder: string;
  readonly settingsFile: string;
  /** Whether the settings of the backup take the place of those that are there. Without any there, they always do. */
  readonly withSettings: boolean;
  /** False when the database lies on a server. */
  readonly withDatabaseFile: boolean;
  readonly now: Date;
}

/** What was there before and where it is now, for whoever wants it back. */
export interface Restored {
  readonly keptData: string | undefined;
  readonly keptSettings: string | undefined;
  readonly areSettingsRestored: boolean;
}

/**
 * Puts database and uploads in place, and the settings when they are wanted or missing. What was there is moved aside, never removed. The new data folder is
 * complete before it takes its name, so an interruption leaves the old one or the new one.
 */
export async function restoreData(
  { folder }: OpenedBackup,
  { dataFolder, settingsFile, withSettings, withDatabaseFile, now }: RestoreTarget,
): Promise<Restored> {
  const mark = `before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`;
  const next = `${dataFolder}.restoring`;
  await rm(next, { recursive: true, force: true });
  await mkdir(path.join(next, 'public'), { recursive: true });
  if (withDatabaseFile) await cp(path.join(folder, DATABASE_FILE), path.join(next, DATABASE_FILE));
  await cp(path.join(folder, UPLOADS_FOLDER), path.join(next, 'public/uploads'), { recursive: true });

  const keptData = existsSync(dataFolder) ? `${dataFolder}.${mark}` : undefined;
  if (keptData !== undefined) await rename(dataFolder, keptData);
  await rename(next, dataFolder);

  const saved = path.join(folder, SETTINGS_FILE);
  const hasSettings = existsSync(settingsFile);
  const areSettingsRestored = existsSync(saved) && (withSettings || !hasSettings);
  const keptSettings = areSettingsRestored && hasSettings ? `${settingsFile}.${mark}` : undefined;
  if (keptSettings !== undefined) await rename(settingsFile, keptSettings);
  if (areSettingsRestored) {
    await cp(saved, settingsFile);
    await chmod(settingsFile, 0o600);
  }
  return { keptData, keptSettings, areSettingsRestored };
}
