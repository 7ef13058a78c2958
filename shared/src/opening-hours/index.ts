export type { HoursRule, OpeningHours, TimeSpan, Weekday } from './opening-hours.ts';
export { parseOpeningHours, type ParsedHours } from './parse-opening-hours.ts';
