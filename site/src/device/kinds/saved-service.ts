import { isKey, isMoment, isRecord, isTextUpTo } from '../read-parts.ts';
import type { RecordKind } from '../record-kind.ts';

/** A service of the social map that a visitor wants to find again. */
export interface SavedService {
  /** The key of the service. */
  readonly service: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/** Saved services, under the key of the service. */
export const savedService: RecordKind<SavedService> = {
  collection: 'saved-services',
  format: 1,
  read: (data) => {
    if (!isRecord(data)) return undefined;
    const { service, name, savedAt } = data;
    return isKey(service) && isTextUpTo(name, 200) && isMoment(savedAt) ? { service, name, savedAt } : undefined;
  },
  changedAt: ({ savedAt }) => savedAt,
};
