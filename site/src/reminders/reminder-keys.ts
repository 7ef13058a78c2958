import type { UiKey } from '../i18n/ui-strings.ts';

/** The sentences that the form of a reminder says. */
export const REMINDER_KEYS = [
  'reminder.saved',
  'reminder.wrongMoment',
  'reminder.past',
] as const satisfies readonly UiKey[];
export type ReminderKey = (typeof REMINDER_KEYS)[number];

/** The sentences with which a page tells, on return, what was planned. */
export const PLANNED_KEYS = ['reminder.planned', 'reminder.wasPlanned'] as const satisfies readonly UiKey[];
export type PlannedKey = (typeof PLANNED_KEYS)[number];
