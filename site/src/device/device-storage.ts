import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { listingOf, type Listing, type RecordKind, type StoredRecord } from './record-kind.ts';

/**
 * Why something could not be kept or read. `refused`: the browser lets this site keep nothing, as in some private windows. `full`: there is no room
 * left. `failed`: anything else.
 */
export type StorageFailure = 'refused' | 'full' | 'failed';

export type StorageOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: StorageFailure };

/** A collection of records of one kind on the visitor's own device. No function throws. */
export interface DeviceCollection<T> {
  /** Everything that is kept. Makes nothing: whoever keeps nothing leaves no trace on the device. */
  readonly list: () => Promise<StorageOutcome<Listing<T>>>;
  /** Keeps a value under an id. What another tab keeps meanwhile under other ids stays. */
  readonly keep: (id: string, value: T) => Promise<StorageOutcome<void>>;
  readonly remove: (ids: readonly string[]) => Promise<StorageOutcome<void>>;
  /** Deletes the whole collection, what cannot be read included. */
  readonly removeAll: () => Promise<StorageOutcome<void>>;
}

interface DeviceSchema extends DBSchema {
  records: { key: [collection: string, id: string]; value: StoredRecord };
}
type Database = IDBPDatabase<DeviceSchema>;

const NAME = 'moodspace';
/** The version of the database: one store for all collections, so that a new collection needs no new version. */
const VERSION = 1;
const STORE = 'records';

/** Thrown inside to leave the opening of a database that was never made. */
class NothingKept extends Error {}

/** Opens the collection of a kind of record. Nothing is read or made before it is used. */
export function deviceCollection<T>(kind: RecordKind<T>): DeviceCollection<T> {
  const { collection, format } = kind;
  /** Every id of the collection: an array comes after every text. */
  const everything = () => IDBKeyRange.bound([collection], [collection, []]);
  return {
    list: () =>
      outcomeOf(
        () => withDatabase('as it is', async (database) => listingOf(kind, await database.getAll(STORE, everything()))),
        { records: [], unreadable: [] },
      ),
    keep: (id, value) =>
      outcomeOf(() =>
        withDatabase('make it', async (database) => {
          // A value is kept when the transaction is over: a full disk may show only then.
          const transaction = database.transaction(STORE, 'readwrite');
          await Promise.all([transaction.store.put({ collection, id, format, data: value }), transaction.done]);
        }),
      ),
    remove: (ids) =>
      outcomeOf(() =>
        withDatabase('as it is', (database) =>
          remove(
            database,
            ids.map((id) => [collection, id]),
          ),
        ),
      ),
    removeAll: () => outcomeOf(() => withDatabase('as it is', (database) => remove(database, [everything()]))),
  };
}

async function remove(
  database: Database,
  keys: readonly (DeviceSchema['records']['key'] | IDBKeyRange)[],
): Promise<void> {
  const transaction = database.transaction(STORE, 'readwrite');
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
}

/** Opens the database for one action and closes it again: no tab ever waits for another one. */
async function withDatabase<R>(when: 'as it is' | 'make it', action: (database: Database) => Promise<R>): Promise<R> {
  let isNew = false;
  const database = await openDB<DeviceSchema>(NAME, VERSION, {
    upgrade: (opened, _oldVersion, _newVersion, transaction) => {
      if (when === 'as it is') {
        isNew = true;
        transaction.done.catch(() => undefined);
        transaction.abort();
        return;
      }
      opened.createObjectStore(STORE, { keyPath: ['collection', 'id'] });
    },
  }).catch((error: unknown) => {
    throw isNew ? new NothingKept() : error;
  });
  try {
    return await action(database);
  } finally {
    database.close();
  }
}

async function outcomeOf<R>(action: () => Promise<R>, whenNothingKept?: R): Promise<StorageOutcome<R>> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    if (error instanceof NothingKept) return { ok: true, value: whenNothingKept as R };
    return { ok: false, why: failureOf(error) };
  }
}

/** Storage that is switched off answers with one of these, or has no `indexedDB` to begin with. */
const REFUSALS = ['SecurityError', 'InvalidStateError', 'UnknownError', 'ReferenceError', 'TypeError'];

function failureOf(error: unknown): StorageFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return REFUSALS.includes(name) ? 'refused' : 'failed';
}
