import { describe, expect, it } from 'vitest';
import { norm } from './instrument.sample.ts';
import { percentile, typicalRange } from './percentile.ts';

const ORDINARY = { isSymptomScale: false };
const SYMPTOMS = { isSymptomScale: true };

const table = norm({
  kind: 'table',
  percentiles: [
    ['4', '90'],
    ['0', '30.5'],
    ['2', '70'],
    ['6', '100'],
  ],
});

describe('a percentile of a normal curve', () => {
  it('is the share below z, in percent', () => {
    expect(percentile(norm(), 2.75, ORDINARY)).toMatchObject({ value: expect.closeTo(11.23, 2) });
    expect(percentile(norm(), 3.6, ORDINARY)).toMatchObject({ value: expect.closeTo(50, 5) });
  });

  it("uses Student's t for a group of fewer than 50 people", () => {
    // t = -1.199 with 39 degrees of freedom.
    expect(percentile(norm({ groupSize: 40 }), 2.75, ORDINARY)).toMatchObject({ value: expect.closeTo(11.88, 2) });
    const normal = percentile(norm({ groupSize: 50 }), 2.75, ORDINARY);
    expect(normal).toEqual(percentile(norm({ groupSize: 5000 }), 2.75, ORDINARY));
    expect(percentile(norm({ groupSize: 49 }), 2.75, ORDINARY)).not.toEqual(normal);
  });

  it('is refused for complaints', () => {
    expect(percentile(norm({ mean: 2.91, standardDeviation: 3.5 }), 10, SYMPTOMS)).toEqual({
      kind: 'refused',
      reason: 'symptom_scale',
    });
  });

  it('stays from 1 to 99', () => {
    expect(percentile(norm(), 100, ORDINARY)).toMatchObject({ value: 99 });
    expect(percentile(norm(), -100, ORDINARY)).toMatchObject({ value: 1 });
  });
});

describe('a percentile of a table', () => {
  it('is looked up, also for complaints', () => {
    expect(percentile(table, 2, SYMPTOMS)).toEqual({ kind: 'percentile', value: 70 });
    expect(percentile(table, 0, ORDINARY)).toEqual({ kind: 'percentile', value: 30.5 });
  });

  it('lies between two lines in proportion', () => {
    expect(percentile(table, 3, SYMPTOMS)).toEqual({ kind: 'percentile', value: 80 });
    expect(percentile(table, 2.5, SYMPTOMS)).toEqual({ kind: 'percentile', value: 75 });
  });

  it('stays below 100', () => {
    expect(percentile(table, 6, SYMPTOMS)).toMatchObject({ value: 99 });
  });

  it('is refused outside of the table', () => {
    expect(percentile(table, 7, SYMPTOMS)).toEqual({ kind: 'refused', reason: 'outside_table' });
    expect(percentile(table, -1, SYMPTOMS)).toEqual({ kind: 'refused', reason: 'outside_table' });
    expect(percentile(norm({ kind: 'table', percentiles: [] }), 1, SYMPTOMS)).toMatchObject({ kind: 'refused' });
  });
});

describe('the typical range of a group', () => {
  it('is one standard deviation to both sides of the mean', () => {
    expect(typicalRange(norm())).toEqual({ lowest: 2.9, highest: 4.3 });
  });

  it('goes in a table from the 16th to the 84th percentile', () => {
    const wide = norm({
      kind: 'table',
      percentiles: [
        ['1', '10'],
        ['2', '20'],
        ['3', '80'],
        ['4', '90'],
      ],
    });
    expect(typicalRange(wide)).toEqual({ lowest: 1.6, highest: 3.4 });
  });

  it('is not known when the table does not reach that far', () => {
    expect(typicalRange(table)).toBeUndefined();
  });
});
