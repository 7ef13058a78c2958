/** Minutes of one day on the clock. The nights on which the clocks change count as ordinary ones: hours are written for clocks. */
export const DAY_MINUTES = 1440;

/** What may stand behind the number of an hour: 9u, 9h30, 9 uur. */
export const HOUR: readonly string[] = ['u', 'h', 'uur'];
