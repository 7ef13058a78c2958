import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvTable, neutralisedCell, plainCell } from './csv.ts';

describe('a cell of a table', () => {
  test.each([
    '=1+1',
    '@SUM(A1)',
    '+cmd|" /C calc"!A0',
    '-1+cmd()',
    '\t=1',
    '＝1+1',
    "'=1",
    '- a list',
    '+32=1',
    '+1-1',
  ])('is not run by a spreadsheet: %j', (text) => {
    expect(neutralisedCell(text)).toBe(`'${text}`);
  });

  test.each(['+32 9 264 00 00', '+3292640000', '-3.72', '1813', '', "d'r", "'s morgens", 'a=b'])(
    'stays as it is: %j',
    (text) => {
      expect(neutralisedCell(text)).toBe(text);
      expect(plainCell(text)).toBe(text);
    },
  );

  test('comes back as it was, whatever it held', () => {
    const hostile = fc
      .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '3', ' ', '.', 'a', '"', ','))
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        expect(plainCell(neutralisedCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

test('A table has its quotes doubled, its line ends are those of RFC 4180, and an empty value is an empty cell', () => {
  expect(
    csvTable(
      ['id', 'name'],
      [
        ['a', 'The "Line", now\nopen'],
        ['b', undefined],
        ['c', -3.5],
      ],
    ),
  ).toBe('id,name\r\na,"The ""Line"", now\nopen"\r\nb,\r\nc,-3.5\r\n');
});
