import type { Location } from '../content/location.ts';

/** HSDS wants the province of every address. Where the platform knows none, the town stands in for it. */
export const stateProvince = ({ city }: Location & { readonly postcode: string; readonly city: string }): string =>
  city;
