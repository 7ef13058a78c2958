/**
 * How many decimals a score is written with: none when it moves in whole steps, else one. Two when one would put it on the other side of a limit, because
 * "2.5" under a band that begins at 2.5 would look like a mistake.
 */
export function decimalsFor(value: number, limits: readonly number[]): number {
  if (Number.isInteger(value)) return 0;
  const written = Math.round(value * 10) / 10;
  return limits.some((limit) => value < limit !== written < limit) ? 2 : 1;
}
