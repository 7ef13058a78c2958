import { describe, expect, test } from 'vitest';
import { openStateWords, type OpenStateTexts } from './open-state-words.ts';

const TEXTS: Readonly<Record<'nl' | 'en', OpenStateTexts>> = {
  nl: {
    tag: 'nl-BE',
    texts: {
      'service.openAlways': 'Dag en nacht open',
      'service.openUntil': 'Nu open tot {{time}}',
      'service.closed': 'Nu gesloten',
      'service.opensToday': 'Nu gesloten, opent om {{time}}',
      'service.opensTomorrow': 'Nu gesloten, opent morgen om {{time}}',
      'service.opensOn': 'Nu gesloten, opent {{day}} om {{time}}',
      'service.publicHoliday': 'Feestdag',
      'service.dayAndTime': '{{day}} {{time}}',
      'service.midnight': 'middernacht',
      'service.time': '{{hour}}.{{minutes}}',
    },
  },
  en: {
    tag: 'en-GB',
    texts: {
      'service.openAlways': 'Open day and night',
      'service.openUntil': 'Open now, until {{time}}',
      'service.closed': 'Closed now',
      'service.opensToday': 'Closed now, opens at {{time}}',
      'service.opensTomorrow': 'Closed now, opens tomorrow at {{time}}',
      'service.opensOn': 'Closed now, opens {{day}} at {{time}}',
      'service.publicHoliday': 'Public holiday',
      'service.dayAndTime': '{{day}} {{time}}',
      'service.midnight': 'midnight',
      'service.time': '{{hour}}:{{minutes}}',
    },
  },
};
/** A Friday evening. */
const NOW = { day: '2026-11-20', minute: 20 * 60 };
const at = (day: string, hour: number, minutes = 0) => ({ day, minute: hour * 60 + minutes });

describe('what a visitor reads on a Friday at eight in the evening', () => {
  test.each([
    [{ state: 'open', until: at('2026-11-20', 22) }, 'Nu open tot 22.00', 'Open now, until 22:00'],
    [{ state: 'open', until: at('2026-11-21', 0) }, 'Nu open tot middernacht', 'Open now, until midnight'],
    [{ state: 'open', until: at('2026-11-21', 2, 5) }, 'Nu open tot 2.05', 'Open now, until 2:05'],
    [{ state: 'open', until: at('2026-11-21', 21) }, 'Nu open tot zaterdag 21.00', 'Open now, until Saturday 21:00'],
    [{ state: 'open', until: undefined }, 'Dag en nacht open', 'Open day and night'],
    [{ state: 'closed', opens: at('2026-11-20', 20, 30) }, 'Nu gesloten, opent om 20.30', 'Closed now, opens at 20:30'],
    [
      { state: 'closed', opens: at('2026-11-21', 9) },
      'Nu gesloten, opent morgen om 9.00',
      'Closed now, opens tomorrow at 9:00',
    ],
    [
      { state: 'closed', opens: at('2026-11-23', 9) },
      'Nu gesloten, opent maandag om 9.00',
      'Closed now, opens Monday at 9:00',
    ],
    [
      { state: 'closed', opens: at('2026-12-04', 9) },
      'Nu gesloten, opent vrijdag 4 december om 9.00',
      'Closed now, opens Friday 4 December at 9:00',
    ],
    [{ state: 'closed', opens: undefined }, 'Nu gesloten', 'Closed now'],
    [{ state: 'unknown', why: 'public_holiday' }, 'Feestdag', 'Public holiday'],
  ] as const)('%j', (state, nl, en) => {
    expect([openStateWords(state, NOW, TEXTS.nl), openStateWords(state, NOW, TEXTS.en)]).toEqual([nl, en]);
  });
});

test('a week from now the day has its date, as its name alone would be today', () => {
  expect(openStateWords({ state: 'closed', opens: at('2026-11-27', 9) }, NOW, TEXTS.nl)).toContain('27 november');
});
