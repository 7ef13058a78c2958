import type { Media } from '@moodspace/shared';
import { currentStore } from './store/current-store.ts';
import type { ImageVariant } from './store/media-file.ts';

/** What an `<img>` in a `<picture>` needs. Addresses start at the root of the site. */
export interface ImageSources {
  /** For `<source type="image/avif">`. */
  readonly avif: string;
  /** The `srcset` for browsers without AVIF. */
  readonly fallback: string;
  /** The address for browsers without `srcset`. */
  readonly src: string;
  /** Pixels of the original: the proportion that keeps the page from jumping. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Where the files of the media library stand on the site. */
export const MEDIA_PATH = '/media/';

/**
 * The encodings of an uploaded image.
 * @throws RangeError when the file is no image, or was not fetched.
 */
export function imageSources(media: Media): ImageSources {
  const image = currentStore().media(media.url);
  if (image.kind !== 'image') throw new RangeError(`The uploaded file "${media.url}" is no image.`);
  const fallback = image.variants.filter(({ format }) => format === 'webp');
  return {
    avif: srcset(image.variants.filter(({ format }) => format === 'avif')),
    fallback: srcset(fallback),
    src: `${MEDIA_PATH}${fallback.find(({ width }) => width >= 640)?.file ?? fallback.at(-1)?.file ?? ''}`,
    width: image.width,
    height: image.height,
    alt: media.alternativeText ?? '',
  };
}

const srcset = (variants: readonly ImageVariant[]): string =>
  variants.map(({ file, width }) => `${MEDIA_PATH}${file} ${width}w`).join(', ');

/**
 * The address of a recording or another file that is served as it was uploaded.
 * @throws RangeError when it is an image, or was not fetched.
 */
export function mediaHref(media: Media): string {
  const file = currentStore().media(media.url);
  if (file.kind !== 'file') throw new RangeError(`The uploaded file "${media.url}" is an image: use its sources.`);
  return `${MEDIA_PATH}${file.file}`;
}
