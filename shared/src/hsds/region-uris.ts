import type { Region } from '../content/vocabularies.ts';

const NUTS = 'http://data.europa.eu/nuts/code/';

/** The names of regions in the statistics of the European Union (NUTS 2021). Flanders and Brussels together have none. */
export const REGION_URIS: Readonly<Partial<Record<Region, string>>> = {
  belgium: `${NUTS}BE`,
  antwerp: `${NUTS}BE21`,
  brussels: `${NUTS}BE10`,
  east_flanders: `${NUTS}BE23`,
  flemish_brabant: `${NUTS}BE24`,
  limburg: `${NUTS}BE22`,
  west_flanders: `${NUTS}BE25`,
};
