/** One kind of thing that a visitor can keep on the own device: a result of a self-test, the progress in a programme. */
export interface RecordKind<T> {
  /** The name of the collection, for ever. */
  readonly collection: string;
  /** The version of the form in which a record is written now, from 1. One higher whenever older code could not read it. */
  readonly format: number;
  /**
   * Reads what was kept, also in each older form: that is the way of migration. Undefined when it is damaged, of somebody else, or newer than this code.
   * Never throws: anything can stand in the storage of a browser.
   */
  readonly read: (data: unknown, format: number) => T | undefined;
  /** When the value was written or last changed: ISO 8601, UTC. Of two values of one record the newer one wins. */
  readonly changedAt: (value: T) => string;
  /** What becomes of two values of one record, so that nothing is lost that could be kept. Absent: the newer one. */
  readonly merged?: (older: T, newer: T) => T;
}

/** A record as it stands in the storage. */
export interface StoredRecord {
  readonly collection: string;
  readonly id: string;
  readonly format: number;
  readonly data: unknown;
}

export interface KeptRecord<T> {
  readonly id: string;
  readonly value: T;
}

/** The value of a stored record; undefined when it is damaged, of another collection, or newer than this code. */
export function valueOf<T>(kind: RecordKind<T>, stored: unknown): T | undefined {
  if (!isStoredRecord(stored) || stored.collection !== kind.collection || isNewer(kind, stored)) return undefined;
  return kind.read(stored.data, stored.format);
}

/** Tells whether a later version of this site wrote it: then this one must not write over it. */
export const isNewer = (kind: { readonly format: number }, stored: unknown): boolean =>
  isStoredRecord(stored) && stored.format > kind.format;

/** What stands in a collection. */
export interface Listing<T> {
  /** By their id, ascending. */
  readonly records: readonly KeptRecord<T>[];
  /** Ids of what is there and cannot be read by this code. It is left as it is, until the visitor deletes it. */
  readonly unreadable: readonly string[];
}

/** The content of a collection, read record by record: one that is damaged takes no other with it. */
export function listingOf<T>(kind: RecordKind<T>, stored: readonly unknown[]): Listing<T> {
  const records: KeptRecord<T>[] = [];
  const unreadable: string[] = [];
  for (const record of stored) {
    if (!isStoredRecord(record) || record.collection !== kind.collection) continue;
    const value = valueOf(kind, record);
    if (value === undefined) unreadable.push(record.id);
    else records.push({ id: record.id, value });
  }
  return { records, unreadable };
}

export function isStoredRecord(record: unknown): record is StoredRecord {
  if (typeof record !== 'object' || record === null) return false;
  const { collection, id, format } = record as Partial<Record<keyof StoredRecord, unknown>>;
  return typeof collection === 'string' && typeof id === 'string' && Number.isInteger(format);
}
