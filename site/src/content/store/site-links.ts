import { isSitePath, type Locale } from '@moodspace/shared';
import { offerChoices } from '../../routing/offer-choices.ts';
import { pageHref, placesOfPath, typeOfPage, type DetailPageName } from '../../routing/routes.ts';
import type { ContentProblem } from './content-error.ts';
import { ContentStore } from './content-store.ts';
import { contentVersions, problemPlace, type ContentTables } from './validate-content.ts';

/** The slug of what lies under a page, carried over from one language to another. */
function slugIn(store: ContentStore, page: DetailPageName, slug: string, from: Locale, to: Locale): string | undefined {
  const type = typeOfPage(page);
  if (type) return store.bySlug(type, slug, from)?.data.slugs[to];
  if (page !== 'offers-for') return undefined;
  return offerChoices(store.list('theme', from).map(({ data }) => data)).find((choice) => choice.slugs[from] === slug)
    ?.slugs[to];
}

/**
 * The address for a page in one language of a path that a text in the same or another language names without a language:
 * `/zelftests` of a Dutch text is `/en/self-tests/` on an English page. Undefined when there is no such page.
 */
export function sitePathHref(store: ContentStore, path: string, from: Locale, to: Locale): string | undefined {
  const [place = '', anchor] = path.split('#', 2);
  for (const found of placesOfPath(place, from)) {
    const slug = 'slug' in found ? slugIn(store, found.page, found.slug, from, to) : undefined;
    if ('slug' in found && slug === undefined) continue;
    const href = 'slug' in found ? pageHref(to, found.page, slug ?? '') : pageHref(to, found.page);
    return anchor === undefined ? href : `${href}#${anchor}`;
  }
  return undefined;
}

/** A path of this site that a text names. */
interface SiteLink {
  readonly path: string;
  readonly field: string;
}

const MARKDOWN_LINK = /\]\(\s*<?(\/[^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*<?(\/[^\s>]*)/gm;

/** Every path of this site that an entry names, in a field for a link or inside a text. Files of the media library are none. */
function siteLinks(data: object, field = ''): readonly SiteLink[] {
  if ('mime' in data) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    const place = /^\d+$/.test(name) ? `${field} ${Number(name) + 1}` : [field, name].filter(Boolean).join(' › ');
    if (typeof value === 'object' && value !== null) return siteLinks(value, place);
    if (typeof value !== 'string' || !value.includes('/')) return [];
    if (isSitePath(value)) return [{ path: value, field: place }];
    return [...value.matchAll(MARKDOWN_LINK)].map(([, inline, defined]) => ({
      path: inline ?? defined ?? '',
      field: place,
    }));
  });
}

/** The links to pages of this site that lead nowhere, in all content. */
export function brokenLinkProblems(tables: ContentTables): readonly ContentProblem[] {
  const store = new ContentStore({ tables, media: new Map(), asOf: '' });
  return contentVersions(tables).flatMap(({ type, data }) =>
    siteLinks(data)
      .filter(({ path }) => sitePathHref(store, path, data.locale, data.locale) === undefined)
      .map(({ path, field }) => ({
        ...problemPlace(type, data.locale, data),
        field,
        message: `the link "${path}" leads to no page in this language; choose the path of a page, without the language in front.`,
      })),
  );
}
