import { isMoment, isRecord } from '../read-parts.ts';
import { isStoredRecord, type StoredRecord } from '../record-kind.ts';
import {
  CIPHER,
  FILE_FORMAT,
  FILE_VERSION,
  fromHex,
  ITERATIONS,
  KDF,
  LARGEST_CONTENT,
  MOST_RECORDS,
  readParts,
  toHex,
  type FileHeader,
  type FileRefusal,
} from './file-format.ts';
import { gunzip, gzip } from './gzip.ts';

/** What stands in a file. Records are as they were written: whether each can be read is said by its kind. */
export interface FileContent {
  /** ISO 8601, UTC. */
  readonly writtenAt: string;
  readonly records: readonly StoredRecord[];
  /** How many entries are no records at all. */
  readonly broken: number;
}

export type OpenedDeviceFile =
  { readonly ok: true; readonly content: FileContent } | { readonly ok: false; readonly because: FileRefusal };

/**
 * Writes records into an encrypted file; see `FileHeader`. Salt and initialisation vector are fresh each time.
 *
 * @param iterations rounds of PBKDF2
 */
export async function writeDeviceFile(
  records: readonly StoredRecord[],
  passphrase: string,
  now: Date,
  iterations: number = ITERATIONS,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = new TextEncoder().encode(JSON.stringify({ writtenAt: now.toISOString(), records }));
  const compressed = await gzip(plain);
  const header: FileHeader = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    kdf: KDF,
    iterations,
    cipher: CIPHER,
    salt: toHex(crypto.getRandomValues(new Uint8Array(16))),
    iv: toHex(crypto.getRandomValues(new Uint8Array(12))),
    compression: compressed ? 'gzip' : 'none',
  };
  const headerBytes = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const encrypted = new Uint8Array(
    await crypto.subtle.encrypt(
      cipherOf(header, headerBytes),
      await keyOf(header, passphrase, 'encrypt'),
      compressed ?? plain,
    ),
  );
  const body = joined(headerBytes, encrypted);
  return joined(body, new Uint8Array(await crypto.subtle.digest('SHA-256', body)));
}

/** Opens a file. Whole or not at all: a file in which anything was changed gives nothing. Never throws. */
export async function openDeviceFile(file: Uint8Array<ArrayBuffer>, passphrase: string): Promise<OpenedDeviceFile> {
  const read = await readParts(file);
  if (!read.ok) return read;
  const { header, headerBytes, encrypted } = read.parts;
  let packed: Uint8Array<ArrayBuffer>;
  try {
    const key = await keyOf(header, passphrase, 'decrypt');
    packed = new Uint8Array(await crypto.subtle.decrypt(cipherOf(header, headerBytes), key, encrypted));
  } catch {
    return { ok: false, because: 'wrong_passphrase' };
  }
  const plain = header.compression === 'gzip' ? await gunzip(packed, LARGEST_CONTENT) : packed;
  const content = plain && contentOf(plain);
  return content ? { ok: true, content } : { ok: false, because: 'unreadable' };
}

function contentOf(plain: Uint8Array): FileContent | undefined {
  try {
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
    if (!isRecord(content) || !isMoment(content['writtenAt'])) return undefined;
    const entries: unknown = content['records'];
    if (!Array.isArray(entries) || entries.length > MOST_RECORDS) return undefined;
    const records = entries
      .filter(isStoredRecord)
      .map(({ collection, id, format, data }) => ({ collection, id, format, data }));
    return { writtenAt: content['writtenAt'], records, broken: entries.length - records.length };
  } catch {
    return undefined;
  }
}

const cipherOf = ({ iv }: FileHeader, headerBytes: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv: fromHex(iv),
  additionalData: headerBytes,
});

async function keyOf(
  { salt, iterations }: FileHeader,
  passphrase: string,
  usage: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(normalized(passphrase));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    [usage],
  );
}

/** The same letters are the same passphrase on every keyboard, and one space more makes no other one. */
const normalized = (passphrase: string): string => passphrase.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');

function joined(first: Uint8Array<ArrayBuffer>, second: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
