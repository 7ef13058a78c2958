import {
  outcomeOf,
  resultOf,
  STORE,
  wholeCollection,
  withDatabase,
  written,
  type StorageOutcome,
} from './device-database.ts';
import { listingOf, valueOf, type Listing, type RecordKind, type StoredRecord } from './record-kind.ts';

export type { StorageFailure, StorageOutcome } from './device-database.ts';

/** A collection of records of one kind on the visitor's own device. No function throws. */
export interface DeviceCollection<T> {
  /** Everything that is kept. Makes nothing: whoever keeps nothing leaves no trace on the device. */
  readonly list: () => Promise<StorageOutcome<Listing<T>>>;
  /** What is kept under an id; undefined when there is nothing, or nothing that can be read. Makes nothing. */
  readonly get: (id: string) => Promise<StorageOutcome<T | undefined>>;
  /** Keeps a value under an id. What another tab keeps meanwhile under other ids stays. */
  readonly keep: (id: string, value: T) => Promise<StorageOutcome<void>>;
  readonly remove: (ids: readonly string[]) => Promise<StorageOutcome<void>>;
}

/** Opens the collection of a kind of record. Nothing is read or made before it is used. */
export function deviceCollection<T>(kind: RecordKind<T>): DeviceCollection<T> {
  const { collection, format } = kind;
  return {
    list: () =>
      outcomeOf(async () => {
        const stored = await withDatabase('as it is', (database) =>
          resultOf(database.transaction(STORE).objectStore(STORE).getAll(wholeCollection(collection))),
        );
        return listingOf(kind, stored ?? []);
      }),
    get: (id) =>
      outcomeOf(async () => {
        const stored = await withDatabase('as it is', (database) =>
          resultOf(database.transaction(STORE).objectStore(STORE).get([collection, id]) as IDBRequest<unknown>),
        );
        return valueOf(kind, stored);
      }),
    keep: (id, value) =>
      outcomeOf(() =>
        withDatabase('make it', (database) =>
          written(database, (store) => store.put({ collection, id, format, data: value } satisfies StoredRecord)),
        ),
      ),
    remove: (ids) =>
      outcomeOf(() =>
        withDatabase('as it is', (database) =>
          written(database, (store) => {
            for (const id of ids) store.delete([collection, id]);
          }),
        ),
      ),
  };
}
