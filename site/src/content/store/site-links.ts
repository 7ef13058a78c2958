import {
  CONTENT_TYPE_NAMES,
  CONTENT_TYPES,
  isInstitution,
  leadsNowhere,
  namedPaths,
  type Content,
  type ContentTypeName,
  type Locale,
  type NamedPath,
} from '@moodspace/shared';
import { findHelpChoices, institutionSlugs } from '../../routing/find-help-pages.ts';
import { offerChoices } from '../../routing/offer-choices.ts';
import { pageHref, placesOfPath, typeOfPage, type DetailPageName } from '../../routing/routes.ts';
import { REGION_SLUGS } from '../../routing/region-choices.ts';
import type { ContentProblem } from './content-error.ts';
import type { ContentStore } from './content-store.ts';
import { rememberByObject } from './remember-by-object.ts';
import { contentVersions, fieldPath, problemPlace } from './validate-content.ts';

type Slugs = Readonly<Record<Locale, string>>;

/** The pages that are made of content but show no entry of their own, by their last parts. */
function slugsUnder(store: ContentStore, page: DetailPageName, locale: Locale): readonly Slugs[] {
  const themes = () => store.entriesOf(store.list('theme', locale));
  if (page === 'offers-for') return offerChoices(themes()).map(({ slugs }) => slugs);
  if (page === 'find-help-for') {
    return findHelpChoices(themes(), store.entriesOf(store.list('service', locale))).map(({ slugs }) => slugs);
  }
  if (page === 'region') return Object.values(REGION_SLUGS);
  if (page !== 'institution') return [];
  const organizations = store.entriesOf(store.list('organization', locale));
  return organizations.filter(({ data }) => isInstitution(data)).map(({ key }) => institutionSlugs(key));
}

/** The slug of what lies under a page, carried over from one language to another. */
function slugIn(store: ContentStore, page: DetailPageName, slug: string, from: Locale, to: Locale): string | undefined {
  const type = typeOfPage(page);
  if (type) return store.bySlug(type, slug, from)?.data.slugs[to];
  return slugsUnder(store, page, from).find((slugs) => slugs[from] === slug)?.[to];
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

/** The links of an entry, by its type. */
const linksOf = Object.fromEntries(
  CONTENT_TYPE_NAMES.map((type) => [
    type,
    rememberByObject((data: Content<ContentTypeName>) => namedPaths(CONTENT_TYPES[type].schema, data)),
  ]),
) as Readonly<Record<ContentTypeName, (data: Content<ContentTypeName>) => readonly NamedPath[]>>;

/** The links to pages of this site that lead nowhere, in these entries of a store or in all of them. */
export function brokenLinkProblems(
  store: ContentStore,
  versions: ReturnType<typeof contentVersions> = contentVersions(store.tables),
): readonly ContentProblem[] {
  // Many texts lead to the same few pages.
  const known = new Map<string, boolean>();
  const isBroken = (path: string, locale: Locale): boolean => {
    const name = `${locale} ${path}`;
    const answer = known.get(name) ?? sitePathHref(store, path, locale, locale) === undefined;
    known.set(name, answer);
    return answer;
  };
  return versions.flatMap(({ type, data }) =>
    linksOf[type](data)
      .filter(({ path }) => isBroken(path, data.locale))
      .map(({ path, field }) => ({
        ...problemPlace(type, data.locale, data),
        field: fieldPath(field),
        message: leadsNowhere(path),
      })),
  );
}
