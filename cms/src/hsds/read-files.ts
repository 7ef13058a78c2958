import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Unzip, UnzipInflate } from 'fflate';

/** The bytes of one file of a source. */
export interface SourceFile {
  /** Its path within what was named, with slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of a source, and what was passed over. */
export interface FilesReading {
  readonly files: readonly SourceFile[];
  readonly notes: readonly string[];
}

/** What cannot be read at all, in one sentence for whoever typed the command. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

const READ_ENDINGS: ReadonlySet<string> = new Set(['.json', '.ndjson', '.jsonl', '.csv', '.tsv']);
const MEGABYTE = 1_048_576;
/** Unpacked, all files together: what a small zip file becomes may not fill the memory. */
const MOST_BYTES = 400 * MEGABYTE;
const MOST_FILES = 50_000;

/**
 * Reads a file, the files of a folder with those in its folders, or those of a zip file, as far as an import knows their kind.
 * @param mostBytes of all files together, unpacked
 * @throws SourceError when it does not exist, is not readable, or is larger than what fits into memory.
 */
export async function readFiles(from: string, mostBytes = MOST_BYTES): Promise<FilesReading> {
  const facts = await stat(from).catch(() => undefined);
  if (!facts)
    throw new SourceError(`"${from}" does not exist or cannot be read; check its name and that it belongs to you.`);
  const notes: string[] = [];
  const files: SourceFile[] = [];
  let total = 0;
  const take = (name: string, bytes: Uint8Array): void => {
    total += bytes.length;
    if (total > mostBytes || files.length >= MOST_FILES) throw tooLarge(from, mostBytes);
    files.push({ name, bytes });
  };
  // What is no file, such as a pipe or a device, may never end.
  if (!facts.isDirectory() && !facts.isFile()) throw new SourceError(`"${from}" is neither a file nor a folder.`);
  for (const file of facts.isDirectory() ? await filesIn(from, notes) : [from]) {
    // With the name of the folder: what is in "organizations" are organizations.
    const name = facts.isDirectory()
      ? path
          .relative(path.dirname(path.resolve(from)), file)
          .split(path.sep)
          .join('/')
      : path.basename(file);
    const ending = path.extname(file).toLowerCase();
    const isNamed = !facts.isDirectory();
    if (ending === '.zip') {
      const size = (await stat(file)).size;
      if (size > mostBytes) throw tooLarge(file, mostBytes);
      for (const inner of unzipped(await readBytes(file), file, mostBytes)) {
        // Beside others, its files belong together and to nothing else.
        if (isRead(inner.name)) take(isNamed ? inner.name : `${name}/${inner.name}`, inner.bytes);
        else notes.push(`${inner.name} in ${name} is no file that an import reads; it was passed over.`);
      }
    } else if (isNamed || isRead(file)) {
      if ((await stat(file)).size > mostBytes) throw tooLarge(file, mostBytes);
      take(name, await readBytes(file));
    } else notes.push(`${name} is no file that an import reads; it was passed over.`);
  }
  if (files.length === 0)
    notes.push(`"${from}" holds no file that an import reads (${[...READ_ENDINGS, '.zip'].join(', ')}).`);
  return { files, notes };
}

const isRead = (name: string): boolean => READ_ENDINGS.has(path.extname(name).toLowerCase());

const tooLarge = (name: string, mostBytes: number): SourceError =>
  new SourceError(
    `"${name}" holds more than ${Math.floor(mostBytes / MEGABYTE)} MB or ${MOST_FILES} files; split it and import its parts one after the other.`,
  );

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new SourceError(`The file "${file}" cannot be read; check that it belongs to you.`);
  }
}

async function filesIn(folder: string, notes: string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new SourceError(`The folder "${folder}" cannot be read; check that it belongs to you.`);
  });
  for (const entry of entries)
    if (!entry.isFile() && !entry.isDirectory())
      notes.push(
        `${path.relative(path.dirname(folder), path.join(entry.parentPath, entry.name))} is ${entry.isSymbolicLink() ? 'a link to another place' : 'no file'}; it was passed over.`,
      );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

/** Unpacks piece by piece and stops where there is too much, whatever the file says of itself. */
function unzipped(bytes: Uint8Array, name: string, mostBytes: number): readonly SourceFile[] {
  const files: SourceFile[] = [];
  let total = 0;
  let failure: Error | undefined;
  const unzip = new Unzip((file) => {
    const isWanted =
      !file.name.endsWith('/') && !file.name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
    if (!isWanted || failure) return;
    // What it says of itself may be too little, but not too much.
    if ((file.originalSize ?? 0) > mostBytes) {
      failure = tooLarge(name, mostBytes);
      return;
    }
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      if (error) failure ??= new SourceError(`"${name}" is no valid zip file (${error.message}); pack it again.`);
      if (failure) return;
      total += chunk.length;
      if (total > mostBytes || files.length >= MOST_FILES) {
        failure = tooLarge(name, mostBytes);
        file.terminate();
        return;
      }
      chunks.push(chunk);
      if (isLast) files.push({ name: file.name, bytes: Buffer.concat(chunks) });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length && !failure; start += MEGABYTE / 16)
      unzip.push(bytes.subarray(start, start + MEGABYTE / 16), start + MEGABYTE / 16 >= bytes.length);
  } catch (error) {
    failure ??= new SourceError(
      `"${name}" is no valid zip file (${error instanceof Error ? error.message : String(error)}); pack it again.`,
    );
  }
  if (failure) throw failure;
  if (files.length === 0) throw new SourceError(`"${name}" is no zip file, or there is nothing in it.`);
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
