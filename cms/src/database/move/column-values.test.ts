import { describe, expect, test } from 'vitest';
import { columnKind, comparable, fromPostgres, fromSqlite, toPostgres, toSqlite } from './column-values.ts';

describe('the same value in both databases', () => {
  test.each([
    ['boolean', 1, 'true', true],
    ['boolean', 0, 'false', false],
    ['integer', 9_007_199_254_740_993n, '9007199254740993', '9007199254740993'],
    ['number', 0.1, '0.1', 0.1],
    ['number', 12.5, '12.50', 12.5],
    ['moment', 1_791_990_000_123, '2026-10-14 15:00:00.123', 1_791_990_000_123],
    ['moment', '2026-10-14 15:00:00.123', '2026-10-14 17:00:00.123+02', 1_791_990_000_123],
    ['json', '{"a":[1,"é"]}', '{"a": [1, "é"]}', '{"a":[1,"é"]}'],
    ['date', '2026-10-25', '2026-10-25', '2026-10-25'],
    ['time', '09:30:00.000', '09:30:00', '09:30:00'],
    ['text', 'O’Neill \\ "x" \n 😀', 'O’Neill \\ "x" \n 😀', 'O’Neill \\ "x" \n 😀'],
    ['text', '', '', ''],
  ] as const)('%s %s is read alike', (kind, inSqlite, inPostgres, value) => {
    expect(fromSqlite(kind, inSqlite)).toBe(value);
    expect(fromPostgres(kind, inPostgres)).toBe(value);
  });

  test.each([
    ['boolean', true],
    ['boolean', false],
    ['integer', '9007199254740993'],
    ['number', -1.5e-7],
    ['moment', Date.UTC(2026, 9, 25, 0, 30)],
    ['moment', Date.UTC(2026, 9, 25, 1, 30)],
    ['moment', -1],
    ['json', '{"b":null,"a":[true,1.5,"x"]}'],
    ['json', '"only a text"'],
    ['date', '1999-12-31'],
    ['time', '23:59:59.999'],
    ['time', '00:00:00.5'],
    ['time', '12:00:00'],
    ['text', 'NULL'],
  ] as const)('%s %s comes back from each as it went', (kind, value) => {
    expect(fromSqlite(kind, toSqlite(kind, value))).toBe(value);
    expect(fromPostgres(kind, toPostgres(kind, value))).toBe(value);
  });

  test('nothing stays nothing', () => {
    for (const kind of ['boolean', 'date', 'integer', 'json', 'moment', 'number', 'text', 'time'] as const)
      expect([fromSqlite(kind, null), fromPostgres(kind, null), toSqlite(kind, null), toPostgres(kind, null)]).toEqual([
        null,
        null,
        null,
        null,
      ]);
  });

  test('JSON is the same in whichever order its members stand, but not in another order of a list', () => {
    expect(comparable('json', '{"b":1,"a":{"d":2,"c":3}}')).toBe(comparable('json', '{"a":{"c":3,"d":2},"b":1}'));
    expect(comparable('json', '[1,2]')).not.toBe(comparable('json', '[2,1]'));
  });
});

describe('what is no value of its kind is refused instead of being bent', () => {
  test.each([
    ['boolean', 'maybe'],
    ['integer', '1.5'],
    ['number', 'twelve'],
    ['moment', 'yesterday'],
    ['json', '{"a":'],
  ] as const)('%s %s', (kind, stored) => {
    expect(() => fromSqlite(kind, stored)).toThrow();
  });

  test('a type of column that is not known is refused by name', () => {
    expect(() => columnKind('tsvector')).toThrow('"tsvector" cannot be moved');
  });
});
