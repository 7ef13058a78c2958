import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import type { ImageFile, ImageVariant, MediaFile } from './media-file.ts';

/**
 * How images are encoded. Its name is part of every file name: whoever changes the recipe changes the name, and each image is
 * then encoded once more. AVIF at 55 and WebP at 78 look alike and like the original at arm's length on a phone.
 */
const RECIPE = {
  name: 'r1',
  widths: [320, 640, 960, 1280, 1920],
  formats: ['avif', 'webp'],
  options: { avif: { quality: 55, effort: 4 }, webp: { quality: 78, effort: 4 } },
} as const;

const ImageFileSchema = z.object({
  kind: z.literal('image'),
  width: z.int().positive(),
  height: z.int().positive(),
  variants: z.array(z.object({ format: z.enum(RECIPE.formats), width: z.int().positive(), file: z.string() })),
});

/** An uploaded file before it is made ready for the site. */
export interface UploadedFile {
  /** The SHA-256 of its bytes, and its ending. */
  readonly file: string;
  readonly mime: string;
  /** Reads the bytes; called only when the cache does not have what the site needs. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** A file that says it is an image but cannot be read as one. */
export class BrokenImageError extends Error {
  override readonly name = 'BrokenImageError';
}

/**
 * Makes an uploaded file ready for the site, once: an image in AVIF and WebP in sensible widths, never wider than it is;
 * anything else as it is. What is in the cache already is not made again. File names hold the hash of the content, so a file
 * never changes under its name.
 * @throws BrokenImageError when it is not an image that can be read.
 */
export async function prepareUpload(cacheFolder: string, upload: UploadedFile): Promise<MediaFile> {
  await mkdir(cacheFolder, { recursive: true });
  return upload.mime.startsWith('image/') ? prepareImage(cacheFolder, upload) : preparePlainFile(cacheFolder, upload);
}

async function preparePlainFile(cacheFolder: string, { file, bytes }: UploadedFile): Promise<MediaFile> {
  if (!existsSync(path.join(cacheFolder, file))) await writeWhole(path.join(cacheFolder, file), await bytes());
  return { kind: 'file', file };
}

async function prepareImage(cacheFolder: string, { file, bytes }: UploadedFile): Promise<ImageFile> {
  const name = `${path.parse(file).name.slice(0, 32)}-${RECIPE.name}`;
  const record = path.join(cacheFolder, `${name}.json`);
  const known = await readRecord(record);
  if (known?.variants.every((variant) => existsSync(path.join(cacheFolder, variant.file)))) return known;
  const image = await encodeImage(cacheFolder, name, await bytes());
  // Written last: a record means that everything it names is there.
  await writeWhole(record, `${JSON.stringify(image, null, 2)}\n`);
  return image;
}

async function readRecord(record: string): Promise<ImageFile | undefined> {
  if (!existsSync(record)) return undefined;
  return ImageFileSchema.safeParse(JSON.parse(await readFile(record, 'utf8'))).data;
}

async function encodeImage(cacheFolder: string, name: string, bytes: Uint8Array): Promise<ImageFile> {
  const original = sharp(bytes, { failOn: 'error' }).autoOrient();
  const { width, height } = await asBroken(async () => {
    const { autoOrient } = await original.metadata();
    return autoOrient;
  });
  const narrower = RECIPE.widths.filter((candidate) => candidate < width);
  const widest = RECIPE.widths.at(-1) ?? width;
  const widths = width <= widest ? [...narrower, width] : narrower;
  const variants: ImageVariant[] = [];
  for (const format of RECIPE.formats) {
    for (const target of widths) {
      const encoded = await asBroken(() =>
        original
          .clone()
          .resize({ width: target, withoutEnlargement: true })
          .toFormat(format, RECIPE.options[format])
          .toBuffer(),
      );
      const file = `${name}-${target}.${format}`;
      await writeWhole(path.join(cacheFolder, file), encoded);
      variants.push({ format, width: target, file });
    }
  }
  return { kind: 'image', width, height, variants };
}

/** Sharp only fails on the image itself here; what the disk says comes from elsewhere. */
async function asBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new BrokenImageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Writes a file so that it is there whole or not at all. */
async function writeWhole(file: string, bytes: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
