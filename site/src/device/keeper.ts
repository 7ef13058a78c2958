import { anyKind } from './any-kind.ts';
import { changeRecords } from './device-records.ts';
import { deviceCollection, type StorageOutcome } from './device-storage.ts';
import { tellKept } from './kept-events.ts';
import { currentKeeping, deviceWasWiped, OWN_DEVICE } from './keeping.ts';
import { latestOf } from './latest-of.ts';
import { heldRecord, heldRecords, holdRecord, releaseRecord } from './page-memory.ts';
import { listingOf, valueOf, type Listing, type RecordKind, type StoredRecord } from './record-kind.ts';

export { onKept, type KeptEvent } from './kept-events.ts';

/**
 * The records of one kind, wherever the visitor allows them to be: on the device when it is the own one, else in the memory of the page. No function
 * throws; what became of a record is also told to `onKept`.
 */
export interface Keeper<T> {
  readonly get: (id: string) => Promise<StorageOutcome<T | undefined>>;
  readonly list: () => Promise<StorageOutcome<Listing<T>>>;
  /** Writes a value over whatever stands there. One that its own kind could not read again is refused as `failed`. */
  readonly keep: (id: string, value: T) => Promise<StorageOutcome<void>>;
  /** Changes a value in one transaction, so that two tabs lose nothing. `change` gets what stands there now. */
  readonly update: (id: string, change: (current: T | undefined) => T) => Promise<StorageOutcome<T>>;
  readonly remove: (ids: readonly string[]) => Promise<StorageOutcome<void>>;
}

export function keeper<T>(kind: RecordKind<T>): Keeper<T> {
  const { collection, format } = kind;
  const any = anyKind(kind);
  const device = deviceCollection(kind);

  const heldAlone = () => heldRecords(collection).filter(({ isOnDevice }) => !isOnDevice);
  /** On a shared device nothing of it is read either: it is not this visitor's. */
  const readsDevice = async () => (await currentKeeping()) !== 'shared';

  const get: Keeper<T>['get'] = async (id) => {
    const held = heldRecord(collection, id);
    if (held && !held.isOnDevice) return { ok: true, value: valueOf(kind, held.record) };
    return (await readsDevice()) ? device.get(id) : { ok: true, value: undefined };
  };

  const update: Keeper<T>['update'] = async (id, change) => {
    let written: T | undefined;
    const changed = (current: StoredRecord | undefined): StoredRecord => {
      const data = change(valueOf(kind, current));
      if (kind.read(data, format) === undefined) throw new RangeError(`"${collection}" cannot hold this value.`);
      written = data;
      return { collection, id, format, data };
    };
    const outcome = (): StorageOutcome<T> =>
      written === undefined ? { ok: false, why: 'failed' } : { ok: true, value: written };

    if ((await currentKeeping()) === 'own') {
      const kept = await changeRecords(
        [{ kind: any, id, change: (current) => changed(withHeld(current)) }],
        OWN_DEVICE,
      );
      if (kept.ok && kept.value) {
        hold(true);
        return outcome();
      }
      if (!kept.ok) {
        // Still in the page, and said: another try, or a file, can save it.
        if (hold(false)) tellKept({ collection, id, state: 'failed', why: kept.why });
        return kept;
      }
      deviceWasWiped();
    }
    const current = await get(id);
    // The visitor allowed it meanwhile.
    if ((await currentKeeping()) === 'own') return update(id, change);
    try {
      changed(latestInPage(current.ok ? current.value : undefined));
    } catch {
      return { ok: false, why: 'failed' };
    }
    hold(false);
    tellKept({ collection, id, state: 'in_memory' });
    return outcome();

    /** What was read may be older than what another update wrote into the page meanwhile. */
    function latestInPage(read: T | undefined): StoredRecord | undefined {
      const held = heldRecord(collection, id);
      if (held && !held.isOnDevice) return held.record;
      return read === undefined ? held?.record : { collection, id, format, data: read };
    }
    function withHeld(current: StoredRecord | undefined): StoredRecord | undefined {
      const held = heldRecord(collection, id);
      if (!held || held.isOnDevice) return current;
      return current ? latestOf(any, current, held.record, new Date().toISOString()) : held.record;
    }
    function hold(isOnDevice: boolean): boolean {
      if (written === undefined) return false;
      holdRecord({ kind: any, record: { collection, id, format, data: written }, isOnDevice });
      if (isOnDevice) tellKept({ collection, id, state: 'saved' });
      return true;
    }
  };

  return {
    get,
    update,
    list: async () => {
      const listed = (await readsDevice())
        ? await device.list()
        : { ok: true as const, value: { records: [], unreadable: [] } };
      if (!listed.ok) return listed;
      const alone = listingOf(
        kind,
        heldAlone().map(({ record }) => record),
      ).records;
      const ids = new Set(alone.map(({ id }) => id));
      const records = [...listed.value.records.filter(({ id }) => !ids.has(id)), ...alone];
      records.sort((a, b) => (a.id < b.id ? -1 : 1));
      return { ok: true, value: { records, unreadable: listed.value.unreadable } };
    },
    keep: async (id, value) => {
      const kept = await update(id, () => value);
      return kept.ok ? { ok: true, value: undefined } : kept;
    },
    remove: async (ids) => {
      for (const id of ids) releaseRecord(collection, id);
      const removed: StorageOutcome<void> = (await readsDevice())
        ? await device.remove(ids)
        : { ok: true, value: undefined };
      if (removed.ok) for (const id of ids) tellKept({ collection, id, state: 'removed' });
      return removed;
    },
  };
}
