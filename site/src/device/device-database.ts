/** The name of the database of the browser in which this site keeps what a visitor chooses to keep. */
export const DEVICE_DATABASE = 'moodspace';

/** The version of the database: one store for all collections, so that a new collection needs no new version. */
const VERSION = 1;
export const STORE = 'records';

/**
 * Why something could not be kept or read. `refused`: the browser lets this site keep nothing, as in some private windows. `full`: there is no room
 * left. `newer`: a later version of this site, in another tab, wrote what stands there; this page would damage it. `failed`: anything else.
 */
export type StorageFailure = 'refused' | 'full' | 'newer' | 'failed';

export type StorageOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: StorageFailure };

/**
 * Opens the database for one action and closes it again, so that no tab ever waits for another one.
 * @returns undefined when there is no database and none is to be made.
 */
export async function withDatabase<R>(
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

export function resultOf<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(reasonOf(request));
    };
  });
}

/** Every id of a collection: in the order of keys, a list comes after every text. */
export const wholeCollection = (collection: string): IDBKeyRange => IDBKeyRange.bound([collection], [collection, []]);

/** Makes what is thrown in a step break off the whole transaction, also later, when the storage answers. */
export type Attempt = (step: () => void) => () => void;

/** Something is kept only when its transaction is over: that the disk is full may show no sooner. */
export function written(
  database: IDBDatabase,
  action: (store: IDBObjectStore, attempt: Attempt) => void,
): Promise<void> {
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

export async function outcomeOf<R>(action: () => Promise<R>): Promise<StorageOutcome<R>> {
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
