import { placeOn, type Span } from './scale-geometry.ts';
import type { Measurement } from './trend.ts';

/** A point of the line, in percent: `x` from the first day to the last, `y` from the top, which is the highest value. */
export interface TrendPoint {
  readonly x: number;
  readonly y: number;
}

/** An upright bar, in percent from the left and from the top. */
export interface TrendBar {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TrendPicture {
  readonly points: readonly TrendPoint[];
  /** The corners of the area in which the true scores may lie, for `points` of an SVG polygon; empty when that is not known. */
  readonly ribbon: string;
  /** How uncertain each point is, as long as there is no ribbon; none when that is not known. */
  readonly bars: readonly TrendBar[];
  /** The corners of the line, for `points` of an SVG polyline; empty for fewer than three measurements, which are no trend. */
  readonly line: string;
  /** The heights of the limits between bands. */
  readonly limits: readonly number[];
}

/** Two measurements would invite to see a direction where there is none yet. */
const FEWEST_FOR_A_LINE = 3;

const corners = (points: readonly TrendPoint[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');

const rounded = (percent: number): number => Math.round(percent * 100) / 100;

/** Lays out measurements, the oldest first, on a time axis. `uncertainty`: the span of true scores around a value; undefined when it is not known. */
export function trendPicture(
  measurements: readonly Measurement[],
  scale: Span,
  limits: readonly number[],
  uncertainty: (value: number) => Span | undefined,
): TrendPicture {
  const moments = measurements.map(({ takenAt }) => Date.parse(takenAt));
  const time = { lowest: Math.min(...moments), highest: Math.max(...moments) };
  const height = (value: number): number => rounded(100 - placeOn(scale, value));
  const places = moments.map((moment) => rounded(placeOn(time, moment)));
  const at = (values: readonly number[]): readonly TrendPoint[] =>
    values.map((value, place) => ({ x: places[place] ?? 0, y: height(value) }));
  const points = at(measurements.map(({ value }) => value));
  const isLine = measurements.length >= FEWEST_FOR_A_LINE;
  const spans = measurements.flatMap(({ value }) => uncertainty(value) ?? []);
  const isKnown = spans.length === measurements.length;
  const highest = at(spans.map((span) => span.highest));
  const lowest = at(spans.map((span) => span.lowest));
  return {
    points,
    line: isLine ? corners(points) : '',
    ribbon: isLine && isKnown ? corners([...highest, ...[...lowest].reverse()]) : '',
    bars: isKnown && !isLine ? highest.map(({ x, y }, place) => ({ x, top: y, bottom: lowest[place]?.y ?? y })) : [],
    limits: limits.map(height),
  };
}
