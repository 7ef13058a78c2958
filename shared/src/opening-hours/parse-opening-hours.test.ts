import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingHours } from './opening-hours.arbitrary.ts';
import { parseOpeningHours } from './parse-opening-hours.ts';
import { writeOpeningHours } from './write-opening-hours.ts';

const problemsOf = (text: string): readonly string[] => {
  const read = parseOpeningHours(text);
  return 'problems' in read ? read.problems.map(({ en }) => en) : [];
};

/** The text in its one spelling. */
function canonical(text: string): string {
  const read = parseOpeningHours(text);
  if ('problems' in read) throw new Error(read.problems.map(({ en }) => en).join(' '));
  return writeOpeningHours(read.hours);
}

describe('opening hours', () => {
  it('are read as days, holidays, spans and periods', () => {
    expect(parseOpeningHours('Mo-Fr 09:00-12:30,13:30-17:00; PH off; 2026 Dec 24-2027 Jan 03 off')).toEqual({
      hours: {
        isAlways: false,
        rules: [
          {
            days: [1, 2, 3, 4, 5],
            onHolidays: false,
            spans: [
              { opens: 540, closes: 750 },
              { opens: 810, closes: 1020 },
            ],
          },
          { days: [], onHolidays: true, spans: [] },
          {
            days: [1, 2, 3, 4, 5, 6, 7],
            onHolidays: true,
            spans: [],
            period: { from: '2026-12-24', to: '2027-01-03' },
          },
        ],
      },
    });
  });

  it('that never end are one thing, however they are written', () => {
    const always = { hours: { isAlways: true, rules: [] } };
    for (const text of ['24/7', ' 24/7 ', '00:00-24:00', 'Mo-Su,PH 00:00-24:00', 'Mo-Su,PH 24/7', '0-24'])
      expect(parseOpeningHours(text)).toEqual(always);
  });

  it.each([
    ['Mo-Fr 9:00-17:00', 'Mo-Fr 09:00-17:00'],
    ['Mo-Fr 9u-17u', 'Mo-Fr 09:00-17:00'],
    ['Mo-Fr 9 uur - 17 uur', 'Mo-Fr 09:00-17:00'],
    ['Mo-Fr 9.30-17.00', 'Mo-Fr 09:30-17:00'],
    ['Mo-Fr 9h30-17h', 'Mo-Fr 09:30-17:00'],
    ['Mo-Fr 9u30-17u', 'Mo-Fr 09:30-17:00'],
    ['Mo-Fr 9-17', 'Mo-Fr 09:00-17:00'],
    ['mo–fr 09:00–17:00', 'Mo-Fr 09:00-17:00'],
    ['Mo-Fr: 09:00-17:00', 'Mo-Fr 09:00-17:00'],
    ['ma-vr 09:00-17:00', 'Mo-Fr 09:00-17:00'],
    ['Maandag t/m vrijdag 9u tot 17u', 'Mo-Fr 09:00-17:00'],
    ['za 10-12; zo gesloten', 'Sa 10:00-12:00; Su off'],
    ['za 10-12; feestdagen gesloten', 'Sa 10:00-12:00; PH off'],
    ['ma, wo en vr 10-12 en 13-17', 'Mo,We,Fr 10:00-12:00,13:00-17:00'],
    ['Fr,Mo,We 10-12', 'Mo,We,Fr 10:00-12:00'],
    ['Sa-Mo 10-12', 'Mo,Sa-Su 10:00-12:00'],
    ['Su-Sa 10-12', 'Mo-Su 10:00-12:00'],
    ['PH,Mo-Su 17:00-24:00', 'Mo-Su,PH 17:00-24:00'],
    ['17:00-24:00', 'Mo-Su,PH 17:00-24:00'],
    ['off', 'Mo-Su,PH off'],
    ['Mo 17:00-00:00', 'Mo 17:00-24:00'],
    ['Mo 20:00-26:00', 'Mo 20:00-02:00'],
    ['Mo 20:00-08:00', 'Mo 20:00-08:00'],
    ['Mo 13:00-17:00,09:00-12:00', 'Mo 09:00-12:00,13:00-17:00'],
    ['Mo 09:00-12:00,12:00-17:00', 'Mo 09:00-17:00'],
    ['Mo 18:00-20:00,20:00-02:00', 'Mo 18:00-02:00'],
    ['Mo 10:00-20:00,20:00-02:00', 'Mo 10:00-20:00,20:00-02:00'],
    ['Su 20:00-02:00; Mo 02:00-03:00', 'Su 20:00-02:00; Mo 02:00-03:00'],
    ['24/7; PH off', 'Mo-Su,PH 00:00-24:00; PH off'],
    ['Mo 10-12;;\r\n Tu 10-12;\n', 'Mo 10:00-12:00; Tu 10:00-12:00'],
    ['Mo-Fr 09:00-17:00; We 09:00-12:00', 'Mo-Fr 09:00-17:00; We 09:00-12:00'],
    ['Mo 10-12; 2026 Dec 24 off', 'Mo 10:00-12:00; 2026 Dec 24 off'],
    ['Mo 10-12; 2026 dec 24-31 off', 'Mo 10:00-12:00; 2026 Dec 24-2026 Dec 31 off'],
    ['Mo 10-12; 2026 Dec 24-2027 Jan 3: gesloten', 'Mo 10:00-12:00; 2026 Dec 24-2027 Jan 03 off'],
    ['Mo 10-12; 2028 Feb off', 'Mo 10:00-12:00; 2028 Feb 01-2028 Feb 29 off'],
    ['2027 juli-augustus: ma-vr 10:00-12:00', '2027 Jul 01-2027 Aug 31 Mo-Fr 10:00-12:00'],
    ['2027 Jul 10:00-12:00', '2027 Jul 01-2027 Jul 31 10:00-12:00'],
    ['2026 Dec 24 off; Mo-Fr 09:00-17:00', 'Mo-Fr 09:00-17:00; 2026 Dec 24 off'],
    ['Mo 10-12; 2026 Dec 24 Mo-Su off', 'Mo 10:00-12:00; 2026 Dec 24 Mo-Su off'],
    ['2027 Jul 10 uur - 12 uur', '2027 Jul 01-2027 Jul 31 10:00-12:00'],
    ['\ufeffMo\u200b-\u200eFr\u00a009:00\u00ad\u202f﹣\u206617:00', 'Mo-Fr 09:00-17:00'],
    ['Mo－Fr ０９：００−１７：００', 'Mo-Fr 09:00-17:00'],
    ['Mo 10-12\u2028Tu 10-12\u2029PH off', 'Mo 10:00-12:00; Tu 10:00-12:00; PH off'],
  ])('written as "%s" mean "%s"', (text, meaning) => {
    expect(canonical(text)).toBe(meaning);
    expect(canonical(meaning)).toBe(meaning);
  });

  it.each([
    ['', 'There are no opening hours here'],
    [' ;\n; ', 'There are no opening hours here'],
    ['17:00-09:00', '"17:00-09:00" ends before it starts; a span past midnight may last at most 12 hours.'],
    ['Mo 10:00-26:00', '"10:00-26:00" is too long; a span past midnight may last at most 12 hours.'],
    ['Mo 09:00-09:00', '"09:00-09:00" starts and ends at the same time'],
    ['Mo 24:00-26:00', '"24:00-26:00" starts after the end of the day'],
    ['Mo 09:00-12:00,11:00-13:00', '"09:00-12:00" and "11:00-13:00" overlap'],
    ['Mo 09:00-17:00,10:00-11:00,12:00-13:00', '"09:00-17:00" and "10:00-11:00" overlap'],
    [
      'Mo-Tu 20:00-02:00,01:00-03:00',
      'The night in "Mo-Tu 20:00-02:00,01:00-03:00" overlaps the times of the next day',
    ],
    ['Su 20:00-02:00; Mo 01:00-03:00', 'The night in "Su 20:00-02:00" overlaps "Mo 01:00-03:00" on the next day'],
    ['Mo 25:61-26:00', '"25:61" is not a time'],
    ['Mo 09:60-10:00', '"09:60" is not a time'],
    ['Mo 9:5-10:00', '"9:5" is not a time'],
    ['Mo 09:00-49:00', '"49:00" is not a time'],
    ['Mo 900-1200', '"900" is not a time'],
    ['Mo 9am-5pm', '"9 am" is not read'],
    ['Mo 09:00', '"09:00" is one time'],
    ['Mo 09:00+', '"09:00+" does not say when it ends'],
    ['Mo 09:00-', 'A time is missing at the end of "Mo 09:00-"'],
    ['Mo 09:00-12:00,', 'A time is missing at the end of "Mo 09:00-12:00,"'],
    ['Mo-Fr', '"Mo-Fr" says no times'],
    ['Mo- 09:00-12:00', '"09" is not a day'],
    ['Mo-', 'A day is missing at the end of "Mo-"'],
    ['Mx-Fr 09:00-17:00', '"Mx" is not a day'],
    ['op afspraak', '"op" is not a day'],
    ['constructor 09:00-17:00', '"constructor" is not a day'],
    ['"by appointment"', '""by appointment"" is not a time'],
    ['Mo[1] 09:00-12:00', '"[1] 09:00-12:00" is not a time'],
    ['Mo We 09:00-12:00', 'Put a comma between the days before "We 09:00-12:00"'],
    ['Mo-PH 09:00-12:00', '"PH" stands in a row of days'],
    ['SH off', '"SH" (school holidays) cannot be read, because each school has its own; write the dates'],
    ['Mo-Fr,SH 09:00-12:00', '"SH" (school holidays) cannot be read'],
    ['Mo 09:00-12:00, We 14:00-16:00', 'Put a semicolon before "We 14:00-16:00"'],
    ['Mo-Fr 09:00-17:00 PH off', '"PH off" cannot be read; put a semicolon'],
    ['Mo 09:00-17:00 || off', '"|| off" cannot be read'],
    [
      'Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00',
      '"Mo-Fr 09:00-12:00" is replaced on all of its days by "Mo-Fr 13:00-17:00"',
    ],
    ['PH 10:00-12:00; off', '"PH 10:00-12:00" is replaced on all of its days by "off"'],
    ['PH off', '"PH off" says only when nobody is there; say when somebody is'],
    ['2026 Dec 24-2027 Jan 03 off', '"2026 Dec 24-2027 Jan 03 off" says only when nobody is there'],
    ['Mo 09:00\0-17:00', '"09:00" is one time'],
    ['2026 Feb 30 off', '"2026 Feb 30" is not a day of the calendar'],
    ['2027 Feb 29 off', '"2027 Feb 29" is not a day of the calendar'],
    ['2026 Dec 0 off', '"2026 Dec 0" is not a day of the calendar'],
    ['2026 Dec 24-Jan 03 off', '"2026 Dec 24-Jan 03" ends before it starts; write the year of its last day, too'],
    ['3026 Dec 24 off', 'The year "3026" is not between 2000 and 2100'],
    ['2026 off', '"off" is not a month'],
    ['2026-12-24 off', '"-" is not a month; write a period as "2026 Dec 24-2027 Jan 03"'],
    ['Dec 24 off', '"Dec 24 off" says no year'],
    ['Jul-Aug off', '"Jul-Aug off" says no year'],
  ])('written as "%s" are refused by name', (text, reason) => {
    expect(problemsOf(text).join(' ')).toContain(reason);
  });

  it('are refused with one sentence for each wrong rule', () => {
    expect(problemsOf('Mx 9-12; Mo 10-12; SH off\nTu 12')).toHaveLength(3);
  });

  it('stay the same when they are written and read again', () => {
    fc.assert(
      fc.property(openingHours, (hours) => {
        const first = parseOpeningHours(writeOpeningHours(hours));
        fc.pre('hours' in first);
        const { hours: read } = first;
        if (!read.isAlways) expect(read).toEqual(hours);
        expect(parseOpeningHours(writeOpeningHours(read))).toEqual({ hours: read });
      }),
      { numRuns: 400 },
    );
  });

  const PIECE = fc.constantFrom(
    ...[
      'Mo',
      'Fr',
      'PH',
      'SH',
      'zo',
      '-',
      ',',
      ';',
      ':',
      '/',
      '24/7',
      '09',
      '00',
      '2026',
      'Dec',
      '31',
      'off',
      'u',
      ' ',
      '"',
      '\n',
    ],
  );

  it('give hours that can be written and read again, or sentences, whatever is typed', () => {
    const time = fc
      .integer({ min: 0, max: 52 })
      .map((halves) => `${String(Math.floor(halves / 2))}:${halves % 2 ? '30' : '00'}`);
    const times = fc
      .array(
        fc.tuple(time, time).map((span) => span.join('-')),
        { minLength: 1, maxLength: 3 },
      )
      .map((spans) => spans.join(','));
    const days = fc.constantFrom(
      '',
      'Mo ',
      'Mo-Fr ',
      'Sa-Mo ',
      'PH ',
      'We,PH ',
      '2026 Dec 24 ',
      '2026 Dec 24-2027 Jan 03 ',
    );
    const rules = fc
      .array(
        fc.tuple(days, fc.oneof(times, fc.constant('off'))).map((rule) => rule.join('')),
        { maxLength: 3 },
      )
      .map((written) => written.join('; '));
    const typed = fc.oneof(
      rules,
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(PIECE, { maxLength: 20 }).map((pieces) => pieces.join('')),
      fc.array(PIECE, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const read = parseOpeningHours(text);
        if ('hours' in read) expect(parseOpeningHours(writeOpeningHours(read.hours))).toEqual(read);
        else {
          expect(read.problems.length).toBeGreaterThan(0);
          for (const problem of read.problems.flatMap(({ nl, en }) => [nl, en])) expect(problem).toMatch(/[^ ]\.$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['hyphens', '-'],
    ['digits', '9'],
    ['spaces', ' '],
    ['rules', 'Mo-Su,PH 00:00-24:00;'],
    ['days', 'Mo-Fr,'],
    ['nights', 'Mo 20:00-02:00,'],
  ])('are read or refused, not read for ever, when somebody pastes a great many %s', (_, piece) => {
    const most = piece.repeat(Math.floor(1000 / piece.length));
    expect(problemsOf(most).join(' ')).not.toContain('at most 1000 characters');
    expect(problemsOf(piece.repeat(1_000_000))).toEqual([
      'Opening hours have at most 1000 characters; this text is longer.',
    ]);
  });
});
