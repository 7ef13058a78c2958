import type { Norm, Reliability } from '@moodspace/shared';
import { scoreAnswers } from '@moodspace/shared/scoring';
import { describe, expect, test } from 'vitest';
import type { TestStructure } from '../test-definition.ts';
import { GARDEN_TEST, gardenAnswers } from './garden-test.ts';
import { scoreFacts, toldBands } from './score-facts.ts';

const { structure } = GARDEN_TEST;

function factsOf(scoreKey: string, parts: Readonly<Record<string, number>>, changed: Partial<TestStructure> = {}) {
  const own = { ...structure, ...changed };
  const score = own.scores.find(({ key }) => key === scoreKey)!;
  const result = scoreAnswers(own, gardenAnswers(parts))[scoreKey]!;
  if (result.kind !== 'number') throw new Error(`${scoreKey} has no number.`);
  return scoreFacts(own, score, result)!;
}

const norms = (change: Partial<Norm>): Pick<TestStructure, 'norms'> => ({
  norms: structure.norms.map((norm) => ({ ...norm, ...change })),
});

describe('how exact a score is', () => {
  test('is the score plus and minus 1.96 standard errors of measurement', () => {
    // 0.75 × √(1 − 0.84) = 0.3, and 1.96 × 0.3 = 0.588
    expect(factsOf('water', { water: 3 }).precision?.span).toEqual({ lowest: 2.412, highest: 3.588 });
  });

  test('is not drawn when nobody has published it', () => {
    expect(factsOf('tools', { tools: 3 }).precision).toBeUndefined();
  });
});

describe('the comparison with a group', () => {
  test('says how many score lower and where most are', () => {
    expect(factsOf('water', { water: 3 }).comparison).toMatchObject({
      share: { kind: 'tenths', tenths: 3 },
      typical: { lowest: 2.7, highest: 4.1 },
    });
  });

  test('is left out where there is no norm', () => {
    expect(factsOf('tools', { tools: 3 }).comparison).toBeUndefined();
  });

  test('takes nothing from a normal curve when the score counts complaints', () => {
    expect(factsOf('weeds', { weeds: 3 }).comparison).toBeUndefined();
  });

  test('takes a table also when the score counts complaints', () => {
    const table = norms({
      kind: 'table',
      percentiles: [
        ['1', '10'],
        ['2', '30'],
        ['5', '99'],
      ],
    });
    expect(factsOf('weeds', { weeds: 2 }, table).comparison).toMatchObject({ share: { kind: 'tenths', tenths: 3 } });
  });

  test('says no share for a score beyond the table', () => {
    const table = norms({
      kind: 'table',
      percentiles: [
        ['2', '10'],
        ['4', '90'],
      ],
    });
    expect(factsOf('weeds', { weeds: 5 }, table).comparison?.share).toBeUndefined();
  });
});

describe('the border between two bands', () => {
  const told = (value: number, reliabilities: readonly Reliability[] = structure.reliabilities) =>
    toldBands({ ...structure, reliabilities: [...reliabilities] }, 'water', {
      kind: 'number',
      value,
      answered: 4,
      missing: [],
      isProrated: false,
    }).map(({ key }) => key);

  test('tells of both bands, the lower one first, within one standard error of measurement', () => {
    expect(told(2.75)).toEqual(['dry', 'moist']);
    expect(told(2.25)).toEqual(['dry', 'moist']);
  });

  test('tells of one band further away', () => {
    expect(told(3.25)).toEqual(['moist']);
  });

  test('tells of one band when nobody knows how exact the score is', () => {
    expect(told(2.5, [])).toEqual(['moist']);
  });
});

test('the limits of the bands and the ends of the scale are there', () => {
  expect(factsOf('water', { water: 3 })).toMatchObject({ scale: { lowest: 1, highest: 5 }, limits: [2.5, 4] });
});
