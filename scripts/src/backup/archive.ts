import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';

import { create, extract } from 'tar';

import { OperatorError } from '../command-line/operator-error.ts';
import { decrypter, encrypter, type BackupKey, type BackupLock } from './backup-key.ts';

const asWeb = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;
const asNode = (stream: ReadableStream<Uint8Array>): Readable =>
  Readable.fromWeb(stream as unknown as NodeReadableStream<Uint8Array>);

/** Only the owner may read a backup, encrypted or not. */
const OWNER_ONLY = 0o600;

/**
 * Packs a folder into one encrypted file: tar, gzip, age. Nothing of it is on the disk unencrypted but the folder itself, and under its name the file is whole
 * or not there.
 */
export async function pack(folder: string, file: string, lock: BackupLock): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const next = `${file}.part`;
  try {
    // The library gives a stream of its own kind, which Node can read as an iterable.
    const packed = Readable.from(create({ cwd: folder, gzip: true, portable: true }, ['.']));
    const encrypted = await encrypter(lock).encrypt(asWeb(packed));
    await pipeline(asNode(encrypted), createWriteStream(next, { mode: OWNER_ONLY }));
    const written = await open(next, 'r+');
    await written.sync();
    await written.close();
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}

/**
 * Unpacks into a folder that is made for it.
 * @throws OperatorError when the key does not fit, or when the file is not whole or not as it was written. What was unpacked until then is removed.
 */
export async function unpack(file: string, folder: string, key: BackupKey): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const source = createReadStream(file);
    await new Promise<void>((resolve, reject) => source.once('open', () => resolve()).once('error', reject)).catch(
      () => {
        throw new OperatorError(`The backup ${file} cannot be read; check its name and its rights.`);
      },
    );
    const plain = await decrypter(key)
      .decrypt(asWeb(source))
      .catch((error: unknown) => {
        throw new OperatorError(
          `The backup ${file} cannot be opened: the passphrase or key does not fit, or it is no backup of MoodSpace.`,
          { cause: error },
        );
      });
    // Every part is verified before it is handed on, and the end of the file by the last part.
    await pipeline(
      asNode(plain),
      extract({
        cwd: folder,
        strict: true,
        preserveOwner: false,
        // A backup holds files and folders; anything else was not put there by us.
        filter: (_name, entry) => !('type' in entry) || entry.type === 'File' || entry.type === 'Directory',
      }),
    ).catch((error: unknown) => {
      if (isOfTheDisk(error)) throw error;
      throw new OperatorError(
        `The backup ${file} is damaged: ${error instanceof Error ? error.message : String(error)}. Nothing was changed; take another one.`,
        { cause: error },
      );
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'].includes(String(error.code));
