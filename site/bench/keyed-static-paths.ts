import { createHash } from 'node:crypto';
import { listEntries } from '../src/content/queries.ts';
import { routeOf, type RoutedType } from '../src/routing/routes.ts';
import * as staticPaths from '../src/routing/static-paths.ts';

export type { EntryPath } from '../src/routing/static-paths.ts';

/**
 * The pages of a detail template with what Astro's incremental build wants to know of each: a key that stays the same as long as its entry does. What a page
 * shows of other entries is left out of it, so that more pages are kept than are still right: Astro could not be faster than this.
 */
export async function entryPaths(
  type: RoutedType,
  routePattern: string,
): Promise<(staticPaths.EntryPath & { readonly cacheKey: string })[]> {
  const paths = await staticPaths.entryPaths(type, routePattern);
  const entries = new Map((await listEntries(type, routeOf(routePattern).locale)).map((entry) => [entry.key, entry]));
  return paths.map((page) => {
    const { data, slugs, contentLocale } = entries.get(page.props.key) ?? {};
    const cacheKey = createHash('sha256')
      .update(JSON.stringify([data, slugs, contentLocale]))
      .digest('hex');
    return { ...page, cacheKey };
  });
}
