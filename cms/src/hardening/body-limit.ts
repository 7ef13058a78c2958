import type { FileKind } from './file-kind.ts';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** The most that a request may bring, in bytes. The largest entry of the repository, a self-test with its words, is 64 kB. */
export const BODY_LIMITS = {
  /** From whoever is not signed in: enough to sign in. */
  stranger: 256 * KILOBYTE,
  /** An entry that an editor saves. */
  entry: 2 * MEGABYTE,
  /** A file and what is said of it. */
  upload: 101 * MEGABYTE,
} as const;

/** The largest file of each kind, in bytes: pictures are made smaller by the site anyway, films and sound are not. */
export const FILE_LIMITS: Readonly<Record<FileKind, number>> = {
  picture: 15 * MEGABYTE,
  captions: MEGABYTE,
  recording: 100 * MEGABYTE,
};

export const inMegabytes = (bytes: number): string => `${Math.round((bytes / MEGABYTE) * 10) / 10} MB`;
