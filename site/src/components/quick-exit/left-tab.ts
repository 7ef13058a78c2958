/** What a tab remembers of having been left, so that the way back does not show the page again. */
export const LEFT = 'moodspace:left';
/** What it goes on remembering: that others use this device (`src/device/keeping.ts`). Without it, what is written next might be kept. */
const SHARED = 'moodspace:shared-device';

/** Empties what a tab remembers, and marks it as left. Never throws: where the browser refuses storage, nothing was remembered. */
export function emptyTab(storage: () => Storage = () => sessionStorage): void {
  try {
    const kept = storage();
    for (const name of Array.from({ length: kept.length }, (_, index) => kept.key(index))) {
      if (name !== null && name !== SHARED) kept.removeItem(name);
    }
    kept.setItem(LEFT, '1');
  } catch {
    // Nothing to empty.
  }
}

/** Tells whether the page of this tab was left by the quick exit and nobody opened another page of the site since. */
export function isLeftTab(storage: () => Storage = () => sessionStorage): boolean {
  try {
    return storage().getItem(LEFT) !== null;
  } catch {
    return false;
  }
}

/** Somebody opened a page in this tab again. */
export function forgetLeaving(storage: () => Storage = () => sessionStorage): void {
  try {
    storage().removeItem(LEFT);
  } catch {
    // Nothing to forget.
  }
}
