import type { PlaceRegion } from '@moodspace/shared/places';
import type { MapPoint } from './projection.ts';

/** Where the name of a region stands on the map. */
export interface RegionLabel {
  /** On the lowest line when the name stands above the land, on the highest line when it stands below. */
  readonly at: MapPoint;
  readonly side: 'above' | 'below';
  readonly anchor: 'start' | 'middle' | 'end';
  /** The line from the name to the region. */
  readonly leader: readonly [MapPoint, MapPoint];
}

/** Around the land, so that the towns on it stay visible: the north above it, in the sea and over the border; the others below it. */
export const REGION_LABELS: Readonly<Record<PlaceRegion, RegionLabel>> = {
  west_flanders: {
    at: { x: 135, y: 166 },
    side: 'above',
    anchor: 'middle',
    leader: [
      { x: 140, y: 178 },
      { x: 148, y: 232 },
    ],
  },
  east_flanders: {
    at: { x: 380, y: 190 },
    side: 'above',
    anchor: 'middle',
    leader: [
      { x: 380, y: 202 },
      { x: 380, y: 256 },
    ],
  },
  antwerp: {
    at: { x: 656, y: 93 },
    side: 'above',
    anchor: 'middle',
    leader: [
      { x: 656, y: 104 },
      { x: 656, y: 146 },
    ],
  },
  limburg: {
    at: { x: 884, y: 176 },
    side: 'above',
    anchor: 'middle',
    leader: [
      { x: 884, y: 188 },
      { x: 884, y: 236 },
    ],
  },
  brussels: {
    at: { x: 446, y: 548 },
    side: 'below',
    anchor: 'end',
    leader: [
      { x: 537, y: 413 },
      { x: 537, y: 490 },
    ],
  },
  flemish_brabant: {
    at: { x: 726, y: 524 },
    side: 'below',
    anchor: 'middle',
    leader: [
      { x: 722, y: 492 },
      { x: 714, y: 440 },
    ],
  },
};

/** Under the land, Brussels drawn larger in a circle, so that it can be seen and tapped. */
export const BRUSSELS_LENS = {
  x: 537,
  y: 552,
  radius: 66,
  transform: 'translate(537 552)scale(1.45)translate(-537-412)',
} as const;

/** The room that Brussels and the line to its circle take on the land: no town has its name there. */
export const BRUSSELS_ROOM = [
  { left: 501, right: 573, top: 376, bottom: 448 },
  { left: 534, right: 540, top: 448, bottom: 490 },
] as const;

/** A name in at most two lines, broken after its first hyphen or at its first space. */
export function labelLines(name: string): readonly string[] {
  const at = name.search(/[\s-]/);
  if (at === -1) return [name];
  return [name.slice(0, name[at] === '-' ? at + 1 : at), name.slice(at + 1)];
}
