import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { ENCODINGS, isCompressedCopy, isCompressible, type EncodingName } from './encodings.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/**
 * How hard is tried. `quick` takes a few milliseconds for a page and gives copies that are some percent larger: for what must be live
 * now. `full` is the strongest there is.
 */
export type CompressionStrength = 'quick' | 'full';

const QUALITY: Readonly<Record<CompressionStrength, Readonly<Record<EncodingName, number>>>> = {
  quick: { br: 5, gzip: 6 },
  full: { br: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
};

/** A window that holds the whole file: a larger one costs memory and time, and gains nothing. */
const windowBits = (length: number): number =>
  Math.min(Math.max(Math.ceil(Math.log2(length + 16)), constants.BROTLI_MIN_WINDOW_BITS), constants.BROTLI_MAX_WINDOW_BITS);

const COMPRESSORS: Readonly<Record<EncodingName, (content: Uint8Array, quality: number) => Promise<Buffer>>> = {
  br: (content, quality) =>
    brotliAsync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_LGWIN]: windowBits(content.length),
      },
    }),
  gzip: (content, quality) => gzipAsync(content, { level: quality }),
};

/** The strongest brotli that the server sends, for whoever wants to know what a page weighs. */
export const brotli = (content: Uint8Array): Promise<Buffer> => COMPRESSORS.br(content, QUALITY.full.br);

/**
 * The compressed copies that are worth having: one that is not smaller than the file is left out.
 * @returns by the end of the name of the copy, such as `.br`
 */
export async function compressedCopies(
  content: Uint8Array,
  strength: CompressionStrength,
): Promise<ReadonlyMap<string, Buffer>> {
  const copies = await Promise.all(
    ENCODINGS.map(
      async ({ name, extension }) => [extension, await COMPRESSORS[name](content, QUALITY[strength][name])] as const,
    ),
  );
  return new Map(copies.filter(([, copy]) => copy.length < content.length));
}

/** Every file below a folder, as absolute paths, in no particular order. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * Writes the compressed copies that are not there yet. It is done once, when a release is made, so that the server never
 * spends a visitor's time on it.
 *
 * @returns how many files got copies
 */
export async function compressRelease(folder: string): Promise<number> {
  const files = (await filesBelow(folder)).filter((file) => isCompressible(file) && !isCompressedCopy(file));
  let compressed = 0;
  const waiting = files[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const file of waiting) if (await compressFile(file)) compressed += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return compressed;
}

async function compressFile(file: string): Promise<boolean> {
  const hasCopies = await stat(`${file}.br`).then(
    () => true,
    () => false,
  );
  if (hasCopies) return false;
  const content = await readFile(file);
  for (const [extension, copy] of await compressedCopies(content, 'full')) await writeFile(`${file}${extension}`, copy);
  return true;
}
