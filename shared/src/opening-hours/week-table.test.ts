import { describe, expect, it } from 'vitest';
import type { OpeningHours, TimeSpan } from './opening-hours.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { weekTable } from './week-table.ts';

function hoursOf(text: string): OpeningHours {
  const read = parseOpeningHours(text);
  if ('problems' in read) throw new Error(read.problems.map(({ en }) => en).join(' '));
  return read.hours;
}

const OFFICE: readonly TimeSpan[] = [{ opens: 540, closes: 1020 }];
const WEDNESDAY: readonly TimeSpan[] = [{ opens: 540, closes: 720 }];

describe('the table of opening hours', () => {
  it('says for each day of the week when somebody is there, by the last rule that names it', () => {
    const { weekdays } = weekTable(hoursOf('Mo-Fr 09:00-17:00; We 09:00-12:00'));
    expect(weekdays.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekdays.map(({ spans }) => spans)).toEqual([OFFICE, OFFICE, WEDNESDAY, OFFICE, OFFICE, [], []]);
  });

  it('says of public holidays what the hours say: nothing, closed, or times', () => {
    expect(weekTable(hoursOf('Mo-Su 09:00-17:00')).publicHolidays).toBeUndefined();
    expect(weekTable(hoursOf('Mo-Su 09:00-17:00; PH off')).publicHolidays).toEqual([]);
    expect(weekTable(hoursOf('Mo-Su,PH 09:00-17:00')).publicHolidays).toEqual(OFFICE);
  });

  it('keeps periods apart from the week, and leaves out those that are over', () => {
    const hours = hoursOf('Mo-Fr 09:00-17:00; 2026 Dec 21-31 off; 2027 Feb 08 Mo 09:00-12:00');
    const first = { from: '2026-12-21', to: '2026-12-31' };
    const second = { from: '2027-02-08', to: '2027-02-08' };
    expect(weekTable(hours).periods.map(({ period }) => period)).toEqual([first, second]);
    expect(weekTable(hours, '2026-12-31').periods.map(({ period }) => period)).toEqual([first, second]);
    expect(weekTable(hours, '2027-01-01').periods).toEqual([
      { days: [1], onHolidays: false, spans: WEDNESDAY, period: second },
    ]);
    expect(weekTable(hours).weekdays[0]?.spans).toEqual(OFFICE);
  });

  it('of a line that is open day and night shows whole days', () => {
    const { weekdays, publicHolidays, periods } = weekTable(hoursOf('24/7'));
    const wholeDay = [{ opens: 0, closes: 1440 }];
    expect(weekdays.map(({ spans }) => spans)).toEqual(Array(7).fill(wholeDay));
    expect(publicHolidays).toEqual(wholeDay);
    expect(periods).toEqual([]);
  });
});
