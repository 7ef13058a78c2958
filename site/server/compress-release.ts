import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync, type BrotliOptions } from 'node:zlib';

import { ENCODINGS, isCompressedCopy, isCompressible, type EncodingName } from './encodings.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Takes a few milliseconds for a page, and gives copies that are some percent larger: for what must be live now. */
const QUICK = { br: 5, gzip: 6 } as const;
/** The strongest there is. */
const FULL = { br: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION } as const;

/** A window that holds the whole file: a larger one costs memory and time, and gains nothing. */
const windowBits = (length: number): number =>
  Math.min(
    Math.max(Math.ceil(Math.log2(length + 16)), constants.BROTLI_MIN_WINDOW_BITS),
    constants.BROTLI_MAX_WINDOW_BITS,
  );

const brotliOptions = ({ length }: Uint8Array, quality: number): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
    [constants.BROTLI_PARAM_LGWIN]: windowBits(length),
  },
});

/** The strongest brotli that the server sends, for whoever wants to know what a page weighs. */
export const brotli = (content: Uint8Array): Promise<Buffer> => brotliAsync(content, brotliOptions(content, FULL.br));

/** The compressed copies that are worth having, by the end of their names, such as `.br`: one that is not smaller than the file is left out. */
export type CompressedCopies = ReadonlyMap<string, Buffer>;

const worthHaving = (content: Uint8Array, copies: Readonly<Record<EncodingName, Buffer>>): CompressedCopies =>
  new Map(
    ENCODINGS.flatMap(({ name, extension }) =>
      copies[name].length < content.length ? [[extension, copies[name]] as const] : [],
    ),
  );

/** Copies as small as they can be, made by the threads that Node has for it. */
export async function fullCopies(content: Uint8Array): Promise<CompressedCopies> {
  const [br, zipped] = await Promise.all([brotli(content), gzipAsync(content, { level: FULL.gzip })]);
  return worthHaving(content, { br, gzip: zipped });
}

/** Copies that are made quickly, in the thread that calls it and in no other: somebody else renders meanwhile, and should have a processor for it. */
export const quickCopies = (content: Uint8Array): CompressedCopies =>
  worthHaving(content, {
    br: brotliCompressSync(content, brotliOptions(content, QUICK.br)),
    gzip: gzipSync(content, { level: QUICK.gzip }),
  });

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
  for (const [extension, copy] of await fullCopies(content)) await writeFile(`${file}${extension}`, copy);
  return true;
}
