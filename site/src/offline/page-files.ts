const FILES_OF_PAGE = /\/(?:_astro\/[\w.~-]+|icon\.svg)/g;
/** What stands in `src`: of an image the one size that every browser can show, a recording, its captions. */
const MEDIA_OF_PAGE = /\ssrc="(\/media\/[\w.~-]+)"/g;
/** A built script names the others beside it, `./name.js`, or from the root where it loads them later, `_astro/name.js`. */
const FILES_OF_SCRIPT = /["'`](?:\.\/|\/?_astro\/)([\w.~-]+\.(?:js|css|woff2))["'`]/g;
const KEPT_TOGETHER = /<meta name="kept-together" content="([^"]*)"/;

/** The files that belong to a page: its scripts, typefaces, images and recordings, as paths. */
export function filesOfPage(html: string): readonly string[] {
  const media = Array.from(html.matchAll(MEDIA_OF_PAGE), ([, path = '']) => path);
  return [...new Set([...Array.from(html.matchAll(FILES_OF_PAGE), ([path]) => path), ...media])];
}

/** The files that a script loads, at once or later, as paths. */
export const filesOfScript = (code: string): readonly string[] => [
  ...new Set(Array.from(code.matchAll(FILES_OF_SCRIPT), ([, name = '']) => `/_astro/${name}`)),
];

/** The pages that belong with a page: of a programme all its modules, whichever was opened. */
export const keptTogether = (html: string): readonly string[] =>
  KEPT_TOGETHER.exec(html)?.[1]
    ?.split(' ')
    .filter((path) => path !== '') ?? [];

/** What the sizes and formats of one image have in common in their path, or nothing where it is no image. */
export const imageOf = (path: string): string | undefined => /^(\/media\/.+-)\d+\.(?:avif|webp)$/.exec(path)?.[1];

/** Tells whether a file is a recording, without which a page is whole: its text stands beside it. */
export const isRecording = (path: string): boolean =>
  path.startsWith('/media/') && /\.(?:m4a|mp3|mp4|webm)$/.test(path);

/**
 * Which bytes of a file a player asks for, by the header `Range` (RFC 9110, section 14.1.2). First and last, from 0; undefined for all of it, and for
 * forms that no player uses.
 */
export function askedPart(
  range: string | null,
  size: number,
): { readonly first: number; readonly last: number } | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === undefined) return undefined;
  const end = last === undefined || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return Number(first) <= end ? { first: Number(first), last: end } : undefined;
}
