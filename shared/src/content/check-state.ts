import type { Service } from './service.ts';

/** `never`: nobody has compared the entry with the facts; `overdue`: somebody has, and the day of the next check has passed. */
export type CheckState = 'never' | 'overdue' | 'current';

/** How it stands with the check of an entry on a day (YYYY-MM-DD). The day of the next check itself is still in time. */
export function checkState(
  { checkedOn, nextCheck }: { readonly checkedOn: string | null; readonly nextCheck: string | null },
  day: string,
): CheckState {
  if (checkedOn === null) return 'never';
  return nextCheck !== null && nextCheck < day ? 'overdue' : 'current';
}

/** Tells whether people in danger call or write to a service at once. Such a line is published only when its check is current. */
export const isCrisisLine = ({
  serviceKind,
  channels,
}: {
  readonly serviceKind: Service['serviceKind'];
  readonly channels: readonly Pick<Service['channels'][number], 'channelKind'>[];
}): boolean =>
  serviceKind === 'crisis' && channels.some(({ channelKind }) => channelKind === 'phone' || channelKind === 'chat');

/** After how many days a check is due again: sooner for those on whom somebody in danger relies. */
export const CHECK_INTERVAL_IN_DAYS = { crisis: 90, other: 180 } as const;
