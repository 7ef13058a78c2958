import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { filesBelow } from '../../server/compress-release.ts';
import { isCompressedCopy } from '../../server/encodings.ts';
import { inParallel } from '../release/in-parallel.ts';

/** Hashing gives way to visitors. */
const FILES_AT_A_TIME = 4;

/** What is not a matter of content: code and styles that the bundler names by their hash, and the search, which has its own way. */
const FROM_CONTENT = /^(?!_astro\/|pagefind\/|media\/)/;

export interface ComparedFiles {
  readonly files: number;
  /** Files that are not in both with the same bytes. */
  readonly different: readonly string[];
}

/**
 * Compares the files of a build with the hashes of those that should be the same.
 * @param hashes SHA-256, hexadecimal, by file
 */
export async function compareFiles(folder: string, hashes: ReadonlyMap<string, string>): Promise<ComparedFiles> {
  const built = (await filesBelow(folder))
    .map((file) => path.relative(folder, file).split(path.sep).join('/'))
    .filter((file) => !isCompressedCopy(file) && FROM_CONTENT.test(file));
  const builtFiles = new Set(built);
  const missing = [...hashes.keys()].filter((file) => !builtFiles.has(file));
  const compared = await inParallel(
    built.filter((file) => hashes.has(file)),
    FILES_AT_A_TIME,
    async (file) => ((await hashOf(path.join(folder, file))) === hashes.get(file) ? undefined : file),
  );
  const unknown = built.filter((file) => file.endsWith('.html') && !hashes.has(file));
  return {
    files: hashes.size,
    different: [...missing, ...unknown, ...compared.filter((file) => file !== undefined)].toSorted(),
  };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
