import { currentKeeping, onKeepingChange, type Keeping } from '../device/keeping.ts';
import { startOffline, stopOffline } from './start-offline.ts';

let isFollowing = false;

/** From now on pages are kept for reading without internet as long as this is the visitor's own device, and forgotten when it is not. */
export function followKeeping(): void {
  if (isFollowing) return;
  isFollowing = true;
  const follow = (keeping: Keeping) => void (keeping === 'own' ? startOffline() : stopOffline());
  onKeepingChange(follow);
  void currentKeeping().then(follow);
}
