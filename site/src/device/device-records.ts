import type { AnyKind } from './any-kind.ts';
import {
  outcomeOf,
  resultOf,
  STORE,
  wholeCollection,
  withDatabase,
  written,
  type StorageOutcome,
} from './device-database.ts';
import { isNewer, isStoredRecord, type StoredRecord } from './record-kind.ts';

/** A record that is to be written: what becomes of what stands under its id now. Returns undefined to leave that as it is. */
export interface RecordChange {
  readonly kind: AnyKind;
  readonly id: string;
  readonly change: (current: StoredRecord | undefined) => StoredRecord | undefined;
}

/** The collection and id of a record. */
export type RecordPlace = readonly [collection: string, id: string];

/**
 * Changes records in one transaction: all of them or none, and no other tab comes between reading and writing.
 *
 * @param needs changes happen only while this record stands there. Absent: always, and the database is made when there is none.
 * @returns false when that record is gone; then nothing was written.
 */
export function changeRecords(changes: readonly RecordChange[], needs?: RecordPlace): Promise<StorageOutcome<boolean>> {
  return outcomeOf(async () => {
    const isThere = await withDatabase(needs ? 'as it is' : 'make it', async (database) => {
      let isHeld = true;
      await written(database, (store, attempt) => {
        const changeAll = () => {
          for (const { kind, id, change } of changes) {
            const request: IDBRequest<unknown> = store.get([kind.collection, id]);
            request.onsuccess = attempt(() => {
              if (isNewer(kind, request.result)) throw new NewerRecordError();
              const changed = change(kind.renewed(request.result));
              if (changed) store.put(changed);
            });
          }
        };
        if (!needs) {
          changeAll();
          return;
        }
        const held = store.getKey([...needs]);
        held.onsuccess = attempt(() => {
          isHeld = held.result !== undefined;
          if (isHeld) changeAll();
        });
      });
      return isHeld;
    });
    return isThere ?? false;
  });
}

/** Everything that this site keeps on the device, as it stands there, what cannot be read included. Makes nothing. */
export function storedRecords(): Promise<StorageOutcome<readonly StoredRecord[]>> {
  return outcomeOf(async () => {
    const stored = await withDatabase('as it is', (database) =>
      resultOf(database.transaction(STORE).objectStore(STORE).getAll()),
    );
    return (stored as readonly unknown[] | undefined)?.filter(isStoredRecord) ?? [];
  });
}

/** Replaces whole collections by these records: all of it or nothing. */
export function replaceRecords(
  collections: readonly string[],
  records: readonly StoredRecord[],
): Promise<StorageOutcome<void>> {
  return outcomeOf(() =>
    withDatabase('make it', (database) =>
      written(database, (store) => {
        for (const collection of collections) store.delete(wholeCollection(collection));
        for (const record of records) store.put(record);
      }),
    ),
  );
}

/** Removes records of any kind. */
export function removeStored(places: readonly RecordPlace[]): Promise<StorageOutcome<void>> {
  return outcomeOf(() =>
    withDatabase('as it is', (database) =>
      written(database, (store) => {
        for (const place of places) store.delete([...place]);
      }),
    ),
  );
}

class NewerRecordError extends Error {
  override readonly name = 'NewerRecordError';
}
