import type { GeoPoint } from '@moodspace/shared/places';
import { MAP_SIZE, project, type MapPoint } from './projection.ts';

export interface Town extends GeoPoint {
  readonly name: string;
  readonly count: number;
}

/** A town on the map, in units of SVG. */
export interface TownDot extends MapPoint {
  readonly name: string;
  readonly radius: number;
  /** Where its name starts or ends; undefined where no name fits without covering another one. */
  readonly label: (MapPoint & { readonly anchor: 'start' | 'end' | 'middle' }) | undefined;
}

/** Height of a town's name, and how wide a letter of it is at most in a short name, in units. */
const LETTER = { height: 20, width: 12 };
const GAP = 5;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The area of a dot grows with the number, so that twice as many looks twice as much. */
const radiusFor = (count: number) => Math.round(Math.sqrt(30 + 24 * count));

const around = ({ x, y }: MapPoint, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** The places where a name may stand beside its dot, the best first, each with the room it takes. */
function candidates({ x, y }: MapPoint, radius: number, name: string) {
  const width = name.length * LETTER.width;
  const beside = radius + GAP;
  const [right, left] = [x + beside, x - beside];
  const [above, below] = [y - beside, y + beside + LETTER.height * 0.7];
  const baseline = y + LETTER.height * 0.3;
  const box = (from: number, line: number): Box => ({
    left: from,
    right: from + width,
    top: line - LETTER.height * 0.75,
    bottom: line + LETTER.height * 0.25,
  });
  return [
    { label: { x: right, y: baseline, anchor: 'start' as const }, box: box(right, baseline) },
    { label: { x: left, y: baseline, anchor: 'end' as const }, box: box(left - width, baseline) },
    { label: { x, y: below, anchor: 'middle' as const }, box: box(x - width / 2, below) },
    { label: { x, y: above, anchor: 'middle' as const }, box: box(x - width / 2, above) },
  ];
}

const rounded = <P extends MapPoint>(point: P): P => ({ ...point, x: Math.round(point.x), y: Math.round(point.y) });

/**
 * The dots of towns, the smallest last, so that it lies on top of larger ones. The towns with most get their names first; a name that would cover another dot,
 * another name or a place in `taken` is left out: the list beside the map has them all.
 */
export function placeTownDots(towns: readonly Town[], taken: readonly Box[] = []): readonly TownDot[] {
  const shown = towns
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'nl'))
    .map((town) => ({ town, at: project(town), radius: radiusFor(town.count) }));
  const boxes = [...taken, ...shown.map(({ at, radius }) => around(at, radius))];
  return shown.map(({ town, at, radius }) => {
    const free = candidates(at, radius, town.name).find(
      ({ box }) => box.left >= 0 && box.right <= MAP_SIZE.width && !boxes.some((other) => overlap(box, other)),
    );
    if (free) boxes.push(free.box);
    return { name: town.name, radius, ...rounded(at), label: free && rounded(free.label) };
  });
}
