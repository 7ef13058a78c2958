import { changeRecords, replaceRecords, storedRecords } from '../device-records.ts';
import type { StorageOutcome } from '../device-storage.ts';
import type { AnyKind } from '../any-kind.ts';
import { keepOnDevice } from '../keeping.ts';
import { tellKept } from '../kept-events.ts';
import { ALL_KINDS } from '../kinds/all-kinds.ts';
import { isAtLeastAsNew, latestOf } from '../latest-of.ts';
import { isNewer, type StoredRecord } from '../record-kind.ts';
import type { FileContent } from './device-file.ts';

/** What importing a file would do, before anything is done. */
export interface ImportPlan {
  /** How many records of the file are not on the device. */
  readonly fresh: number;
  /** How many are on the device in an older version: they would be replaced. */
  readonly newer: number;
  /** How many are on the device in a newer version: that one stays. */
  readonly older: number;
  /** How many are on the device already, just so. */
  readonly same: number;
  /** How many cannot be read: damaged, or of a later version of the site. */
  readonly unreadable: number;
  /** How many records of the device are not in the file: replacing would remove them. */
  readonly onlyHere: number;
  readonly incoming: readonly Incoming[];
}

interface Incoming {
  readonly kind: AnyKind;
  readonly record: StoredRecord;
}

const LONGEST_ID = 200;

/** Compares a file with what is on the device. @param now ISO 8601, UTC */
export function importPlan(
  { records, broken }: Pick<FileContent, 'records' | 'broken'>,
  stored: readonly StoredRecord[],
  now: string,
): ImportPlan {
  const here = new Map(stored.map((record) => [nameOf(record), record]));
  const count = { fresh: 0, newer: 0, older: 0, same: 0 };
  // The last one of two with the same name counts, as it would when they were written one after the other.
  const incoming = new Map<string, Incoming>();
  let unreadable = broken;
  for (const entry of records) {
    const kind = ALL_KINDS.find(({ collection }) => collection === entry.collection);
    const record = entry.id.length <= LONGEST_ID ? kind?.renewed(entry) : undefined;
    const standing = here.get(nameOf(entry));
    // What a later version of the site wrote here is left alone.
    if (!kind || !record || (standing && isNewer(kind, standing))) unreadable += 1;
    else incoming.set(nameOf(record), { kind, record });
  }
  for (const { kind, record } of incoming.values()) {
    const standing = kind.renewed(here.get(nameOf(record)));
    if (!standing) count.fresh += 1;
    else if (isSame(standing, record)) count.same += 1;
    else if (isAtLeastAsNew(kind.changedAt(record), kind.changedAt(standing), now)) count.newer += 1;
    else count.older += 1;
  }
  const known = new Set(ALL_KINDS.map(({ collection }) => collection));
  const onlyHere = stored.filter((record) => known.has(record.collection) && !incoming.has(nameOf(record))).length;
  return { ...count, unreadable, onlyHere, incoming: [...incoming.values()] };
}

const nameOf = ({ collection, id }: StoredRecord): string => `${collection} ${id}`;

const isSame = (a: StoredRecord, b: StoredRecord): boolean => JSON.stringify(a.data) === JSON.stringify(b.data);

/**
 * Brings the records of a file onto this device, which becomes an own one. All of them or none.
 *
 * @param how `merge`: of each record the newer version stays, and what is only here stays too. `replace`: nothing stays but what is in the file.
 */
export async function importRecords({ incoming }: ImportPlan, how: 'merge' | 'replace'): Promise<StorageOutcome<void>> {
  const chosen = await keepOnDevice();
  if (!chosen.ok) return chosen;
  const now = new Date().toISOString();
  const written =
    how === 'replace'
      ? await replaceRecords(
          ALL_KINDS.map(({ collection }) => collection),
          incoming.map(({ record }) => record),
        )
      : await changeRecords(
          incoming.map(({ kind, record }) => ({
            kind,
            id: record.id,
            change: (current) => (current ? latestOf(kind, current, record, now) : record),
          })),
        );
  if (!written.ok) return written;
  for (const { record } of incoming) tellKept({ collection: record.collection, id: record.id, state: 'saved' });
  return { ok: true, value: undefined };
}

/** Everything that goes into a file: what is kept, and not the choice to keep it. */
export async function recordsForFile(): Promise<StorageOutcome<readonly StoredRecord[]>> {
  const stored = await storedRecords();
  if (!stored.ok) return stored;
  const known = new Set(ALL_KINDS.map(({ collection }) => collection));
  return { ok: true, value: stored.value.filter(({ collection }) => known.has(collection)) };
}
