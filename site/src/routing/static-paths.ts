import { listEntries } from '../content/queries.ts';
import { routeOf, type RoutedType } from './routes.ts';

/** One page of a template: the last part of its address, and the key by which the page finds its entry. */
export interface EntryPath {
  params: { slug: string };
  props: { key: string };
}

/**
 * The pages of a detail template: every entry of a type, in the language of the pattern. Pages get only the key and read the
 * entry while they render, so that an edit never needs these paths again.
 */
export async function entryPaths(type: RoutedType, routePattern: string): Promise<EntryPath[]> {
  const { locale } = routeOf(routePattern);
  const entries = await listEntries(type, locale);
  return entries.map(({ key, slugs }) => ({ params: { slug: slugs[locale] }, props: { key } }));
}
