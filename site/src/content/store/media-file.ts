/** One encoding of an uploaded image at one width. */
export interface ImageVariant {
  readonly format: 'avif' | 'webp';
  /** Pixels. */
  readonly width: number;
  /** Its file name in the folder of encoded images and below `/media/` on the site. */
  readonly file: string;
}

/** An uploaded file, as the site serves it. */
export interface MediaFile {
  /** The file itself below `/media/`: what is served for sound and video. Empty for images, which are served as variants. */
  readonly file: string;
  /** Pixels of the upright original; null for anything but images. */
  readonly width: number | null;
  readonly height: number | null;
  readonly variants: readonly ImageVariant[];
}
