/** A share of a group in words that one can picture. A tenth is as exact as a self-test can be about that. */
export type Share =
  | { readonly kind: 'few' }
  | { readonly kind: 'tenths'; readonly tenths: number }
  | { readonly kind: 'half' }
  | { readonly kind: 'nearly_all' };

/** The share that a percentile from 0 to 100 means: under 5 few, from 95 nearly all, between 45 and 55 half, else so many in ten. */
export function shareOf(percentile: number): Share {
  if (percentile < 5) return { kind: 'few' };
  if (percentile >= 95) return { kind: 'nearly_all' };
  if (percentile >= 45 && percentile < 55) return { kind: 'half' };
  return { kind: 'tenths', tenths: Math.min(9, Math.max(1, Math.round(percentile / 10))) };
}
