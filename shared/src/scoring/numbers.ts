/**
 * Decimal fractions are not exact in binary: 0.1 + 0.2 gives 0.30000000000000004. Scores are therefore computed with all the digits there are, and
 * what is shown, compared with a cut or looked up in a table is first brought to nine decimals. No answer scale is as fine as that.
 */
const PRECISION = 1e9;

/** Beyond this a number has no nine decimals to bring it to. */
const LARGEST = Number.MAX_SAFE_INTEGER / PRECISION;

/** The number at nine decimals, so that 0.30000000000000004 is 0.3. */
export function settled(value: number): number {
  // Adding zero turns -0, which would be shown as "-0", into 0.
  return Math.abs(value) < LARGEST ? Math.round(value * PRECISION) / PRECISION + 0 : value;
}

/** Tells whether the first number is at least the second, at nine decimals. */
export const isAtLeast = (value: number, least: number): boolean => settled(value) >= settled(least);

/** Tells whether a number lies between two others, both included, at nine decimals. */
export const isWithin = (value: number, lowest: number, highest: number): boolean =>
  isAtLeast(value, lowest) && isAtLeast(highest, value);

/** To the nearest whole number, a half upwards: 2.5 becomes 3, and -2.5 becomes -2. */
export const roundedHalfUp = (value: number): number => Math.floor(settled(value) + 0.5) + 0;

/** Reads a number as editors write it, with a point: "4", "-1.5". Undefined when it is anything else. */
export function readNumber(text: string): number | undefined {
  return /^-?\d{1,12}(?:\.\d{1,12})?$/.test(text) ? Number(text) : undefined;
}
