import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { OperatorError } from '../command-line/operator-error.ts';
import { readEnvFile } from '../settings/cms-secrets.ts';
import { pack } from './archive.ts';
import type { BackupLock } from './backup-key.ts';
import {
  DATABASE_FILE,
  fileFacts,
  MANIFEST_FILE,
  SETTINGS_FILE,
  UPLOADS_FOLDER,
  type BackupManifest,
} from './backup-manifest.ts';
import { sqliteDamage } from './sqlite-copy.ts';

/** Where the parts of a platform are. */
export interface PlatformParts {
  /** The folder with database and uploads. */
  readonly dataFolder: string;
  readonly database: BackupManifest['database'];
  /** Writes all of the database, as it is at one moment, into a new SQLite file. */
  readonly copyDatabase: (file: string) => Promise<void>;
  /** Whether new uploads go into the data folder, and not to an S3 storage. */
  readonly hasMediaHere: boolean;
  /** The `.env` file of the CMS. */
  readonly settingsFile: string;
}

/**
 * Makes a backup while the platform runs. Files of the media library are never changed under their name, so they are copied before and after the database: what
 * the database names is then in the backup, whether it was uploaded or deleted in between.
 *
 * @param file where to write it
 * @throws OperatorError when there is nothing to back up, or when the copy of the database is damaged.
 */
export async function makeBackup(
  { dataFolder, database, copyDatabase, hasMediaHere, settingsFile }: PlatformParts,
  file: string,
  lock: BackupLock,
  now: Date,
): Promise<BackupManifest> {
  const work = await mkdtemp(path.join(tmpdir(), 'moodspace-backup-'));
  try {
    const uploads = path.join(dataFolder, 'public/uploads');
    const copyUploads = async (): Promise<void> => {
      // Also where new files go to an S3 storage: those from before stay here.
      if (existsSync(uploads))
        await cp(uploads, path.join(work, UPLOADS_FOLDER), { recursive: true, force: false, errorOnExist: false });
    };
    await mkdir(path.join(work, UPLOADS_FOLDER));
    await copyUploads();
    await copyDatabase(path.join(work, DATABASE_FILE));
    await copyUploads();
    const damage = sqliteDamage(path.join(work, DATABASE_FILE));
    if (damage !== undefined)
      throw new OperatorError(
        `No backup was made: the copy of the database is damaged (${damage}). Check the disk and the database, and keep the last good backup.`,
      );
    if (existsSync(settingsFile)) await copyFile(settingsFile, path.join(work, SETTINGS_FILE));
    const manifest: BackupManifest = {
      format: 1,
      madeAt: now.toISOString(),
      database,
      media: hasMediaHere ? 'here' : 'elsewhere',
      settings: Object.keys(await readEnvFile(settingsFile)).toSorted(),
      files: await fileFacts(work),
    };
    await writeFile(path.join(work, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
    await pack(work, file, lock);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
