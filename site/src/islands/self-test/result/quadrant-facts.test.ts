import { scoreAnswers } from '@moodspace/shared/scoring';
import { expect, test } from 'vitest';
import { GARDEN_TEST, gardenAnswers } from './garden-test.ts';
import { quadrantFacts } from './quadrant-facts.ts';

const { structure } = GARDEN_TEST;

const factsOf = (scoreKey: string, parts: Readonly<Record<string, number>>) =>
  quadrantFacts(
    structure,
    structure.scores.find(({ key }) => key === scoreKey)!,
    scoreAnswers(structure, gardenAnswers(parts)),
  );

test('four fields are made of both scores, each with its own scale and cut', () => {
  expect(factsOf('garden', { water: 4, weeds: 2 })).toMatchObject({
    up: { scoreKey: 'water', value: 4, cut: 3, scale: { lowest: 1, highest: 5 } },
    right: { scoreKey: 'weeds', value: 2, cut: 3 },
  });
});

test('four fields are not drawn when one of both scores could not be computed', () => {
  expect(factsOf('garden', { water: 4 })).toBeUndefined();
});

test('four fields are not drawn for any other score', () => {
  expect(factsOf('water', { water: 4, weeds: 2 })).toBeUndefined();
});
