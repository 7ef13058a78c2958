import type { Reliability } from '../content/instrument/norm.ts';
import { standardError, Z_95 } from './measurement-error.ts';
import { settled } from './numbers.ts';

type ChangeFigures = Pick<Reliability, 'smallestChange' | 'standardError' | 'standardDeviation' | 'coefficient'>;

/** Whether a second result clearly differs from the first one. Not whether that is good: `direction` of the score says what is better. */
export type Change = 'not_clearly_changed' | 'clearly_higher' | 'clearly_lower';

/**
 * How far two results must lie apart to be called different, in points of the score. As published, else 1.96 · √2 · standard error of measurement: the
 * reliable change index of Jacobson & Truax (1991) at 95 %. Undefined when neither is known.
 */
export function changeThreshold(reliability: ChangeFigures): number | undefined {
  if (reliability.smallestChange !== null) return reliability.smallestChange;
  const error = standardError(reliability);
  return error === undefined ? undefined : Z_95 * Math.SQRT2 * error;
}

/**
 * Compares a result with an earlier one. A published smallest change counts from that change on; the reliable change index must be passed (> 1.96), as
 * Jacobson & Truax (1991) define it. Undefined when nothing is known of the exactness of the score.
 */
export function changeBetween(before: number, after: number, reliability: ChangeFigures): Change | undefined {
  const threshold = changeThreshold(reliability);
  if (threshold === undefined) return undefined;
  const distance = settled(Math.abs(after - before));
  const limit = settled(threshold);
  const isClear = distance > 0 && (reliability.smallestChange === null ? distance > limit : distance >= limit);
  if (!isClear) return 'not_clearly_changed';
  return after > before ? 'clearly_higher' : 'clearly_lower';
}
