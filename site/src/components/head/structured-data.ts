import { LOCALES, type Locale } from '@moodspace/shared';
import { moduleMinutes } from '@moodspace/shared/programmes';
import type { Localized } from '../../content/localized.ts';
import type { PageEntry } from '../../search/search-facts.ts';
import type { Crumb } from '../site/crumbs.ts';

/** A thing in the words of schema.org. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** What the descriptions of all pages have in common. */
export interface SiteFacts {
  /** The address of the site, such as `https://moodspace.be`. */
  readonly origin: URL;
  readonly locale: Locale;
  readonly siteName: string;
}

const absolute = (site: SiteFacts, path: string): string => new URL(path, site.origin).href;

/** The site itself, with the address of its search. For the home page. */
export function webSite(site: SiteFacts, facts: { home: string; search: string; description: string }): Thing {
  return {
    '@type': 'WebSite',
    name: site.siteName,
    description: facts.description,
    url: absolute(site, facts.home),
    inLanguage: LOCALES[site.locale].tag,
    publisher: {
      '@type': 'Organization',
      name: site.siteName,
      url: site.origin.href,
      logo: absolute(site, '/icon-512.png'),
    },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(site, facts.search)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The trail of a page. */
export function breadcrumbs(site: SiteFacts, crumbs: readonly Crumb[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(site, href),
    })),
  };
}

/** A number for the worst moments. */
export function crisisService(site: SiteFacts, { data }: Localized<'crisis-contact'>): Thing {
  return {
    '@type': 'Service',
    name: data.name,
    description: data.summary,
    availableChannel: {
      '@type': 'ServiceChannel',
      ...(data.chatUrl && { serviceUrl: data.chatUrl }),
      servicePhone: {
        '@type': 'ContactPoint',
        contactType: 'emergency',
        telephone: data.phone,
        areaServed: 'BE',
        availableLanguage: data.spokenLanguages,
        ...(data.openAlways && { hoursAvailable: ALWAYS }),
      },
    },
    provider: { '@type': 'Organization', name: data.name, ...(data.website && { url: data.website }) },
    audience: { '@type': 'Audience', geographicArea: 'BE' },
    inLanguage: LOCALES[site.locale].tag,
  };
}

const ALWAYS: Thing = { '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '23:59' };

/** What schema.org has for the page of an entry. A service refers to others, and has a description of its own: `serviceThing`. */
export function entryThing(
  site: SiteFacts,
  entry: Exclude<PageEntry, { readonly type: 'service' }>,
  href: string,
): Thing {
  const url = absolute(site, href);
  const inLanguage = LOCALES[entry.contentLocale].tag;
  switch (entry.type) {
    case 'article':
    case 'theme':
      return {
        '@type': 'MedicalWebPage',
        url,
        inLanguage,
        headline: entry.data.title,
        description: entry.data.summary,
        ...authorship(entry),
      };
    case 'testimonial':
      return {
        '@type': 'Article',
        url,
        inLanguage,
        headline: entry.data.title,
        description: entry.data.summary,
        ...authorship(entry),
      };
    case 'intervention':
    case 'instrument':
    case 'programme':
    case 'programme-module':
    case 'page':
      return {
        '@type': 'WebPage',
        url,
        inLanguage,
        name: entry.data.title,
        description: entry.data.summary,
        // An ISO 8601 duration.
        ...(entry.type === 'programme-module' && { timeRequired: `PT${moduleMinutes(entry.data.blocks)}M` }),
        ...authorship(entry),
      };
  }
}

/** Who wrote it and when. A review is told only when it took place and somebody signed for it. */
function authorship({ data }: Exclude<PageEntry, { readonly type: 'service' }>) {
  const { author, reviewer, reviewedOn, sources } = data.review;
  return {
    author,
    datePublished: data.createdAt,
    dateModified: data.updatedAt,
    ...(reviewer && reviewedOn && { reviewedBy: reviewer, lastReviewed: reviewedOn }),
    ...(sources.length > 0 && {
      citation: sources.map(({ title, publisher }) => [publisher, title].filter(Boolean).join(': ')),
    }),
  };
}

/**
 * Writes things as the content of a `<script type="application/ld+json">`. Nothing in a text can end the script: `<` is
 * written as an escape.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph = things.length === 1 ? { ...things[0] } : { '@graph': things };
  return JSON.stringify({ '@context': 'https://schema.org', ...graph }).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
