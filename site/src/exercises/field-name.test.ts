import { expect, test } from 'vitest';
import { rowOf } from './field-name.ts';

test('the field of a row says which row it is', () => {
  expect(rowOf('action.2')).toEqual({ base: 'action', row: 2 });
  expect(rowOf('what-helps.12')).toEqual({ base: 'what-helps', row: 12 });
});

test.each(['action', 'action.', 'action.0', 'action.02', 'action.99999', '.2', 'a.b.2', 'action.2 ', 'action.-1', ''])(
  '"%s" is of no row',
  (name) => {
    expect(rowOf(name)).toBeUndefined();
  },
);

test('a part whose key is a number is no row', () => {
  expect(rowOf('choice.1')).toBeUndefined();
  expect(rowOf('pile.7')).toBeUndefined();
});
