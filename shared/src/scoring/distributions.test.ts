import { describe, expect, it } from 'vitest';
import { normalShareBelow, studentShareBelow } from './distributions.ts';

describe('the normal curve', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447],
    [-1, 0.1586553],
    [1.959964, 0.975],
    [-1.2142857, 0.1123194],
    [3, 0.9986501],
  ])('has below z = %d the share %d', (z, share) => {
    expect(normalShareBelow(z)).toBeCloseTo(share, 6);
  });
});

describe("Student's t", () => {
  it.each([
    // Printed tables of critical values.
    [6.314, 1, 0.95],
    [2.92, 2, 0.95],
    [2.353, 3, 0.95],
    [2.571, 5, 0.975],
    [2.228, 10, 0.975],
    [2.023, 39, 0.975],
    [-2.023, 39, 0.025],
    [0, 7, 0.5],
  ])('has below t = %d with %d degrees of freedom the share %d', (t, degrees, share) => {
    expect(studentShareBelow(t, degrees)).toBeCloseTo(share, 4);
  });

  it('comes near the normal curve with many degrees of freedom', () => {
    expect(studentShareBelow(1.5, 5000)).toBeCloseTo(normalShareBelow(1.5), 4);
  });
});
