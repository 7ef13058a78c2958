import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { newKeyPair, readLock } from './backup/backup-key.ts';
import { makeBackup } from './backup/make-backup.ts';
import { platformParts } from './backup/platform-parts.ts';
import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { ROOT } from './workspace/folders.ts';

await runCommand({
  name: 'run backup',
  summary: 'Writes database, uploaded files and settings into one encrypted file, while the CMS runs.',
  options: {
    out: { type: 'string', description: 'the file to write; backups/moodspace-<moment>.tar.gz.age by default' },
    recipient: { type: 'string', description: 'the public key of whoever may open it, instead of a passphrase' },
    'new-key': { type: 'string', description: 'make a pair of keys, write the secret one to this file, and end' },
  },
  notes: [
    'Settings (environment variables, or cms/.env for those of the CMS):',
    '  BACKUP_PASSPHRASE  at least 16 characters; needed again to restore',
    '  BACKUP_RECIPIENT   a public key instead: the server can then write backups and not read them',
    '',
    'The file is of the age format (age-encryption.org): without MoodSpace, "age -d FILE | tar xz" opens it.',
    'Files in an S3 storage are not in it: let the storage keep versions.',
  ],
  run: async ({ out, recipient, 'new-key': keyFile }) => {
    if (keyFile !== undefined) {
      await writeNewKey(keyFile);
      return;
    }
    const lock = readLock(recipient, process.env);
    const now = new Date();
    const file = path.resolve(
      out ?? path.join(ROOT, 'backups', `moodspace-${now.toISOString().replaceAll(/[:.]/g, '-')}.tar.gz.age`),
    );
    const parts = await platformParts(process.env);
    const { files, settings, media } = await step('Backup', () => makeBackup(parts, file, lock, now));
    const bytes = Object.values(files).reduce((sum, one) => sum + one.bytes, 0);
    console.log(
      [
        '',
        `  ${Object.keys(files).length} files (${(bytes / 1e6).toFixed(1)} MB before packing) are in ${file}`,
        ...(media === 'elsewhere' ? ['  Files in the S3 storage are not in it: let the storage keep versions.'] : []),
        `  It holds the settings ${settings.join(', ')}.`,
        '  Take it to another machine, and try once whether you can restore it: npm run restore -- --help',
      ].join('\n'),
    );
  },
});

async function writeNewKey(file: string): Promise<void> {
  const { secret, recipient } = await newKeyPair();
  await writeFile(file, secret, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new OperatorError(`${file} is there already, and no key is ever written over another; take another name.`);
    throw error;
  });
  console.log(
    `\n  The secret key is in ${file}: take it away from this machine, and keep two copies.\n  Set BACKUP_RECIPIENT=${recipient} for "npm run backup".`,
  );
}
