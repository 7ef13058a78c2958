import { readFile } from 'node:fs/promises';
import { quickCopies } from '../../server/compress-release.ts';
import { isCompressible } from '../../server/encodings.ts';
import { writeDurably } from './durable-file.ts';

/** A file to be laid ready with copies that are made quickly. */
export interface QuickRequest {
  /** Its name in the site, which says whether it is worth compressing. */
  readonly file: string;
  /** Where it is to lie; its copies lie beside it. */
  readonly place: string;
  /** What is written there; without it, it lies there already. */
  readonly content?: Uint8Array;
}

/** What lies at the place now. */
export interface QuickFile {
  /** The ends of the names of the copies, such as `.br`. */
  readonly extensions: readonly string[];
  /** What it weighs in bytes as brotli sends it; undefined for a file that is never compressed. */
  readonly quickWeight?: number;
}

/** Writes a file and its quickly made copies, and waits until the disk has them. */
export async function writeWithQuickCopies({ file, place, content }: QuickRequest): Promise<QuickFile> {
  if (content !== undefined) await writeDurably(place, content);
  if (!isCompressible(file)) return { extensions: [] };
  const bytes = content ?? (await readFile(place));
  const copies = quickCopies(bytes);
  for (const [extension, copy] of copies) await writeDurably(`${place}${extension}`, copy);
  return { extensions: [...copies.keys()], quickWeight: copies.get('.br')?.length ?? bytes.length };
}
