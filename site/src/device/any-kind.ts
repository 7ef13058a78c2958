import { valueOf, type RecordKind, type StoredRecord } from './record-kind.ts';

/** A kind of record for code that handles all of them alike: what a value looks like stays inside. */
export interface AnyKind {
  readonly collection: string;
  readonly format: number;
  /** The record in the form of today; undefined when it cannot be read. */
  readonly renewed: (stored: unknown) => StoredRecord | undefined;
  /** When a readable record was last changed: ISO 8601, UTC. */
  readonly changedAt: (stored: StoredRecord) => string;
  /** What becomes of two readable records under one id; see `RecordKind.merged`. */
  readonly merged: (older: StoredRecord, newer: StoredRecord) => StoredRecord;
}

export function anyKind<T>(kind: RecordKind<T>): AnyKind {
  const { collection, format } = kind;
  const known = (stored: StoredRecord): T => {
    const value = valueOf(kind, stored);
    if (value === undefined) throw new TypeError(`The record "${stored.id}" in "${collection}" cannot be read.`);
    return value;
  };
  return {
    collection,
    format,
    renewed: (stored) => {
      const data = valueOf(kind, stored);
      return data === undefined ? undefined : { collection, id: (stored as StoredRecord).id, format, data };
    },
    changedAt: (stored) => kind.changedAt(known(stored)),
    merged: (older, newer) => {
      const data = kind.merged?.(known(older), known(newer)) ?? known(newer);
      return { collection, id: newer.id, format, data };
    },
  };
}
