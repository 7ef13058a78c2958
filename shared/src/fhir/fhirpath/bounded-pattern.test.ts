import { describe, expect, it } from 'vitest';
import { boundedPattern } from './bounded-pattern.ts';

describe('A pattern of a file', () => {
  it.each([
    ['^week-q0[1-7]$', 'week-q03', 'week-q08'],
    ['^week-(03|05|1[0-2])$', 'week-11', 'week-13'],
    [String.raw`m\.(pain|stiff)\.[0-9]+`, 'm.pain.12', 'mxpain.12'],
    ['^/?w-.*-end$', 'w-some-end', 'w-some-ends'],
    [String.raw`^(?:a|b)\d{2}$`, 'a07', 'a7'],
  ])('%s finds what it describes', (pattern, fits, fitsNot) => {
    expect(boundedPattern(pattern)?.test(fits)).toBe(true);
    expect(boundedPattern(pattern)?.test(fitsNot)).toBe(false);
  });
  it.each(['^(a+)+$', '(a|aa)*b', '(x{2}){5}', 'a*b*c*', '(?=a)b', String.raw`(a)\1`, '[', 'a)', 'x'.repeat(3000)])(
    '%s is not used: it could keep a machine busy, or is none',
    (pattern) => {
      expect(boundedPattern(pattern)).toBeUndefined();
    },
  );
});
