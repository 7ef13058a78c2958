/** Minutes of one day on the clock. The nights on which the clocks change count as ordinary ones: hours are written for clocks. */
export const DAY_MINUTES = 1440;

/** Minutes after midnight as a clock shows them, with two digits each: "09:05". Midnight at the end of a day is "24:00". */
export const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** What may stand behind the number of an hour: 9u, 9h30, 9 uur. */
export const HOUR: readonly string[] = ['u', 'h', 'uur'];
