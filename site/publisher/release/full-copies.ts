import { readFile } from 'node:fs/promises';
import { fullCopies } from '../../server/compress-release.ts';
import { writeDurably } from './durable-file.ts';

/**
 * Writes the smallest compressed copies of a file.
 * @param to where they lie, without the end of their names
 * @returns the ends of their names, such as `.br`
 */
export async function writeFullCopies(from: string, to: string): Promise<readonly string[]> {
  const copies = await fullCopies(await readFile(from));
  for (const [extension, copy] of copies) await writeDurably(`${to}${extension}`, copy);
  return [...copies.keys()];
}
