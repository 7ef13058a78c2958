import { REGIONS, type Locale, type Region } from '@moodspace/shared';
import { pageHref } from './routes.ts';

/** The regions with a page of their own: the provinces and Brussels. The two larger areas lie over all of them. */
export type RegionWithPage = Exclude<Region, 'belgium' | 'flanders_brussels'>;

/** The last part of a region's address in each language. */
export const REGION_SLUGS: Readonly<Record<RegionWithPage, Readonly<Record<Locale, string>>>> = {
  antwerp: { nl: 'antwerpen', en: 'antwerp' },
  brussels: { nl: 'brussel', en: 'brussels' },
  east_flanders: { nl: 'oost-vlaanderen', en: 'east-flanders' },
  flemish_brabant: { nl: 'vlaams-brabant', en: 'flemish-brabant' },
  limburg: { nl: 'limburg', en: 'limburg' },
  west_flanders: { nl: 'west-vlaanderen', en: 'west-flanders' },
};

/** Tells whether a region has a page of its own. */
export const isRegionWithPage = (region: Region): region is RegionWithPage => Object.hasOwn(REGION_SLUGS, region);

/** The regions with a page of their own, in the order of the vocabulary. */
export const REGIONS_WITH_PAGE: readonly RegionWithPage[] = REGIONS.filter(isRegionWithPage);

/** The page with what a region offers. */
export const regionHref = (region: RegionWithPage, locale: Locale): string =>
  pageHref(locale, 'region', REGION_SLUGS[region][locale]);

/** Tells whether something for these regions is also there for people in `region`: the larger areas hold the smaller ones. */
export const coversRegion = (regions: readonly Region[], region: RegionWithPage): boolean =>
  regions.some((covered) => covered === region || !isRegionWithPage(covered));
