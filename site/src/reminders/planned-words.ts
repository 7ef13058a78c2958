import type { LocalTime } from '@moodspace/shared/calendar';

/** A moment as people say it: "dinsdag 24 november om 19:00". A local time has no zone, so none is reckoned with. */
export const writtenMoment = (moment: LocalTime, tag: string): string =>
  new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${moment}:00Z`));

/** Now, on the clock of the device. */
export function localNow(now: Date): LocalTime {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
