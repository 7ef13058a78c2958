export { localMoment, type LocalMoment } from './local-moment.ts';
export { openState, type OpenState } from './open-state.ts';
export type { HoursRule, OpeningHours, TimeSpan, Weekday } from './opening-hours.ts';
export { parseOpeningHours, type ParsedHours } from './parse-opening-hours.ts';
export { publicHoliday, type PublicHoliday } from './public-holidays.ts';
export { clockTime, DAY_MINUTES } from './time-of-day.ts';
export { weekTable, type WeekTable } from './week-table.ts';
export { writeOpeningHours } from './write-opening-hours.ts';
