import type { Service } from '@moodspace/shared';
import { coversRegion, isRegionWithPage, REGIONS_WITH_PAGE, type RegionWithPage } from '../routing/region-choices.ts';
import { voicesFirst } from './service-contact.ts';

type Placed = { readonly data: Pick<Service, 'regions' | 'channels'> };

/** One part of the list on the page of a choice. */
export interface ChoicePart<E> {
  /** Undefined: for everybody in Flanders and Brussels. */
  readonly region: RegionWithPage | undefined;
  readonly found: readonly E[];
  /** How many more there are than are listed. */
  readonly left: number;
}

/** So many rows make a page that is still light and still read. */
const MOST_ROWS = 90;

/**
 * The services of a choice in parts: in a region, first what is there; else first what is for everybody, as one can call it from
 * anywhere. A long list names of each region only the first.
 */
export function choiceParts<E extends Placed>(
  services: readonly E[],
  region: RegionWithPage | undefined,
): readonly ChoicePart<E>[] {
  const everywhere = services.filter(({ data }) => data.regions.some((covered) => !isRegionWithPage(covered)));
  const local = services.filter((service) => !everywhere.includes(service));
  const regions = region ? [region] : REGIONS_WITH_PAGE;
  const ofRegions = regions.map((part) => ({
    region: part,
    all: local.filter(({ data }) =>
      region ? coversRegion(data.regions, part) : data.regions.find(isRegionWithPage) === part,
    ),
  }));
  const general = { region: undefined, all: everywhere };
  const parts = (region ? [...ofRegions, general] : [general, ...ofRegions]).filter(({ all }) => all.length > 0);
  const most = services.length <= MOST_ROWS ? MOST_ROWS : Math.floor(MOST_ROWS / parts.length);
  return parts.map(({ region: part, all }) => ({
    region: part,
    found: voicesFirst(all).slice(0, most),
    left: Math.max(0, all.length - most),
  }));
}
