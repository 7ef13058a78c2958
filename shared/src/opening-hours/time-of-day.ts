/** Minutes of one day on the clock. The nights on which the clocks change count as ordinary ones: hours are written for clocks. */
export const DAY_MINUTES = 1440;
