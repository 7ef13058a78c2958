/**
 * The letters and digits of a name of a place, so that spellings of it are equal: without accents, capitals, hyphens, spaces and apostrophes, and with "St" and
 * "Ste" as "Sint".
 */
export const placeSearchText = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^ste?(?=[\s.-])/, 'sint')
    .replace(/[^a-z0-9]/g, '');
