/** Folders of the release whose file names hold a hash of their content: what lies there never changes. */
const HASHED_FOLDERS: readonly string[] = ['/_astro/', '/media/'];
/** Browsers look for the icon whenever the address changes, also within a page. Who goes through the steps of a module shall ask nobody for anything. */
const ICON = /^\/icon[^/]*$/;

const ONE_DAY_IN_SECONDS = 86_400;
const ONE_YEAR_IN_SECONDS = 31_536_000;

/** A page is asked for again each time (and mostly answered with "not changed"), so that a new number is seen at once. */
export function cacheControl(urlPath: string): string {
  if (HASHED_FOLDERS.some((folder) => urlPath.startsWith(folder)))
    return `public, max-age=${ONE_YEAR_IN_SECONDS}, immutable`;
  return ICON.test(urlPath) ? `public, max-age=${ONE_DAY_IN_SECONDS}` : 'no-cache';
}
