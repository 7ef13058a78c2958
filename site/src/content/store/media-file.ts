/** One encoding of an uploaded image at one width. */
export interface ImageVariant {
  readonly format: 'avif' | 'webp';
  /** Pixels. */
  readonly width: number;
  /** Its file name in the cache and below `/media/` on the site. */
  readonly file: string;
}

/** An uploaded image, as the site serves it. */
export interface ImageFile {
  readonly kind: 'image';
  /** Pixels of the upright original. */
  readonly width: number;
  readonly height: number;
  /** Every format at every width, narrow before wide. */
  readonly variants: readonly ImageVariant[];
}

/** A recording or another file, served as it was uploaded. */
export interface PlainFile {
  readonly kind: 'file';
  /** Its file name in the cache and below `/media/` on the site. */
  readonly file: string;
}

export type MediaFile = ImageFile | PlainFile;

/** The names of all files that the site serves for an upload. */
export const servedFiles = (media: MediaFile): readonly string[] =>
  media.kind === 'image' ? media.variants.map(({ file }) => file) : [media.file];
