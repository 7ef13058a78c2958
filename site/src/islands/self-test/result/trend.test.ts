import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GARDEN_TEST, gardenAnswers, takenOn } from './garden-test.ts';
import { dayAfter, dayOf, measurementsOf, trendOf, verdictOn, type Measurement } from './trend.ts';

const measured = (day: string, value: number): Measurement => ({ takenAt: `${day}T12:00:00.000Z`, value });

/** Clear from one point on. */
const byOnePoint = (before: number, after: number) => {
  if (Math.abs(after - before) < 1) return 'not_clearly_changed';
  return after > before ? 'clearly_higher' : 'clearly_lower';
};

describe('results over time', () => {
  const [spring, summer, autumn] = ['2026-03-01', '2026-06-01', '2026-09-01'].map((day) => takenOn(day, {}));

  test('stand in order of time, each once', () => {
    expect(trendOf(GARDEN_TEST, [autumn!, spring!, summer!, spring!]).comparable).toEqual([spring, summer, autumn]);
  });

  test('of another version stand apart', () => {
    const older = takenOn('2026-05-01', {}, { version: '0.9.0', fingerprint: 'x' });
    const trend = trendOf(GARDEN_TEST, [older, spring!]);
    expect([trend.comparable, trend.apart]).toEqual([[spring], [older]]);
  });

  test('of the same version that asked something else stand apart as well', () => {
    const changed = takenOn('2026-05-01', {}, { fingerprint: 'x' });
    expect(trendOf(GARDEN_TEST, [changed]).apart).toEqual([changed]);
  });

  test('give the numbers of one score, without those that could not be computed', () => {
    const results = [takenOn('2026-03-01', gardenAnswers({ water: 2 })), takenOn('2026-06-01', {})];
    expect(measurementsOf(results, 'water')).toEqual([measured('2026-03-01', 2)]);
  });

  test('give no numbers for a category', () => {
    expect(measurementsOf([takenOn('2026-03-01', gardenAnswers({ water: 2, weeds: 2 }))], 'garden')).toEqual([]);
  });
});

describe('the verdict', () => {
  const verdict = (measurements: readonly Measurement[], retestDays = 14) =>
    verdictOn(measurements, retestDays, byOnePoint);

  test('is none for one measurement', () => {
    expect([verdict([]), verdict([measured('2026-03-01', 2)])]).toEqual([{ kind: 'once' }, { kind: 'once' }]);
  });

  test.each([
    [2.5, 'not_clearly_changed'],
    [3, 'clearly_higher'],
    [1, 'clearly_lower'],
  ])('compares a later %d with an earlier 2: %s', (value, change) => {
    expect(verdict([measured('2026-03-01', 2), measured('2026-03-15', value)])).toEqual({
      kind: 'compared',
      change,
      since: '2026-03-01T12:00:00.000Z',
    });
  });

  test('is too early before the days that the test asks for, and says from when it is not', () => {
    expect(verdict([measured('2026-03-01', 2), measured('2026-03-14', 5)])).toEqual({
      kind: 'too_early',
      from: '2026-03-15',
    });
  });

  test('passes over what was measured too short ago and compares with what was before', () => {
    const since = measured('2026-03-01', 2);
    expect(verdict([since, measured('2026-03-10', 5), measured('2026-03-15', 2)])).toEqual({
      kind: 'compared',
      change: 'not_clearly_changed',
      since: since.takenAt,
    });
  });

  test('compares two on one day when the test may be taken at any time', () => {
    expect(
      verdict([measured('2026-03-01', 2), { ...measured('2026-03-01', 4), takenAt: '2026-03-01T13:00:00.000Z' }], 0),
    ).toMatchObject({
      kind: 'compared',
      change: 'clearly_higher',
    });
  });

  test('is not known when nobody knows how exact the score is', () => {
    expect(verdictOn([measured('2026-03-01', 2), measured('2026-06-01', 5)], 14, () => undefined)).toEqual({
      kind: 'not_known',
    });
  });

  test('never compares with something that lies less than the asked days back', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => dayAfter('2026-01-01T12:00:00.000Z', days));
    fc.assert(
      fc.property(fc.array(day, { minLength: 2 }), fc.integer({ min: 0, max: 60 }), (days, retestDays) => {
        const measurements = days.sort().map((one) => measured(one, 3));
        const found = verdict(measurements, retestDays);
        if (found.kind === 'compared')
          expect(dayAfter(found.since, retestDays) <= dayOf(measurements.at(-1)!.takenAt)).toBe(true);
        else expect(found.kind).toBe('too_early');
      }),
    );
  });
});

test('days are those of Belgium, also late in the evening', () => {
  expect(dayOf('2026-07-01T22:30:00.000Z')).toBe('2026-07-02');
});

test('days are counted right over the change to summer time', () => {
  expect(dayAfter('2026-03-28T23:30:00.000Z', 1)).toBe('2026-03-30');
});
