import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readKey } from './backup/backup-key.ts';
import { DATABASE_FILE, SETTINGS_FILE } from './backup/backup-manifest.ts';
import { platformParts } from './backup/platform-parts.ts';
import { openBackup, restoreData } from './backup/restore-backup.ts';
import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { withSetting, writeSettings } from './settings/write-settings.ts';

await runCommand({
  name: 'run restore',
  summary: 'Opens a backup, checks every file of it, and puts it in the place of what is there, which is moved aside.',
  options: {
    file: { type: 'string', description: 'the backup' },
    identity: { type: 'string', description: 'the file with the secret key, when it was made for a public one' },
    check: { type: 'boolean', description: 'only open and check it; change nothing' },
    'with-settings': {
      type: 'boolean',
      description: 'also take the settings and secrets of the backup; without any there, they are always taken',
    },
  },
  notes: [
    'Settings (environment variables):',
    '  BACKUP_PASSPHRASE  the passphrase with which it was made',
    '  DATABASE_URL       another PostgreSQL database than the settings name; empty for a SQLite file',
    '',
    'The CMS must not run, and a PostgreSQL database must be empty. Afterwards "npm start" makes the site anew from what was restored.',
  ],
  run: async ({ file, identity, check, 'with-settings': withSettings }) => {
    if (file === undefined) throw new OperatorError('Say which backup, with --file.');
    const key = await readKey(identity, process.env);
    const work = await mkdtemp(path.join(tmpdir(), 'moodspace-restore-'));
    try {
      const opened = await step('Open and check', () => openBackup(path.resolve(file), path.join(work, 'backup'), key));
      const { madeAt, files, database, media } = opened.manifest;
      console.log(
        `    made at ${madeAt} from ${database}, ${Object.keys(files).length} files, all as they were written`,
      );
      if (check) return;
      const { settingsFile } = await platformParts(process.env);
      const saved = path.join(opened.folder, SETTINGS_FILE);
      const takesSettings = existsSync(saved) && (withSettings || !existsSync(settingsFile));
      // The settings that will count from now on say where database and uploads belong.
      const parts = await platformParts(process.env, takesSettings ? saved : settingsFile);
      await parts.refuseWhileRunning();
      const { keptData, keptSettings, areSettingsRestored } = await step('Restore', async () => {
        // The database of a server comes first: it is refused unless it is empty, and then nothing was changed.
        await parts.fillDatabaseServer(path.join(opened.folder, DATABASE_FILE));
        const { hasDatabaseServer } = parts;
        if (takesSettings) await keepNamedDatabase(saved, process.env['DATABASE_URL']);
        return restoreData(opened, { ...parts, withSettings, withDatabaseFile: !hasDatabaseServer, now: new Date() });
      });
      console.log(
        [
          '',
          '  Restored. "npm start" shows it.',
          ...(keptData === undefined ? [] : [`  What was there is in ${keptData}; remove it when you are content.`]),
          ...(keptSettings === undefined ? [] : [`  The settings that were there are in ${keptSettings}.`]),
          ...(areSettingsRestored
            ? []
            : [
                '  The settings here were kept; editors sign in again, with the same passwords. --with-settings takes those of the backup.',
              ]),
          ...(media === 'elsewhere'
            ? ['  Files that were in an S3 storage are still there, and not in the backup.']
            : []),
        ].join('\n'),
      );
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  },
});

/** A database that was named for this restore is that of the platform from now on. */
async function keepNamedDatabase(settingsFile: string, databaseUrl: string | undefined): Promise<void> {
  if (databaseUrl === undefined) return;
  await writeSettings(settingsFile, withSetting(await readFile(settingsFile, 'utf8'), 'DATABASE_URL', databaseUrl));
}
