import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { isCompressedCopy, isCompressible, type EncodingName } from './encodings.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

const COMPRESSORS: Readonly<Record<EncodingName, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) =>
    brotliAsync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => gzipAsync(content, { level: constants.Z_BEST_COMPRESSION }),
};

const EXTENSIONS: Readonly<Record<EncodingName, string>> = { br: '.br', gzip: '.gz' };

/** The strongest brotli that the server sends, for whoever wants to know what a page weighs. */
export const brotli = COMPRESSORS.br;

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
  for (const [name, compress] of Object.entries(COMPRESSORS) as [EncodingName, (typeof COMPRESSORS)[EncodingName]][]) {
    const copy = await compress(content);
    if (copy.length < content.length) await writeFile(`${file}${EXTENSIONS[name]}`, copy);
  }
  return true;
}
