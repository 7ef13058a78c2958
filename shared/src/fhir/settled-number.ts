/** A number that was computed, brought to twelve decimals: 0.1 + 0.2 is not exactly 0.3 in binary. */
export const settled = (value: number): number => Math.round(value * 1e12) / 1e12 + 0;
