import { settled } from './numbers.ts';

/** Distances are compared as whole millionths. */
const MILLION = 1e6;

/** Values that lie nearer than this are not seen as steps: nobody writes the limits of bands so finely. */
const SMALLEST_STEP = 0.1;

/** The largest step of which all these distances are whole multiples. Null when one of them is null, when there is none, or when it is finer than 0.1. */
export function greatestStep(distances: readonly (number | null)[]): number | null {
  let step = 0;
  for (const distance of distances) {
    if (distance === null) return null;
    step = greatestCommonDivisor(step, Math.round(Math.abs(distance) * MILLION));
  }
  return step / MILLION < SMALLEST_STEP ? null : settled(step / MILLION);
}

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second);
}

/** The first value of the grid `lowest`, `lowest + step`, … that is at least this number. */
export const firstStepFrom = (value: number, lowest: number, step: number): number =>
  settled(lowest + Math.ceil(settled((value - lowest) / step)) * step);

/** The last value of the grid that is at most this number. */
export const lastStepTo = (value: number, lowest: number, step: number): number =>
  settled(lowest + Math.floor(settled((value - lowest) / step)) * step);
