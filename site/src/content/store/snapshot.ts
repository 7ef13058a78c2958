import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_TYPE_NAMES, CONTENT_TYPES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import { z } from 'zod';
import { ContentSourceError } from './content-error.ts';
import { asRecord, asText, type RawContent } from './raw-content.ts';

/** A file of the media library, as the snapshot keeps it. */
const UploadRecordSchema = z.object({
  /** Its name in the snapshot's folder `uploads`: the SHA-256 of its bytes, and its ending. */
  file: z.string().regex(/^[0-9a-f]{64}(?:\.[a-z0-9]+)?$/),
  /** What to send to the CMS to learn whether the file is still the same. */
  etag: z.string().nullable(),
});
export type UploadRecord = z.infer<typeof UploadRecordSchema>;

const ManifestSchema = z.object({
  format: z.literal(1),
  /** The day on which the content was read, as YYYY-MM-DD. */
  asOf: z.iso.date(),
  /** SHA-256 of each file of entries, by its path in the snapshot. */
  entries: z.record(z.string(), z.string()),
  /** Uploaded files, by their address in the CMS. */
  uploads: z.record(z.string(), UploadRecordSchema),
});

/** Everything that the site needs of the CMS, at one moment. */
export interface Snapshot {
  readonly asOf: string;
  readonly content: RawContent;
  readonly uploads: ReadonlyMap<string, UploadRecord>;
}

const MANIFEST = 'manifest.json';
const UPLOADS = 'uploads';

const entriesFile = (type: ContentTypeName, locale: Locale): string => `${locale}/${CONTENT_TYPES[type].restName}.json`;
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const readableJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function byKey(a: unknown, b: unknown): number {
  const [first, second] = [a, b].map((entry) => asText(asRecord(entry)?.['key']) ?? '') as [string, string];
  return first < second ? -1 : Number(first > second);
}

/** The name under which a snapshot keeps an uploaded file. */
export function uploadFileName(bytes: Uint8Array, address: string): string {
  const extension = /\.[a-z0-9]{1,8}$/i.exec(new URL(address, 'http://cms.invalid').pathname)?.[0] ?? '';
  return `${sha256(bytes)}${extension.toLowerCase()}`;
}

/**
 * Where the last good snapshot is. A switch to a new one is two renames; if the process ended between them, the one before is
 * still whole.
 */
function goodFolder(folder: string): string {
  return !existsSync(folder) && existsSync(`${folder}.previous`) ? `${folder}.previous` : folder;
}

/** The bytes of an uploaded file of a snapshot. */
export const readUpload = (folder: string, { file }: UploadRecord): Promise<Uint8Array> =>
  readFile(path.join(goodFolder(folder), UPLOADS, file));

/**
 * Writes a snapshot beside the last good one and then puts it in its place; when anything fails the last good one stays.
 * `newUploads` are the bytes of those uploaded files that the last good snapshot does not have, by file name.
 * @throws ContentSourceError when the disk refuses.
 */
export async function writeSnapshot(
  folder: string,
  snapshot: Snapshot,
  newUploads: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<void> {
  const next = `${folder}.next`;
  const previous = `${folder}.previous`;
  const current = goodFolder(folder);
  try {
    await rm(next, { recursive: true, force: true });
    await mkdir(path.join(next, UPLOADS), { recursive: true });
    const entries: Record<string, string> = {};
    for (const locale of LOCALE_CODES) {
      await mkdir(path.join(next, locale));
      for (const type of CONTENT_TYPE_NAMES) {
        const name = entriesFile(type, locale);
        const text = readableJson(snapshot.content[type][locale].toSorted(byKey));
        await writeFile(path.join(next, name), text);
        entries[name] = sha256(text);
      }
    }
    for (const { file } of snapshot.uploads.values()) {
      const bytes = newUploads.get(file);
      if (bytes) await writeFile(path.join(next, UPLOADS, file), bytes);
      else await copyFile(path.join(current, UPLOADS, file), path.join(next, UPLOADS, file));
    }
    const manifest: z.infer<typeof ManifestSchema> = {
      format: 1,
      asOf: snapshot.asOf,
      entries,
      uploads: Object.fromEntries(snapshot.uploads),
    };
    await writeFile(path.join(next, MANIFEST), readableJson(manifest));
    if (current === folder && existsSync(folder)) {
      await rm(previous, { recursive: true, force: true });
      await rename(folder, previous);
    }
    await rename(next, folder);
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw new ContentSourceError(
      `The snapshot could not be written to ${folder}: ${diskSentence(error)} The last good snapshot was kept.`,
      { cause: error },
    );
  }
}

/**
 * Reads the last good snapshot.
 * @throws ContentSourceError when there is none, or when it is not as it was written.
 */
export async function readSnapshot(folder: string): Promise<Snapshot> {
  const good = goodFolder(folder);
  if (!existsSync(good)) {
    throw new ContentSourceError(
      `There is no snapshot in ${folder}; build once with CONTENT_SOURCE=live and a running CMS to make one.`,
    );
  }
  const manifest = ManifestSchema.safeParse(await readJson(good, MANIFEST));
  if (!manifest.success) throw damaged(good, MANIFEST);
  const content: Partial<Record<ContentTypeName, Record<Locale, readonly unknown[]>>> = {};
  for (const type of CONTENT_TYPE_NAMES) {
    const byLocale: Partial<Record<Locale, readonly unknown[]>> = {};
    for (const locale of LOCALE_CODES) {
      const name = entriesFile(type, locale);
      const hash = manifest.data.entries[name];
      // A snapshot that was written before there was this content type has none of it.
      const entries = hash === undefined ? [] : await readJson(good, name, hash);
      if (!Array.isArray(entries)) throw damaged(good, name);
      byLocale[locale] = entries;
    }
    content[type] = byLocale as Record<Locale, readonly unknown[]>;
  }
  const stored = new Set(await readdir(path.join(good, UPLOADS)).catch(() => []));
  for (const { file } of Object.values(manifest.data.uploads))
    if (!stored.has(file)) throw damaged(good, `${UPLOADS}/${file}`);
  return {
    asOf: manifest.data.asOf,
    content: content as RawContent,
    uploads: new Map(Object.entries(manifest.data.uploads)),
  };
}

/** The uploaded files of the last good snapshot; none when there is no good one. */
export async function knownUploads(folder: string): Promise<ReadonlyMap<string, UploadRecord>> {
  try {
    return (await readSnapshot(folder)).uploads;
  } catch (error) {
    if (error instanceof ContentSourceError) return new Map();
    throw error;
  }
}

async function readJson(folder: string, name: string, expectedHash?: string): Promise<unknown> {
  try {
    const bytes = await readFile(path.join(folder, name));
    if (expectedHash !== undefined && sha256(bytes) !== expectedHash) throw damaged(folder, name);
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch (error) {
    throw error instanceof ContentSourceError ? error : damaged(folder, name, error);
  }
}

function damaged(folder: string, file: string, cause?: unknown): ContentSourceError {
  return new ContentSourceError(
    `The snapshot in ${folder} is damaged: ${file} is missing or not as it was written; build once with CONTENT_SOURCE=live and a running CMS to make a new one.`,
    { cause },
  );
}

/** What the disk said, in words. */
export function diskSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'there is no space left on the disk; make room and try again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'this user may not write there; give it the right to.';
  return `${error instanceof Error ? error.message : String(error)}.`;
}
