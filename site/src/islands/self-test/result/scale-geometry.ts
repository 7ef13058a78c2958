import type { Band } from '@moodspace/shared';

/** The lowest and the highest value of something, both included. */
export interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** A part of a picture, in percent of its length. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Where everything stands on the scale of a score, in percent from its lowest end. */
export interface ScalePicture {
  readonly mark: number;
  readonly uncertainty: Stretch | undefined;
  readonly typical: Stretch | undefined;
  /** Where one band ends and the next begins, from low to high. */
  readonly cuts: readonly number[];
}

/** The place of a value on a scale, in percent from its lowest end. What lies outside stands at the end. */
export function placeOn({ lowest, highest }: Span, value: number): number {
  if (highest <= lowest) return 50;
  return ((Math.min(Math.max(value, lowest), highest) - lowest) / (highest - lowest)) * 100;
}

/** The part of a scale that a span takes; nothing when all of it lies outside. */
export function stretchOn(scale: Span, span: Span): Stretch | undefined {
  if (span.highest < scale.lowest || span.lowest > scale.highest) return undefined;
  const start = placeOn(scale, span.lowest);
  return { start, length: placeOn(scale, span.highest) - start };
}

/**
 * The values at which a band ends and the next one begins, from low to high. Where a score moves in steps nothing lies between the two: the limit then stands
 * half-way.
 */
export function bandLimits(bands: readonly Band[], scoreKey: string): readonly number[] {
  const own = bandsOf(bands, scoreKey);
  return own.slice(1).map((band, place) => {
    const below = own[place]?.highest ?? null;
    const lowest = band.lowest ?? 0;
    return below === null ? lowest : (below + lowest) / 2;
  });
}

/** The bands of a score with numbers, from low to high. */
export function bandsOf(bands: readonly Band[], scoreKey: string): readonly Band[] {
  return bands
    .filter((band) => band.score === scoreKey && band.lowest !== null)
    .sort((a, b) => (a.lowest ?? 0) - (b.lowest ?? 0));
}

export interface ScaleFacts {
  readonly scale: Span;
  readonly value: number;
  readonly uncertainty: Span | undefined;
  readonly typical: Span | undefined;
  readonly limits: readonly number[];
}

/** Lays out the scale of a score. */
export const scalePicture = ({ scale, value, uncertainty, typical, limits }: ScaleFacts): ScalePicture => ({
  mark: placeOn(scale, value),
  uncertainty: uncertainty && stretchOn(scale, uncertainty),
  typical: typical && stretchOn(scale, typical),
  cuts: limits.map((limit) => placeOn(scale, limit)),
});
