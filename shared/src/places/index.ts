export * from './distance.ts';
export * from './find-places.ts';
export * from './municipality-of.ts';
export * from './place.ts';
export * from './postcodes.ts';
export type { PlaceTable } from './place-table.ts';
export { placeSearchText } from './place-search-text.ts';
