import { scoreAnswers } from '@moodspace/shared/scoring';
import { expect, test } from 'vitest';
import { GARDEN_TEST, gardenAnswers } from './garden-test.ts';
import { itemsToAnswer } from './open-items.ts';

const { structure } = GARDEN_TEST;

const toAnswer = (answers: Readonly<Record<string, string>>, scoreKey: string) =>
  itemsToAnswer(structure, scoreAnswers(structure, answers), scoreKey);

test('a score with too many open questions names those that are open', () => {
  expect(toAnswer({ 'water-1': '4', 'water-3': '2' }, 'water')).toEqual(['water-2', 'water-4']);
});

test('a score of which nothing was answered names all its questions', () => {
  expect(toAnswer({}, 'tools')).toEqual(['tools-1', 'tools-2']);
});

test('a score that is made of others names the questions that those miss, in the order of the test', () => {
  expect(toAnswer(gardenAnswers({ weeds: 3 }), 'garden')).toEqual(['water-1', 'water-2', 'water-3', 'water-4']);
});

test('a score that was computed names none', () => {
  expect(toAnswer(gardenAnswers({ water: 3 }), 'water')).toEqual([]);
});

test('scores that point at each other are not followed for ever', () => {
  const circle = (scores: readonly string[]) => ({ kind: 'none', reason: { code: 'depends_on', scores } }) as const;
  expect(itemsToAnswer(structure, { water: circle(['weeds']), weeds: circle(['water']) }, 'water')).toEqual([]);
});
