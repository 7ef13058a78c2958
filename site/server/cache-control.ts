const ONE_DAY_IN_SECONDS = 86_400;
const ONE_YEAR_IN_SECONDS = 31_536_000;

interface CacheRule {
  /** Path of a file in the release, with a slash in front. */
  readonly path: RegExp;
  readonly value: string;
}

/** The first rule that fits holds. */
export const CACHE_RULES: readonly CacheRule[] = [
  // The names of these files hold a hash of their content: what lies there never changes.
  { path: /^\/(?:_astro|media)\//, value: `public, max-age=${ONE_YEAR_IN_SECONDS}, immutable` },
  // Browsers look for the icon whenever the address changes, also within a page. Who goes through the steps of a module shall ask nobody for anything.
  { path: /^\/icon[^/]*$/, value: `public, max-age=${ONE_DAY_IN_SECONDS}` },
];

/** A page is asked for again each time (and mostly answered with "not changed"), so that a new number is seen at once. */
export const ASK_AGAIN = 'no-cache';

/** How long browsers may keep a file, by its path. */
export const cacheControl = (urlPath: string): string =>
  CACHE_RULES.find(({ path }) => path.test(urlPath))?.value ?? ASK_AGAIN;
