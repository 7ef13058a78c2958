import type { PlaceRegion } from '@moodspace/shared/places';
import { BOUNDARIES } from './boundaries.ts';
import { project, type MapPoint } from './projection.ts';

/** The corners of a ring on the map, in whole units: finer than anybody sees. The first one is not repeated. */
const cornersOf = (ring: string): readonly MapPoint[] =>
  ring
    .split(',')
    .slice(0, -1)
    .map((pair) => {
      const [longitude = NaN, latitude = NaN] = pair.split(' ').map(Number);
      const { x, y } = project({ latitude, longitude });
      return { x: Math.round(x), y: Math.round(y) };
    })
    .filter(({ x, y }, index, corners) => index === 0 || x !== corners[index - 1]?.x || y !== corners[index - 1]?.y);

const nameOf = ({ x, y }: MapPoint) => `${x} ${y}`;

/** Corners where more than two borders meet. There outlines stay sharp, so that neighbours rounded on their own keep touching. */
function findJunctions(rings: readonly (readonly MapPoint[])[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings)
    ring.forEach((corner, index) => {
      const known = neighbours.get(nameOf(corner)) ?? new Set();
      for (const beside of [ring.at(index - 1), ring[(index + 1) % ring.length]]) if (beside) known.add(nameOf(beside));
      neighbours.set(nameOf(corner), known);
    });
  return new Set([...neighbours].flatMap(([corner, beside]) => (beside.size > 2 ? [corner] : [])));
}

const RINGS = new Map(
  Object.entries(BOUNDARIES).map(([region, rings]) => [region as PlaceRegion, rings.map(cornersOf)] as const),
);
const JUNCTIONS = findJunctions([...RINGS.values()].flat());

const halfway = (a: MapPoint, b: MapPoint): MapPoint => ({
  x: Math.round((a.x + b.x) / 2),
  y: Math.round((a.y + b.y) / 2),
});

/** Writes numbers as path data does, without a space before a minus. */
const written = (numbers: readonly number[]) => numbers.join(' ').replaceAll(' -', '-');

/** The path of a ring with soft corners: from the middle of each side to the middle of the next, bent towards the corner between them. */
function ringPath(ring: readonly MapPoint[], junctions: ReadonlySet<string>): string {
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last) return '';
  let pen = halfway(last, first);
  const steps = ring.map((corner, index) => {
    const end = halfway(corner, ring[(index + 1) % ring.length] ?? first);
    const [bend, step] = [corner, end].map(({ x, y }) => [x - pen.x, y - pen.y] as const);
    const from = pen;
    pen = end;
    return junctions.has(nameOf(corner))
      ? `l${written([...(bend ?? []), end.x - corner.x, end.y - corner.y])}`
      : `q${written([corner.x - from.x, corner.y - from.y, ...(step ?? [])])}`;
  });
  const start = halfway(last, first);
  return `M${written([start.x, start.y])}${steps.join('')}z`;
}

/** The outline of a region as path data. What lies within two outlines, such as Brussels in Flemish Brabant, belongs to the inner one: fill by the even-odd rule. */
export const outlineOf = (region: PlaceRegion): string =>
  (RINGS.get(region) ?? []).map((ring) => ringPath(ring, JUNCTIONS)).join('');
