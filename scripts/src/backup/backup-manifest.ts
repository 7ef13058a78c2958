import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { z } from 'zod';

const FileSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) });
const NameSchema = z.string().regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^\0\\/][^\0\\]*$/);

export const BackupManifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** From which kind of database it came; it is written into either kind. */
  database: z.enum(['sqlite', 'postgres']),
  /** Whether all uploaded files lie in the backup, or those in a storage of its own are missing. */
  media: z.enum(['here', 'elsewhere']),
  /** The names of the settings that are kept, never their values. */
  settings: z.array(z.string()),
  /** Every file of the backup but this list. */
  files: z.record(NameSchema, FileSchema),
});
export type BackupManifest = z.infer<typeof BackupManifestSchema>;

export const MANIFEST_FILE = 'manifest.json';
/** All of the database, as SQLite writes it. */
export const DATABASE_FILE = 'content.db';
export const UPLOADS_FOLDER = 'uploads';
/** The settings of the CMS, with its secrets. */
export const SETTINGS_FILE = 'cms.env';

/** What lies in a folder, by the path within it. */
export async function fileFacts(folder: string): Promise<BackupManifest['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const facts: BackupManifest['files'] = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (name === MANIFEST_FILE) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    facts[name] = { sha256: hash.digest('hex'), bytes: (await stat(file)).size };
  }
  return facts;
}

/** What differs between a list and what lies in a folder: names of files that are missing, too many, or not as they were. */
export async function differences(folder: string, { files }: BackupManifest): Promise<readonly string[]> {
  const found = await fileFacts(folder);
  const names = new Set([...Object.keys(files), ...Object.keys(found)]);
  return [...names].filter((name) => files[name]?.sha256 !== found[name]?.sha256).toSorted();
}
