import type { StorageOutcome } from '../device/device-storage.ts';
import { keeper } from '../device/keeper.ts';
import { currentKeeping, keepOnDevice } from '../device/keeping.ts';
import { savedService } from '../device/kinds/saved-service.ts';

/** What became of saving a service. `shared`: the visitor said that others use this device, so it stays in the page only. */
export type Saving = 'saved' | 'not_saved' | 'shared' | 'failed';

/** Tells whether a service is kept on this device. Looking makes nothing. */
export async function isSaved(service: string): Promise<boolean> {
  if ((await currentKeeping()) !== 'own') return false;
  const found = await keeper(savedService).get(service);
  return found.ok && found.value !== undefined;
}

/** Keeps a service on this device, which the visitor thereby says to be the own one; not where the visitor said that others use it. */
export async function saveService(service: string, name: string): Promise<Saving> {
  if ((await currentKeeping()) === 'shared') return 'shared';
  return keptAs('saved', [
    () => keepOnDevice(),
    () => keeper(savedService).keep(service, { service, name, savedAt: new Date().toISOString() }),
  ]);
}

export const removeService = (service: string): Promise<Saving> =>
  keptAs('not_saved', [() => keeper(savedService).remove([service])]);

async function keptAs(done: Saving, actions: readonly (() => Promise<StorageOutcome<void>>)[]): Promise<Saving> {
  for (const action of actions) if (!(await action()).ok) return 'failed';
  return done;
}
