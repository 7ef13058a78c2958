import type { AnyKind } from './any-kind.ts';
import { DEVICE_DATABASE } from './device-database.ts';
import {
  isNewer,
  isStoredRecord,
  listingOf,
  valueOf,
  type Listing,
  type RecordKind,
  type StoredRecord,
} from './record-kind.ts';

/**
 * Why something could not be kept or read. `refused`: the browser lets this site keep nothing, as in some private windows. `full`: there is no room
 * left. `newer`: a later version of this site, in another tab, wrote what stands there; this page would damage it. `failed`: anything else.
 */
export type StorageFailure = 'refused' | 'full' | 'newer' | 'failed';

export type StorageOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: StorageFailure };

/** A collection of records of one kind on the visitor's own device. No function throws. */
export interface DeviceCollection<T> {
  /** Everything that is kept. Makes nothing: whoever keeps nothing leaves no trace on the device. */
  readonly list: () => Promise<StorageOutcome<Listing<T>>>;
  /** What is kept under an id; undefined when there is nothing, or nothing that can be read. Makes nothing. */
  readonly get: (id: string) => Promise<StorageOutcome<T | undefined>>;
  /** Keeps a value under an id. What another tab keeps meanwhile under other ids stays. */
  readonly keep: (id: string, value: T) => Promise<StorageOutcome<void>>;
  readonly remove: (ids: readonly string[]) => Promise<StorageOutcome<void>>;
  /** Deletes the whole collection, what cannot be read included. */
  readonly removeAll: () => Promise<StorageOutcome<void>>;
}

/** The version of the database: one store for all collections, so that a new collection needs no new version. */
const VERSION = 1;
const STORE = 'records';

/** Opens the collection of a kind of record. Nothing is read or made before it is used. */
export function deviceCollection<T>(kind: RecordKind<T>): DeviceCollection<T> {
  const { collection, format } = kind;
  /** Every id of the collection: in the order of keys, a list comes after every text. */
  const everything = () => IDBKeyRange.bound([collection], [collection, []]);
  return {
    list: () =>
      outcomeOf(async () => {
        const stored = await withDatabase('as it is', (database) =>
          resultOf(database.transaction(STORE).objectStore(STORE).getAll(everything())),
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
    removeAll: () =>
      outcomeOf(() => withDatabase('as it is', (database) => written(database, (store) => store.delete(everything())))),
  };
}

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
        for (const collection of collections) store.delete(IDBKeyRange.bound([collection], [collection, []]));
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

/**
 * Opens the database for one action and closes it again, so that no tab ever waits for another one.
 * @returns undefined when there is no database and none is to be made.
 */
async function withDatabase<R>(
  when: 'as it is' | 'make it',
  action: (database: IDBDatabase) => Promise<R>,
): Promise<R | undefined> {
  const database = await opened(when);
  try {
    return database && (await action(database));
  } finally {
    database?.close();
  }
}

function opened(when: 'as it is' | 'make it'): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DEVICE_DATABASE, VERSION);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = when === 'as it is';
      // A database whose making is broken off was never there.
      if (isMissing) request.transaction?.abort();
      else request.result.createObjectStore(STORE, { keyPath: ['collection', 'id'] });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      if (isMissing) resolve(undefined);
      else reject(reasonOf(request));
    };
  });
}

function resultOf<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(reasonOf(request));
    };
  });
}

/** Makes what is thrown in a step break off the whole transaction, also later, when the storage answers. */
type Attempt = (step: () => void) => () => void;

/** Something is kept only when its transaction is over: that the disk is full may show no sooner. */
function written(database: IDBDatabase, action: (store: IDBObjectStore, attempt: Attempt) => void): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite');
  let thrown: unknown;
  const attempt: Attempt = (step) => () => {
    try {
      step();
    } catch (error) {
      thrown = error;
      transaction.abort();
    }
  };
  attempt(() => {
    action(transaction.objectStore(STORE), attempt);
  })();
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(thrown instanceof Error ? thrown : reasonOf(transaction));
    };
  });
}

const reasonOf = ({ error }: IDBRequest | IDBTransaction): DOMException =>
  error ?? new DOMException('The browser broke it off.', 'AbortError');

async function outcomeOf<R>(action: () => Promise<R>): Promise<StorageOutcome<R>> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    return { ok: false, why: failureOf(error) };
  }
}

/** Storage that is switched off answers with one of these, or has no `indexedDB` to begin with. */
const REFUSALS = ['SecurityError', 'InvalidStateError', 'UnknownError', 'ReferenceError', 'TypeError'];

function failureOf(error: unknown): StorageFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'NewerRecordError') return 'newer';
  return REFUSALS.includes(name) ? 'refused' : 'failed';
}
