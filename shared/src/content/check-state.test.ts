import { expect, test } from 'vitest';
import { checkState, isCrisisLine } from './check-state.ts';

const checked = { checkedOn: '2026-11-22', nextCheck: '2027-02-20' };

test('an entry that nobody checked says so, whatever day is promised', () => {
  expect(checkState({ checkedOn: null, nextCheck: '2027-02-20' }, '2026-11-22')).toBe('never');
});

test.each([
  ['on the day itself', '2027-02-20', 'current'],
  ['on the day after', '2027-02-21', 'overdue'],
])('a check is overdue from the day after it was due: %s', (_when, day, state) => {
  expect(checkState(checked, day)).toBe(state);
});

test('a check without a promised day stays current', () => {
  expect(checkState({ checkedOn: '2020-01-01', nextCheck: null }, '2030-01-01')).toBe('current');
});

test.each([
  ['crisis', 'phone', true],
  ['crisis', 'chat', true],
  ['crisis', 'walk_in', false],
  ['helpline', 'phone', false],
] as const)('a %s service with %s is a crisis line: %s', (serviceKind, channelKind, expected) => {
  expect(isCrisisLine({ serviceKind, channels: [{ channelKind }] })).toBe(expected);
});
