import { currentKeeping, forgetPage, onKeepingChange } from './keeping.ts';
import { SHARED_NAME, tabMemory } from './tab-memory.ts';

/** How long nobody may touch anything on a shared device before the page is wiped. Milliseconds. */
export const IDLE_LIMIT = 600_000;
/** How often that is looked at. Milliseconds. */
const LOOK_EVERY = 15_000;

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchstart'] as const;

/** The name under which a tab remembers, until it has said so, why its page is empty. */
const WIPED_NAME = 'wiped';
export type WipedBecause = 'idle' | 'asked' | 'erased';

/**
 * Wipes what somebody wrote on this page: from its memory, from the memory of the tab, and from what is shown. The page is loaded again, since nothing else
 * empties every field for certain.
 */
export function wipePage(because: WipedBecause): void {
  wipedNow = because;
  wipeMemory(because === 'erased' ? 'not shared' : 'shared', because);
  location.reload();
}

/** Why this page was wiped a moment ago; undefined when it was not, or when that has been said. */
export function wipedBecause(): WipedBecause | undefined {
  const because = tabMemory().read(WIPED_NAME);
  tabMemory().forget(WIPED_NAME);
  return (['idle', 'asked', 'erased'] as const).find((one) => one === because);
}

/** Why this page is being wiped, from then until it is gone. */
let wipedNow: WipedBecause | undefined;

function wipeMemory(device: 'shared' | 'not shared', because: WipedBecause | undefined): void {
  forgetPage();
  for (const form of document.forms) form.reset();
  tabMemory().forgetAll();
  if (device === 'shared') tabMemory().write(SHARED_NAME, '1');
  if (because) tabMemory().write(WIPED_NAME, because);
}

/** From now on this page is wiped on a shared device when nobody touches it for ten minutes, and when it is left. */
export function guardSharedDevice(): void {
  let touched = momentsNow();
  for (const touch of TOUCHES)
    addEventListener(
      touch,
      () => {
        touched = momentsNow();
      },
      { capture: true, passive: true },
    );
  let isShared = false;
  const see = (keeping: string) => {
    isShared = keeping === 'shared';
    touched = momentsNow();
  };
  onKeepingChange(see);
  void currentKeeping().then(see);
  const look = () => {
    if (isShared && idleSince(touched, momentsNow()) >= IDLE_LIMIT) wipePage('idle');
  };
  setInterval(look, LOOK_EVERY);
  // A device that slept comes back here, before anybody can read the page.
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', () => {
    if (isShared) wipeMemory('shared', wipedNow);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isShared) location.reload();
  });
}

/** A moment by two clocks: one that may be set, and one that may stand still while the device sleeps. Milliseconds. */
export interface Moments {
  readonly byDate: number;
  readonly byTimer: number;
}

const momentsNow = (): Moments => ({ byDate: Date.now(), byTimer: performance.now() });

/** How long ago it is by the clock that says more: rather wiped too soon than left for the next one. Milliseconds. */
export const idleSince = (then: Moments, now: Moments): number =>
  Math.max(now.byDate - then.byDate, now.byTimer - then.byTimer);
