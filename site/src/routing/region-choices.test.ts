import { LOCALE_CODES } from '@moodspace/shared';
import { expect, test } from 'vitest';
import { coversRegion, REGION_SLUGS, regionHref, REGIONS_WITH_PAGE } from './region-choices.ts';

test('each province and Brussels has a page, in each language at an address of its own', () => {
  expect(REGIONS_WITH_PAGE).toHaveLength(6);
  for (const locale of LOCALE_CODES)
    expect(new Set(REGIONS_WITH_PAGE.map((region) => REGION_SLUGS[region][locale])).size).toBe(6);
  expect(regionHref('east_flanders', 'nl')).toBe('/nl/hier-kun-je-terecht/regio/oost-vlaanderen/');
  expect(regionHref('east_flanders', 'en')).toBe('/en/find-help/region/east-flanders/');
});

test('what is for the whole of Flanders is for each province; what is for one province is not for another', () => {
  expect(coversRegion(['flanders_brussels'], 'limburg')).toBe(true);
  expect(coversRegion(['belgium'], 'brussels')).toBe(true);
  expect(coversRegion(['limburg', 'antwerp'], 'antwerp')).toBe(true);
  expect(coversRegion(['limburg'], 'antwerp')).toBe(false);
  expect(coversRegion([], 'antwerp')).toBe(false);
});
