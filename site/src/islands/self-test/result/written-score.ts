import type { Span } from './scale-geometry.ts';

/**
 * How many decimals a score is written with: none when it moves in whole steps, else one. Two when one would put it on the other side of a limit, because
 * "2.5" under a band that begins at 2.5 would look like a mistake.
 */
export function decimalsFor(value: number, limits: readonly number[]): number {
  if (Number.isInteger(value)) return 0;
  const written = Math.round(value * 10) / 10;
  return limits.some((limit) => value < limit !== written < limit) ? 2 : 1;
}

/** On a scale as long as this, tenths of a point say nothing. */
const LONG_SCALE = 10;

/** Numbers that lie this near are the same: decimal fractions are not exact in binary. */
const ALMOST_NOTHING = 1e-6;

/**
 * A span as it is written: to whole points on a long scale, else to tenths, and always to the outside, so that what is said is never more exact than what is
 * known.
 */
export function writtenSpan(span: Span, scale: Span): Span {
  const grain = scale.highest - scale.lowest >= LONG_SCALE ? 1 : 10;
  return {
    lowest: Math.floor(span.lowest * grain + ALMOST_NOTHING) / grain,
    highest: Math.ceil(span.highest * grain - ALMOST_NOTHING) / grain,
  };
}
