import { anyKind } from './any-kind.ts';
import { changeRecords, type RecordPlace } from './device-records.ts';
import { deviceCollection, type StorageOutcome } from './device-storage.ts';
import { tellKept } from './kept-events.ts';
import { latestOf } from './latest-of.ts';
import { heldRecord, heldRecords, holdAllAlone, holdRecord, releaseAllRecords } from './page-memory.ts';
import { isMoment, isRecord } from './read-parts.ts';
import type { RecordKind } from './record-kind.ts';
import { isSharedDevice, SHARED_NAME, tabMemory } from './tab-memory.ts';
import { onTabMessage, tellTabs } from './tabs.ts';

/**
 * Where what a visitor does may be kept. `undecided`: nobody has said; it stays in the memory of the page. `own`: on this device. `shared`: others use this
 * device too; it stays in the memory of the page, and is wiped when nobody touches it any more.
 */
export type Keeping = 'undecided' | 'own' | 'shared';

/** The choice itself is a record beside what it allows: whoever wipes one wipes the other. */
const choice: RecordKind<{ readonly since: string }> = {
  collection: 'keeping',
  format: 1,
  read: (data) => (isRecord(data) && isMoment(data['since']) ? { since: data['since'] } : undefined),
  changedAt: ({ since }) => since,
};
const CHOICE_ID = 'own';

/** The record that must stand on the device for anything else to be written there. */
export const OWN_DEVICE: RecordPlace = [choice.collection, CHOICE_ID];

/**
 * Why the choice is another one now. `chosen`: the visitor said so. `wiped`: what was on the device is gone, by the hand of the visitor or of the browser;
 * what this page holds is still in its memory. `erased`: the visitor erased everything, here or in another tab; this page holds nothing any more either.
 */
export type KeepingReason = 'chosen' | 'wiped' | 'erased';
export { SHARED_NAME };

export type KeepingListener = (keeping: Keeping, because: KeepingReason) => void;

let known: Keeping | undefined;
let isListening = false;
const listeners = new Set<KeepingListener>();

/** What was chosen, on this device or in this tab. Never throws: a device that refuses to be read is undecided. */
export async function currentKeeping(): Promise<Keeping> {
  listen();
  if (known !== undefined) return known;
  const found = await keepingNow();
  // The visitor may have chosen while the device was being read.
  known ??= found;
  return known;
}

async function keepingNow(): Promise<Keeping> {
  if (isSharedDevice()) return 'shared';
  const chosen = await deviceCollection(choice).get(CHOICE_ID);
  return chosen.ok && chosen.value ? 'own' : 'undecided';
}

/**
 * The visitor says that this is the own device: what is in the memory of the page moves there, and everything after it is written there at once. Where
 * something stands there already, see `latestOf`. Also the way to try again what could not be kept.
 */
export async function keepOnDevice(): Promise<StorageOutcome<void>> {
  listen();
  const moving = heldRecords().filter(({ isOnDevice }) => !isOnDevice);
  const now = new Date().toISOString();
  const kind = anyKind(choice);
  const chosen = { collection: choice.collection, id: CHOICE_ID, format: choice.format, data: { since: now } };
  const outcome = await changeRecords([
    { kind, id: CHOICE_ID, change: (current) => current ?? chosen },
    ...moving.map(({ kind: own, record }) => ({
      kind: own,
      id: record.id,
      change: (current: typeof record | undefined) => (current ? latestOf(own, current, record, now) : record),
    })),
  ]);
  if (!outcome.ok) {
    for (const { record } of moving)
      tellKept({ collection: record.collection, id: record.id, state: 'failed', why: outcome.why });
    return outcome;
  }
  tabMemory().forget(SHARED_NAME);
  for (const one of moving) {
    // What was written meanwhile is newer, and moves after it.
    if (heldRecord(one.record.collection, one.record.id)?.record === one.record)
      holdRecord({ ...one, isOnDevice: true });
    tellKept({ collection: one.record.collection, id: one.record.id, state: 'saved' });
  }
  change('own');
  tellTabs({ type: 'chosen' });
  if (heldRecords().some(({ isOnDevice }) => !isOnDevice)) return keepOnDevice();
  await askToPersist();
  return { ok: true, value: undefined };
}

/** The visitor says that others use this device too. What is on the page stays until it is wiped or left; nothing is written. */
export function keepNothing(): void {
  listen();
  tabMemory().write(SHARED_NAME, '1');
  change('shared');
}

/** Forgets what this page holds in its memory. What is on the device stays. */
export function forgetPage(): void {
  releaseAllRecords();
}

/** Tells when the choice changes, here or in another tab. @returns how to stop. */
export function onKeepingChange(listener: KeepingListener): () => void {
  listen();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The device was wiped while this page was open: from now on it holds what it wrote in its own memory, until the visitor chooses again. */
export function deviceWasWiped(): void {
  holdAllAlone();
  change('undecided', 'wiped');
}

/** Everything was erased: this page holds nothing any more either. */
export function deviceWasErased(): void {
  releaseAllRecords();
  known = undefined;
  change('undecided', 'erased');
}

function change(keeping: Keeping, because: KeepingReason = 'chosen'): void {
  const isChanged = known !== keeping;
  known = keeping;
  if (isChanged) for (const listener of listeners) listener(keeping, because);
}

/** Other tabs choose and erase too. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  onTabMessage(({ type }) => {
    if (type === 'chosen') void followChoice();
    if (type === 'erased') deviceWasErased();
  });
  // A page that was kept aside by the browser heard nothing meanwhile.
  if ('addEventListener' in globalThis)
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void followChoice();
    });
}

async function followChoice(): Promise<void> {
  const keeping = await keepingNow();
  const isWaiting = heldRecords().some(({ isOnDevice }) => !isOnDevice);
  if (keeping === 'own' && isWaiting) await keepOnDevice();
  else change(keeping);
}

/** Asks the browser not to clear what is kept when it needs room. It may refuse; nothing depends on it. */
async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Older browsers cannot be asked.
  }
}
