import { parseOpeningHours } from '@moodspace/shared/opening-hours';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../i18n/translator.ts';
import { hoursRows } from './hours-rows.ts';

function rows(text: string, locale: 'nl' | 'en' = 'nl'): readonly string[] {
  const read = parseOpeningHours(text);
  if (!('hours' in read)) throw new Error(read.problems.map(({ en }) => en).join(' '));
  return hoursRows(read.hours, '2026-11-22', translatorFor(locale)).map(({ days, times }) => `${days}: ${times}`);
}

describe('the table of opening hours', () => {
  test('brings days with the same hours together', () => {
    expect(rows('Mo-Fr 09:00-12:30,13:30-17:00; PH off')).toEqual([
      'maandag tot en met vrijdag: 9.00–12.30 en 13.30–17.00',
      'zaterdag en zondag: gesloten',
      'feestdagen: gesloten',
    ]);
  });

  test('is written as the language writes it', () => {
    expect(rows('Mo-Fr 09:00-12:30,13:30-17:00; PH off', 'en')).toEqual([
      'Monday to Friday: 9:00–12:30 and 13:30–17:00',
      'Saturday and Sunday: closed',
      'public holidays: closed',
    ]);
  });

  test('says that public holidays are not known when nobody said so', () => {
    expect(rows('Mo-Su 17:00-24:00')).toEqual(['elke dag: 17.00–middernacht', 'feestdagen: weten we niet']);
  });

  test('ends a night on the clock of the next day', () => {
    expect(rows('Fr 20:00-02:00')).toContain('vrijdag: 20.00–2.00');
  });

  test('tells what is different in a period, and forgets it when it is over', () => {
    const text = 'Mo-Fr 09:00-17:00; PH off; 2026 Dec 24-2027 Jan 03 off; 2026 Jul 01-2026 Aug 31 off';
    expect(rows(text).filter((row) => row.includes('202'))).toEqual([
      'van 24 december 2026 tot en met 3 januari 2027: gesloten',
    ]);
  });

  test('says of a line for day and night that it never closes', () => {
    expect(rows('24/7')).toEqual(['elke dag: de hele dag en nacht']);
  });
});
