import type { LocalMoment, OpenState } from '@moodspace/shared/opening-hours';
import type { IslandTexts } from '../../i18n/island-translator.ts';

/** The texts with which a device says whether somebody is there. */
export const OPEN_STATE_KEYS = [
  'service.openAlways',
  'service.openUntil',
  'service.closed',
  'service.opensToday',
  'service.opensTomorrow',
  'service.opensOn',
  'service.publicHoliday',
  'service.dayAndTime',
  'service.midnight',
  'service.time',
] as const;

export type OpenStateTexts = IslandTexts<(typeof OPEN_STATE_KEYS)[number]>;

const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
const MINUTES_PER_HOUR = 60;

/**
 * Says in one short line whether somebody is there now, and until or from when. A day within a week goes by its name, a later one has its date.
 * It fills in its texts itself: the translator of islands comes in one file with the storage of the device, which these pages do without.
 */
export function openStateWords(state: OpenState, now: LocalMoment, { tag, texts }: OpenStateTexts): string {
  const say = (key: (typeof OPEN_STATE_KEYS)[number], values: Readonly<Record<string, string>> = {}): string =>
    (texts[key] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  const timeOf = ({ minute }: LocalMoment): string =>
    minute === 0
      ? say('service.midnight')
      : say('service.time', {
          hour: String(Math.floor(minute / MINUTES_PER_HOUR)),
          minutes: String(minute % MINUTES_PER_HOUR).padStart(2, '0'),
        });
  const daysUntil = ({ day }: LocalMoment): number => (Date.parse(day) - Date.parse(now.day)) / MILLISECONDS_PER_DAY;
  const dayOf = (moment: LocalMoment): string =>
    new Intl.DateTimeFormat(tag, {
      weekday: 'long',
      timeZone: 'UTC',
      ...(daysUntil(moment) >= DAYS_PER_WEEK && { day: 'numeric', month: 'long' }),
    }).format(new Date(moment.day));

  if (state.state === 'unknown') return say('service.publicHoliday');
  if (state.state === 'open') {
    const { until } = state;
    if (until === undefined) return say('service.openAlways');
    // Within a day from now the time alone is clear, also after midnight.
    const days = daysUntil(until);
    const isClear = days === 0 || (days === 1 && until.minute <= now.minute);
    const time = timeOf(until);
    return say('service.openUntil', { time: isClear ? time : say('service.dayAndTime', { day: dayOf(until), time }) });
  }
  const { opens } = state;
  if (opens === undefined) return say('service.closed');
  const days = daysUntil(opens);
  const values = { day: dayOf(opens), time: timeOf(opens) };
  return say(days === 0 ? 'service.opensToday' : days === 1 ? 'service.opensTomorrow' : 'service.opensOn', values);
}
