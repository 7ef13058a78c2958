import type { AnyKind } from './any-kind.ts';
import type { StoredRecord } from './record-kind.ts';

/** A record that this page wrote, in the memory of the page. */
export interface HeldRecord {
  readonly kind: AnyKind;
  readonly record: StoredRecord;
  /** Whether the device holds the same. What it does not hold yet is gone with the page. */
  readonly isOnDevice: boolean;
}

/** What this page wrote. It ends with the page, and is never written anywhere else by itself. */
const held = new Map<string, HeldRecord>();

const nameOf = (collection: string, id: string): string => `${collection} ${id}`;

export const heldRecord = (collection: string, id: string): HeldRecord | undefined => held.get(nameOf(collection, id));

export const holdRecord = (one: HeldRecord): void => {
  held.set(nameOf(one.record.collection, one.record.id), one);
};

export const releaseRecord = (collection: string, id: string): void => {
  held.delete(nameOf(collection, id));
};

/** Everything of a collection that is held, or everything at all. */
export const heldRecords = (collection?: string): readonly HeldRecord[] =>
  [...held.values()].filter(({ record }) => collection === undefined || record.collection === collection);

/** From now on nothing of it counts as being on the device: that was wiped. */
export const holdAllAlone = (): void => {
  for (const [name, one] of held) held.set(name, { ...one, isOnDevice: false });
};

export const releaseAllRecords = (): void => {
  held.clear();
};
