import type { Channel, Service } from '@moodspace/shared';
import type { OpeningHours } from '@moodspace/shared/opening-hours';

/** Hours that nobody checked are believed for so many years after they were published. */
const YEARS_BELIEVED = 2;

/**
 * The hours of a channel from which may be said that somebody is there now: somebody checked them with the service, or they were published lately.
 * Other hours are only shown, with their year. `today` is YYYY-MM-DD.
 */
export function reliableHours(
  { hours, hoursSeenIn }: Pick<Channel, 'hours' | 'hoursSeenIn'>,
  { checkedOn }: Pick<Service, 'checkedOn'>,
  today: string,
): OpeningHours | undefined {
  const isRecent = hoursSeenIn !== null && Number(today.slice(0, 4)) - hoursSeenIn <= YEARS_BELIEVED;
  // Hours without a year are as old as the last check.
  const isChecked = checkedOn !== null && hoursSeenIn === null;
  return hours !== null && (isRecent || isChecked) ? hours : undefined;
}
