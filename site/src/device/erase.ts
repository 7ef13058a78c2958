import { endWorkers } from '../offline/start-offline.ts';
import { storedRecords } from './device-records.ts';
import { deviceWasErased } from './keeping.ts';
import { tellTabs } from './tabs.ts';

/** What was on the device and is not any more. */
export interface Erased {
  /** How many records: answers, progress, results and the like. */
  readonly records: number;
  /** How many pages and files for reading without a connection. */
  readonly files: number;
  /** What could not be erased. Empty: everything is gone. */
  readonly left: readonly ErasedPart[];
}
export type ErasedPart = 'records' | 'files' | 'worker' | 'memory';

/** How long another tab may hold on to the database. Milliseconds. */
const PATIENCE = 3000;

/**
 * Erases everything that this site keeps on the device, and tells the other tabs. Never throws.
 *
 * @param alsoElsewhere what else is erased, where a script does not reach; when it fails, the rest is erased all the same.
 */
export async function eraseEverything(alsoElsewhere: () => Promise<unknown>): Promise<Erased> {
  const stored = await storedRecords();
  const files = await counted(countFiles);
  const done: Readonly<Record<ErasedPart, boolean>> = {
    // Where the browser refuses, nothing could ever be kept.
    records: (!stored.ok && stored.why === 'refused') || (await succeeds(eraseDatabases)),
    // First the worker: what it is still fetching must not come back.
    worker: await succeeds(endWorkers),
    files: await succeeds(eraseFiles),
    memory: await succeeds(forgetNames),
  };
  await succeeds(alsoElsewhere);
  deviceWasErased();
  tellTabs({ type: 'erased' });
  return {
    records: stored.ok ? stored.value.filter(({ collection }) => collection !== 'keeping').length : 0,
    files,
    left: (Object.keys(done) as ErasedPart[]).filter((part) => !done[part]),
  };
}

async function succeeds(step: () => unknown): Promise<boolean> {
  try {
    await step();
    return true;
  } catch {
    return false;
  }
}

async function counted(count: () => Promise<number>): Promise<number> {
  try {
    return await count();
  } catch {
    return 0;
  }
}

async function eraseDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await eraseDatabase(name);
}

function eraseDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    // A tab that is in the middle of writing lets go in a moment; the request stays waiting for it.
    const timer = setTimeout(() => {
      reject(new Error('Another tab holds the database.'));
    }, PATIENCE);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('The browser refused.'));
    };
  });
}

async function countFiles(): Promise<number> {
  if (!('caches' in globalThis)) return 0;
  let total = 0;
  for (const name of await caches.keys()) total += (await (await caches.open(name)).keys()).length;
  return total;
}

async function eraseFiles(): Promise<void> {
  if (!('caches' in globalThis)) return;
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

function forgetNames(): void {
  sessionStorage.clear();
  localStorage.clear();
}
