/** Folders of the release whose file names hold a hash of their content: what lies there never changes. */
const HASHED_FOLDERS: readonly string[] = ['/_astro/', '/media/'];

const ONE_YEAR_IN_SECONDS = 31_536_000;

/** A page is asked for again each time (and mostly answered with "not changed"), so that a new number is seen at once. */
export function cacheControl(urlPath: string): string {
  return HASHED_FOLDERS.some((folder) => urlPath.startsWith(folder))
    ? `public, max-age=${ONE_YEAR_IN_SECONDS}, immutable`
    : 'no-cache';
}
