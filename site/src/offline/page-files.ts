const FILES_OF_PAGE = /\/(?:_astro\/[\w.~-]+|icon\.svg)/g;
/** What stands in `src` is the one size of an image that every browser can show. */
const IMAGES_OF_PAGE = /\ssrc="(\/media\/[\w.~-]+\.(?:avif|webp))"/g;
/** A built script names the others beside it, `./name.js`, or from the root where it loads them later, `_astro/name.js`. */
const FILES_OF_SCRIPT = /["'`](?:\.\/|\/?_astro\/)([\w.~-]+\.(?:js|css|woff2))["'`]/g;
const KEPT_TOGETHER = /<meta name="kept-together" content="([^"]*)"/;

/** The files without which a page is not whole: its scripts, typefaces and images, as paths. Recordings are too large to be kept unasked. */
export function filesOfPage(html: string): readonly string[] {
  const images = Array.from(html.matchAll(IMAGES_OF_PAGE), ([, path = '']) => path);
  return [...new Set([...Array.from(html.matchAll(FILES_OF_PAGE), ([path]) => path), ...images])];
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
