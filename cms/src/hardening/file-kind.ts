import path from 'node:path';
import { MEDIA_TYPES } from '../media-types.ts';

/** What a file of the media library can be. */
export type FileKind = 'captions' | 'picture' | 'recording';

/** How many bytes of a file must be looked at. */
export const BYTES_TO_KNOW = 64;

interface Signature {
  readonly kind: FileKind;
  /** Where the bytes stand. */
  readonly at: number;
  readonly bytes: readonly number[];
}

const letters = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** With which bytes the files begin that the platform shows. The first that fits counts, so a picture within the container of films comes before films. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'picture', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'picture', at: 0, bytes: [0x89, ...letters('PNG\r\n'), 0x1a, 0x0a] },
  { kind: 'picture', at: 8, bytes: letters('WEBP') },
  { kind: 'picture', at: 4, bytes: letters('ftypavif') },
  { kind: 'picture', at: 4, bytes: letters('ftypavis') },
  { kind: 'picture', at: 4, bytes: letters('ftypmif1') },
  { kind: 'recording', at: 4, bytes: letters('ftyp') },
  { kind: 'recording', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { kind: 'recording', at: 0, bytes: letters('OggS') },
  { kind: 'recording', at: 0, bytes: letters('ID3') },
  ...[0xfb, 0xfa, 0xf3, 0xf2].map((byte) => ({ kind: 'recording' as const, at: 0, bytes: [0xff, byte] })),
  { kind: 'captions', at: 0, bytes: letters('WEBVTT') },
  { kind: 'captions', at: 0, bytes: [0xef, 0xbb, 0xbf, ...letters('WEBVTT')] },
];

const KIND_OF_TYPE: Readonly<Record<string, FileKind>> = {
  image: 'picture',
  audio: 'recording',
  video: 'recording',
  text: 'captions',
};

/**
 * What a file is: its first bytes must say so, and its name must not say something else. Strapi looks at bytes, too, but takes a file at its word when it knows
 * none of them: then a page or a drawing with a script passes as a picture.
 * @param name with its ending, by which browsers are told what it is
 * @returns undefined for everything that the media library does not take
 */
export function fileKind(name: string, head: Uint8Array): FileKind | undefined {
  const byName = KIND_OF_TYPE[MEDIA_TYPES[path.extname(name).toLowerCase()]?.split('/')[0] ?? ''];
  const byBytes = SIGNATURES.find(({ at, bytes }) => bytes.every((byte, index) => head[at + index] === byte))?.kind;
  return byName === byBytes ? byBytes : undefined;
}
