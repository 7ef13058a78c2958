import { describe, expect, test } from 'vitest';
import { momentProblem } from './moment-problem.ts';

const NOW = '2026-11-22T08:05';

describe('a moment to come back', () => {
  test('can be this very minute, and any later one', () => {
    expect(momentProblem(NOW, NOW)).toBeUndefined();
    expect(momentProblem('2199-12-31T23:59', NOW)).toBeUndefined();
  });

  test('is not one that has passed', () => {
    expect(momentProblem('2026-11-22T08:04', NOW)).toBe('reminder.past');
  });

  test.each(['T', '2026-11-23T', '2026-02-30T10:00', '2205-01-01T10:00', '9999-12-31T23:59', '20260-11-23T10:00'])(
    'is not %s, which no calendar knows or nobody means',
    (at) => {
      expect(momentProblem(at, NOW)).toBe('reminder.wrongMoment');
    },
  );
});
