import { describe, expect, test } from 'vitest';
import { members } from './bit-set.ts';
import { prepareServices } from './finder-services.ts';
import { ALWAYS_OPEN, madeUpIndex, OFFICE_HOURS, type MadeUpService } from './made-up-index.ts';
import { openServices, shownState } from './open-services.ts';

const MONDAY_MORNING = { day: '2026-11-23', minute: 600 };
const MONDAY_NIGHT = { day: '2026-11-23', minute: 1320 };

const list: readonly MadeUpService[] = [
  { answers: [['phone', OFFICE_HOURS]] },
  {
    answers: [
      ['phone', undefined],
      ['chat', OFFICE_HOURS],
    ],
  },
  {
    answers: [
      ['chat', ALWAYS_OPEN],
      ['phone', OFFICE_HOURS],
    ],
  },
  {},
];
const services = prepareServices(madeUpIndex(list));

describe('who is there now', () => {
  test('a service is open when one of its channels is', () => {
    const { open, unknown } = openServices(services, MONDAY_MORNING);
    expect(members(open)).toEqual([0, 1, 2]);
    expect(members(unknown)).toEqual([3]);
  });

  test('at night a line without known hours stays unknown, never open', () => {
    const { open, unknown } = openServices(services, MONDAY_NIGHT);
    expect(members(open)).toEqual([2]);
    expect(members(unknown)).toEqual([1, 3]);
  });

  test('only the channels that somebody wants count', () => {
    expect(members(openServices(services, MONDAY_NIGHT, ['phone']).open)).toEqual([]);
  });

  test('a row says the best that is known', () => {
    const night = openServices(services, MONDAY_NIGHT);
    expect(shownState(services, night, 2)?.state).toBe('open');
    expect(shownState(services, night, 0)).toEqual({ state: 'closed', opens: { day: '2026-11-24', minute: 540 } });
    expect(shownState(services, night, 3)).toBeUndefined();
  });
});
