import { expect, test } from 'vitest';
import { wishOf } from './wish.ts';

test('a form says what somebody wishes; what was left open is not known', () => {
  const answers = new Map([
    ['audience', 'friend'],
    ['minutes', '15'],
    ['mode', ''],
  ]);
  expect(wishOf(answers)).toEqual({
    audience: 'friend',
    minutes: 15,
    level: undefined,
    theme: undefined,
    mode: undefined,
  });
});

test('time that is no number is not known', () => {
  expect(wishOf(new Map([['minutes', 'soon']])).minutes).toBeUndefined();
});
