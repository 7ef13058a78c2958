import { randomUUID } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';

/** Writes a new file and waits until the disk has it. */
export async function writeDurably(file: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Replaces a file in one step: whoever reads it gets all of the old one or all of the new one, whenever this process is killed. It does not wait for the disk:
 * what a power cut takes of it is noticed when it is read.
 */
export async function replaceFile(file: string, content: string): Promise<void> {
  const next = `${file}.${randomUUID()}.next`;
  const handle = await open(next, 'wx');
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
  await rename(next, file);
}

/**
 * Waits until the disk knows the names in a folder. Journalling file systems write changes of names in their order, so what was
 * renamed before, in any folder, is then on the disk too.
 */
export async function syncFolder(folder: string): Promise<void> {
  // Windows does not let a folder be opened; there the system decides when names are written.
  if (process.platform === 'win32') return;
  const handle = await open(path.resolve(folder), 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
