import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { MEDIA_TYPES } from '../media-types.ts';

/** A file of the seed as an entry asks for it. The same file with other words is another file in the media library. */
export const SeedMediaSchema = z.strictObject({
  file: z.string().min(1),
  alternativeText: z
    .string()
    .trim()
    .min(1)
    .nullish()
    .transform((text) => text ?? null),
  caption: z
    .string()
    .trim()
    .min(1)
    .nullish()
    .transform((text) => text ?? null),
});
export type SeedMedia = z.infer<typeof SeedMediaSchema>;

export const KNOWN_MEDIA_EXTENSIONS = Object.keys(MEDIA_TYPES);

/** The media type of a file by its name; undefined when the platform does not know such files. */
export const mimeTypeOf = (file: string): string | undefined => MEDIA_TYPES[path.extname(file).toLowerCase()];

const mediaFolder = (folder: string): string => path.join(folder, 'media');

/** The names of the files that entries may use. */
export async function seedMediaFiles(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(mediaFolder(folder)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Set();
    throw error;
  }
}

export interface SeedMediaFile {
  readonly path: string;
  readonly size: number;
  readonly mime: string;
  /** The name in the media library: it holds a digest of the content and the words, so that equal uploads are found again. */
  readonly libraryName: string;
}

/** Reads what the upload of a file needs. The file must exist and have a known extension. */
export async function readSeedMedia(folder: string, media: SeedMedia): Promise<SeedMediaFile> {
  const source = path.join(mediaFolder(folder), media.file);
  const mime = mimeTypeOf(media.file);
  if (mime === undefined) throw new TypeError(`"${media.file}" is not a kind of file that the platform knows.`);
  const content = await readFile(source);
  const digest = createHash('sha256')
    .update(content)
    .update(JSON.stringify([media.alternativeText, media.caption]))
    .digest('hex')
    .slice(0, 12);
  const { name, ext } = path.parse(media.file);
  return { path: source, size: content.length, mime, libraryName: `${name}-${digest}${ext}` };
}
