import { isLocalTime, type LocalTime } from '@moodspace/shared/calendar';
import { LAST_YEAR } from '../device/kinds/planned-moment.ts';
import type { ReminderKey } from './reminder-keys.ts';

type MomentProblem = Extract<ReminderKey, 'reminder.wrongMoment' | 'reminder.past'>;

/** What is wrong with a moment that somebody filled in, as the text that says it; undefined when it can be planned. */
export function momentProblem(at: string, now: LocalTime): MomentProblem | undefined {
  if (!isLocalTime(at) || at > LAST_YEAR) return 'reminder.wrongMoment';
  return at < now ? 'reminder.past' : undefined;
}
