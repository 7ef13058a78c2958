import { isRecord } from '../read-parts.ts';

/**
 * A file with everything that is kept on a device, encrypted with a passphrase:
 *
 * 1. one line of JSON, the header: what it is and how it was made (`FileHeader`), ended by a line feed;
 * 2. the encrypted content: AES-GCM with 256 bits, with the whole first line as additional data, so that not a letter of it can be changed;
 * 3. 32 bytes: SHA-256 over all that comes before. It tells a damaged file from a wrong passphrase, and protects against nothing else.
 *
 * The content is JSON: `{ "writtenAt": ISO 8601, "records": [{ collection, id, format, data }] }`, in UTF-8, compressed when the header says so.
 */
export interface FileHeader {
  readonly format: typeof FILE_FORMAT;
  readonly version: number;
  readonly kdf: typeof KDF;
  /** Rounds of PBKDF2. */
  readonly iterations: number;
  readonly cipher: typeof CIPHER;
  /** 16 bytes in hexadecimal, fresh for each file. */
  readonly salt: string;
  /** 12 bytes in hexadecimal, fresh for each file. */
  readonly iv: string;
  readonly compression: 'gzip' | 'none';
}

export const FILE_FORMAT = 'moodspace-device';
export const FILE_VERSION = 1;
export const KDF = 'PBKDF2-SHA-256';
export const CIPHER = 'AES-GCM-256';

/** What OWASP asks for PBKDF2 with SHA-256 (Password Storage Cheat Sheet). */
export const ITERATIONS = 600_000;
/** More would keep a device busy for a long time before it could say that the passphrase is wrong. */
export const MOST_ITERATIONS = 5_000_000;
const FEWEST_ITERATIONS = 100_000;

/** The largest file that is opened. Bytes. */
export const LARGEST_FILE = 5_000_000;
/** The most that its content may become when it is unpacked. Bytes. */
export const LARGEST_CONTENT = 25_000_000;
export const MOST_RECORDS = 20_000;
export const CHECKSUM_LENGTH = 32;
const LONGEST_HEADER = 1000;
const LINE_FEED = 10;
/** The tag of AES-GCM alone. */
const LEAST_ENCRYPTED = 16;

/** Why a file is not opened. */
export type FileRefusal = 'too_large' | 'not_ours' | 'newer' | 'damaged' | 'wrong_passphrase' | 'unreadable';

export interface FileParts {
  readonly header: FileHeader;
  /** The first line as it stands in the file. */
  readonly headerBytes: Uint8Array<ArrayBuffer>;
  readonly encrypted: Uint8Array<ArrayBuffer>;
}

export type ReadParts =
  { readonly ok: true; readonly parts: FileParts } | { readonly ok: false; readonly because: FileRefusal };

/** Takes a file apart, and refuses what could not be opened whatever the passphrase. Every value of the header is bounded before anything is done with it. */
export async function readParts(file: Uint8Array<ArrayBuffer>): Promise<ReadParts> {
  if (file.length > LARGEST_FILE) return refused('too_large');
  const start = new TextDecoder().decode(file.subarray(0, LONGEST_HEADER));
  if (!start.startsWith(`{"format":"${FILE_FORMAT}"`)) return refused('not_ours');
  const end = file.subarray(0, LONGEST_HEADER).indexOf(LINE_FEED);
  const header = end === -1 ? undefined : parsed(start.slice(0, end));
  if (!isRecord(header)) return refused('damaged');
  const version = header['version'];
  if (typeof version === 'number' && version > FILE_VERSION) return refused('newer');
  const body = file.subarray(0, Math.max(file.length - CHECKSUM_LENGTH, 0));
  const checksum = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const written = file.subarray(body.length);
  if (written.length !== CHECKSUM_LENGTH || checksum.some((byte, place) => byte !== written[place]))
    return refused('damaged');
  const encrypted = body.subarray(end + 1);
  if (!isHeader(header) || encrypted.length < LEAST_ENCRYPTED) return refused('damaged');
  return { ok: true, parts: { header, headerBytes: body.subarray(0, end + 1), encrypted } };
}

const refused = (because: FileRefusal): ReadParts => ({ ok: false, because });

function isHeader(value: object): value is FileHeader {
  const { version, kdf, iterations, cipher, salt, iv, compression } = value as Partial<
    Record<keyof FileHeader, unknown>
  >;
  return (
    version === FILE_VERSION &&
    kdf === KDF &&
    cipher === CIPHER &&
    typeof iterations === 'number' &&
    Number.isInteger(iterations) &&
    iterations >= FEWEST_ITERATIONS &&
    iterations <= MOST_ITERATIONS &&
    isHex(salt, 16) &&
    isHex(iv, 12) &&
    (compression === 'gzip' || compression === 'none')
  );
}

const isHex = (value: unknown, bytes: number): value is string =>
  typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
