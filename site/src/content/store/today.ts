import { localMoment } from '@moodspace/shared/opening-hours';

/** The calendar day in Flanders, as YYYY-MM-DD. */
export const today = (): string => localMoment(new Date()).day;
