import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from './calendar.ts';
import { publicHoliday } from './public-holidays.ts';

/** The public holidays of a year, as "MM-DD code". */
function holidaysOf(year: number): readonly string[] {
  const first = dayNumber(`${String(year)}-01-01`);
  return Array.from({ length: 366 }, (_, index) => dayOfNumber(first + index))
    .filter((day) => day.startsWith(String(year)))
    .flatMap((day) => {
      const holiday = publicHoliday(day);
      return holiday === undefined ? [] : [`${day.slice(5)} ${holiday}`];
    });
}

describe('public holidays', () => {
  it.each([
    [2026, '04-06', '05-14', '05-25'],
    [2027, '03-29', '05-06', '05-17'],
    [2028, '04-17', '05-25', '06-05'],
  ])('of %i are ten, three of which move with Easter', (year, easterMonday, ascension, whitMonday) => {
    expect(holidaysOf(year)).toEqual(
      [
        '01-01 new_year',
        `${easterMonday} easter_monday`,
        '05-01 labour_day',
        `${ascension} ascension`,
        `${whitMonday} whit_monday`,
        '07-21 national_day',
        '08-15 assumption',
        '11-01 all_saints',
        '11-11 armistice',
        '12-25 christmas',
      ].sort(),
    );
  });

  // The earliest and the latest Easter, and the years that simpler formulas get wrong.
  it.each([
    [1818, '03-23'],
    [1943, '04-26'],
    [1954, '04-19'],
    [1981, '04-20'],
    [2000, '04-24'],
    [2024, '04-01'],
    [2025, '04-21'],
    [2038, '04-26'],
    [2049, '04-19'],
    [2076, '04-20'],
    [2285, '03-23'],
  ])('have Easter Monday of %i on %s', (year, day) => {
    expect(publicHoliday(`${String(year)}-${day}`)).toBe('easter_monday');
  });

  it.each(['2026-04-05', '2026-07-11', '2026-12-26', '2026-11-02', '2026-05-24', ''])('are not on "%s"', (day) => {
    expect(publicHoliday(day)).toBeUndefined();
  });

  it('on which two fall count once', () => {
    // In 2008, Ascension Day was on the first of May.
    expect(publicHoliday('2008-05-01')).toBe('labour_day');
  });
});
