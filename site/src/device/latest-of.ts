import type { AnyKind } from './any-kind.ts';
import type { StoredRecord } from './record-kind.ts';

/**
 * What becomes of two versions of one record: the newer one, with what it can take over from the older one. Of two of the same moment, the one that comes in
 * is the newer one.
 *
 * @param now ISO 8601, UTC
 */
export const latestOf = (kind: AnyKind, here: StoredRecord, incoming: StoredRecord, now: string): StoredRecord =>
  isAtLeastAsNew(kind.changedAt(incoming), kind.changedAt(here), now)
    ? kind.merged(here, incoming)
    : kind.merged(incoming, here);

/**
 * Tells whether a moment comes not before another one. One that lies after `now` was written by a clock that was wrong, and would win for ever: it loses
 * against one that does not. All are ISO 8601, UTC.
 */
export function isAtLeastAsNew(moment: string, other: string, now: string): boolean {
  const [isWrong, isOtherWrong] = [moment > now, other > now];
  return isWrong === isOtherWrong ? moment >= other : isOtherWrong;
}
