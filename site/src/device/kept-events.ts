import type { StorageFailure } from './device-storage.ts';
import { onTabMessage, tellTabs } from './tabs.ts';

/** What became of a record. `in_memory`: it is in this page only. `failed`: it should be on the device and is not; it is still in this page. */
export type KeptEvent =
  | { readonly collection: string; readonly id: string; readonly state: 'saved' | 'in_memory' | 'removed' }
  | { readonly collection: string; readonly id: string; readonly state: 'failed'; readonly why: StorageFailure };

const listeners = new Set<(event: KeptEvent) => void>();

/** Tells of every record that is written or removed, on this page or in another tab. @returns how to stop. */
export function onKept(listener: (event: KeptEvent) => void): () => void {
  listeners.add(listener);
  const stop = onTabMessage((message) => {
    if (message.type !== 'kept' && message.type !== 'removed') return;
    const { collection, id } = message;
    listener({ collection, id, state: message.type === 'kept' ? 'saved' : 'removed' });
  });
  return () => {
    listeners.delete(listener);
    stop();
  };
}

/** Tells this page, and the other tabs when the device changed. */
export function tellKept(event: KeptEvent): void {
  for (const listener of listeners) listener(event);
  const { collection, id, state } = event;
  if (state === 'saved') tellTabs({ type: 'kept', collection, id });
  if (state === 'removed') tellTabs({ type: 'removed', collection, id });
}
