/** What a tab remembers of having been left, so that the way back does not show the page again. */
export const LEFT = 'moodspace:left';
/** What it goes on remembering: that others use this device (`src/device/keeping.ts`). Without it, what is written next might be kept. */
const SHARED = 'moodspace:shared-device';

/** Where the browser refuses storage, nothing was remembered, and leaving goes on. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Empties what a tab remembers, and marks it as left. Never throws. */
export function emptyTab(storage: () => Storage = () => sessionStorage): void {
  attempt(() => {
    const kept = storage();
    for (const name of Object.keys(kept)) if (name !== SHARED) kept.removeItem(name);
    kept.setItem(LEFT, '1');
  });
}

/** Tells whether the page of this tab was left by the quick exit and nobody opened another page of the site since. */
export const isLeftTab = (storage: () => Storage = () => sessionStorage): boolean =>
  attempt(() => storage().getItem(LEFT)) === '1';

/** Somebody opened a page in this tab again. */
export const forgetLeaving = (storage: () => Storage = () => sessionStorage): void =>
  attempt(() => storage().removeItem(LEFT));
