/** A moment on the clocks of Brussels. */
export interface LocalMoment {
  /** As YYYY-MM-DD. */
  readonly day: string;
  /** Minutes after midnight, 0 to 1439. */
  readonly minute: number;
}

const BRUSSELS = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Brussels',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/**
 * What the clocks of Brussels show at an instant, whatever the zone of the device.
 * @throws RangeError for an invalid date.
 */
export function localMoment(instant: Date): LocalMoment {
  const part = Object.fromEntries(BRUSSELS.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`,
    minute: Number(part['hour']) * 60 + Number(part['minute']),
  };
}
