import { CONTENT_TYPES, namedPaths, type ContentTypeName, type Locale, type NamedPath } from '@moodspace/shared';
import {
  placesOfPath,
  shownSlug,
  typeOfPage,
  type PublishedSlugs,
  type RoutedType,
  type SitePlace,
} from '@moodspace/shared/addresses';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import type { RestEntry } from '../document-middlewares/live-entries.ts';
import { slugsOf, type AddressChange } from './address-change.ts';

/** An entry's page, as a path names it. */
export interface NamedEntry {
  readonly type: RoutedType;
  readonly slug: string;
}

/** A link that leads to no page, and the entries that would be its page if they were published at that address. */
export interface BrokenLink extends NamedPath {
  readonly entries: readonly NamedEntry[];
}

/**
 * The links of an entry that would lead nowhere after a change. Pages that the site makes of several entries, such as what is there for a region, are known to
 * the site alone: a link to one of them is left to the publisher.
 */
export async function brokenLinks(
  strapi: Core.Strapi,
  type: ContentTypeName,
  entry: RestEntry,
  change: () => Promise<AddressChange>,
): Promise<readonly BrokenLink[]> {
  const links = namedPaths(CONTENT_TYPES[type].schema, entry).flatMap((link) => {
    const places = placesOfPath(link.path.split('#', 1)[0] ?? '', entry.locale);
    const entries = places.map(namedEntry);
    return entries.includes(undefined) ? [] : { ...link, entries: entries.filter((named) => named !== undefined) };
  });
  if (links.length === 0) return [];
  const changed = await change();
  const isThere = await knownEntries(
    strapi,
    links.flatMap(({ entries }) => entries),
    entry,
    changed,
  );
  return links.filter(({ entries }) => !entries.some(isThere));
}

/** The entry that stands at a place; undefined for a page of the site itself. */
function namedEntry(place: SitePlace): NamedEntry | undefined {
  const type = 'slug' in place ? typeOfPage(place.page) : undefined;
  return type && 'slug' in place ? { type, slug: place.slug } : undefined;
}

async function knownEntries(
  strapi: Core.Strapi,
  named: readonly NamedEntry[],
  { locale }: Pick<RestEntry, 'locale'>,
  change: AddressChange,
): Promise<(entry: NamedEntry) => boolean> {
  const known = new Set<string>();
  for (const type of new Set(named.map((entry) => entry.type))) {
    const slugs = new Set(named.filter((entry) => entry.type === type).map(({ slug }) => slug));
    const published = await publishedWith(strapi, type, [...slugs]);
    const changed = change.type === type ? change.after : new Map<string, PublishedSlugs>();
    for (const versions of new Map([...published, ...changed]).values())
      known.add(`${type} ${shownSlug(versions, locale) ?? ''}`);
  }
  return ({ type, slug }) => known.has(`${type} ${slug}`);
}

interface PublishedRow {
  readonly documentId: string;
  readonly locale: Locale;
  readonly slug: string;
}

/** The addresses, in every language, of the entries that are published with one of these last parts in any. */
async function publishedWith(
  strapi: Core.Strapi,
  type: RoutedType,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, PublishedSlugs>> {
  const query = strapi.db.query(contentUid(type));
  const isLive = { publishedAt: { $notNull: true } };
  const found: readonly { documentId: string }[] = await query.findMany({
    where: { slug: { $in: slugs }, ...isLive },
    select: ['documentId'],
  });
  if (found.length === 0) return new Map();
  const rows: readonly PublishedRow[] = await query.findMany({
    where: { documentId: { $in: found.map(({ documentId }) => documentId) }, ...isLive },
    select: ['documentId', 'locale', 'slug'],
  });
  const byDocument = Map.groupBy(rows, ({ documentId }) => documentId);
  return new Map([...byDocument].map(([documentId, versions]) => [documentId, slugsOf(versions)]));
}
