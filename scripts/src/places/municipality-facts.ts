import { PLACE_REGIONS, type GeoPoint, type PlaceRegion } from '@moodspace/shared/places';

/** One line of municipalities.txt. */
export interface MunicipalityFacts {
  readonly name: string;
  readonly region: PlaceRegion;
  /** Each with its language, or `also`. */
  readonly otherNames: readonly { readonly kind: string; readonly name: string }[];
  readonly postcodes: readonly { readonly postcode: string; readonly parts: readonly string[] }[];
  /** Only where GeoNames knows no place of this name. */
  readonly point: GeoPoint | undefined;
}

/** Regions by the first digits of the code that Statbel gives a municipality (NIS). */
const REGIONS: readonly (readonly [string, PlaceRegion])[] = [
  ['1', 'antwerp'],
  ['21', 'brussels'],
  ['23', 'flemish_brabant'],
  ['24', 'flemish_brabant'],
  ['3', 'west_flanders'],
  ['4', 'east_flanders'],
  ['7', 'limburg'],
];

const parts = (text: string, separator: string) => (text === '' ? [] : text.split(separator));

function readLine(line: string): MunicipalityFacts {
  const [code = '', name = '', otherNames = '', postcodes = '', point] = line.split('|');
  const region = REGIONS.find(([digits]) => code.startsWith(digits))?.[1];
  if (region === undefined)
    throw new Error(`The line "${line}" of municipalities.txt has no NIS code of Flanders or Brussels.`);
  const [latitude, longitude] = (point ?? '').split(' ').map(Number);
  return {
    name,
    region,
    otherNames: parts(otherNames, ', ').map((other) => {
      const space = other.indexOf(' ');
      return { kind: other.slice(0, space), name: other.slice(space + 1) };
    }),
    postcodes: parts(postcodes, '; ').map((entry) => ({
      postcode: entry.slice(0, 4),
      parts: parts(entry.slice(5), ', '),
    })),
    point: latitude !== undefined && longitude !== undefined ? { latitude, longitude } : undefined,
  };
}

/** Reads municipalities.txt: lines with facts, and lines that start with # for readers. */
export const readMunicipalityFacts = (text: string): readonly MunicipalityFacts[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readLine)
    .toSorted(
      (a, b) => PLACE_REGIONS.indexOf(a.region) - PLACE_REGIONS.indexOf(b.region) || a.name.localeCompare(b.name, 'nl'),
    );
