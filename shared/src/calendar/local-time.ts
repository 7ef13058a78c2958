/** A moment on the clock of whoever plans it, wherever that is: `YYYY-MM-DDTHH:MM`. */
export type LocalTime = string;

const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const MINUTE = 60_000;

/** Tells whether a text is a moment that exists on a calendar, such as `2026-11-24T19:00`; `2026-02-30T19:00` does not. */
export const isLocalTime = (text: string): boolean => instantOf(text) !== undefined;

/** A number that counts up with local time, to compare and to count with. Not an instant: it knows no time zone. */
function instantOf(text: string): number | undefined {
  const parts = LOCAL_TIME.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  // Years below 100 and days and hours that do not exist come back as others.
  return date.toISOString().startsWith(text) ? date.getTime() : undefined;
}

/**
 * The moment some minutes later on the same clock. Days on which the clock is changed count 24 hours: what comes back every day at seven stays at seven.
 * @throws RangeError when it is no moment, or the result lies outside the years 100 to 9999.
 */
export function laterBy(moment: LocalTime, minutes: number): LocalTime {
  const start = instantOf(moment);
  const written = start === undefined ? undefined : writtenAt(start + minutes * MINUTE);
  if (written === undefined)
    throw new RangeError(`"${moment}" and ${minutes} minutes give no moment such as "2026-11-24T19:00".`);
  return written;
}

function writtenAt(count: number): LocalTime | undefined {
  const date = new Date(count);
  if (Number.isNaN(date.getTime())) return undefined;
  const text = date.toISOString().slice(0, 16);
  return isLocalTime(text) ? text : undefined;
}
