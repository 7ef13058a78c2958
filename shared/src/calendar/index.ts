/** Moments that a visitor plans, and the calendar file for them. Without a clock and without Node: it runs in the visitor's browser. */
export { calendarFile, type CalendarEvent } from './calendar-file.ts';
export { isLocalTime, laterBy, type LocalTime } from './local-time.ts';
export { aroundNow, MOST_TIMES, plannedTimes, type Plan } from './planned-moment.ts';
