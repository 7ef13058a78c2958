import { removeStored, type RecordPlace } from './device-records.ts';
import type { StorageOutcome } from './device-storage.ts';
import { tellKept } from './kept-events.ts';
import { releaseRecord } from './page-memory.ts';

/** Removes records of any kind from the device, what cannot be read included, and tells every tab. */
export async function removeRecords(places: readonly RecordPlace[]): Promise<StorageOutcome<void>> {
  const removed = await removeStored(places);
  if (!removed.ok) return removed;
  for (const [collection, id] of places) {
    releaseRecord(collection, id);
    tellKept({ collection, id, state: 'removed' });
  }
  return removed;
}
