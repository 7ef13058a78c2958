import { scoreAnswers } from '@moodspace/shared/scoring';
import { describe, expect, test } from 'vitest';
import { GARDEN_TEST, gardenAnswers } from './garden-test.ts';
import { groupedReadings, hasRiskAnswer, readingsOf } from './readings.ts';

const readings = (parts: Readonly<Record<string, number>>) =>
  readingsOf(GARDEN_TEST, scoreAnswers(GARDEN_TEST.structure, gardenAnswers(parts)));

describe('what there is to read', () => {
  test('is every score but those that only serve others', () => {
    expect(readings({}).map(({ score }) => score.key)).toEqual(['garden', 'water', 'weeds', 'tools', 'season']);
  });

  test('says of each what its band says, also of a category', () => {
    const labels = readings({ water: 2, weeds: 4, tools: 3 }).map(({ finding }) => finding?.feedback.label);
    expect(labels).toEqual([
      'Your garden asks for a helping hand',
      'Your plants are thirsty',
      'Many weeds',
      'You have what you need',
      'Time to rest',
    ]);
  });

  test('says nothing of a score that could not be computed', () => {
    expect(readings({ tools: 3 }).find(({ score }) => score.key === 'water')).toMatchObject({
      result: { kind: 'none' },
      finding: undefined,
    });
  });
});

describe('scores that belong together', () => {
  const { scores } = GARDEN_TEST.structure;
  const grouped = (among = scores) => {
    const { groups, others } = groupedReadings(readings({ water: 3, weeds: 3, tools: 3 }), among);
    const keys = (some: typeof others) => some.map(({ score }) => score.key);
    return { groups: groups.map(({ main, parts }) => [main.score.key, ...keys(parts)]), others: keys(others) };
  };

  test('stand with the main score that is made of them, the others by themselves', () => {
    expect(grouped()).toEqual({ groups: [['garden', 'water', 'weeds'], ['tools']], others: ['season'] });
  });

  test('stand with it also when another score lies between', () => {
    const chain = scores.map((score) => (score.key === 'weeds' ? { ...score, of: ['season'] } : score));
    expect(grouped(chain)).toEqual({ groups: [['garden', 'water', 'weeds', 'season'], ['tools']], others: [] });
  });
});

describe('a sign of suicidality', () => {
  const { structure } = GARDEN_TEST;

  test('is seen in an answer that the test names, whatever the scores are', () => {
    expect(hasRiskAnswer(structure, { 'tools-1': '5' })).toBe(true);
  });

  test('is not seen in other answers, nor in the same answer to another question', () => {
    expect(hasRiskAnswer(structure, { 'tools-1': '4', 'tools-2': '5' })).toBe(false);
  });

  test('is not seen in an answer to a question that was not shown', () => {
    const items = structure.items.map((item) =>
      item.key === 'tools-1'
        ? {
            ...item,
            showIf: { mode: 'all' as const, conditions: [{ item: 'water-1', comparison: 'is' as const, answer: '1' }] },
          }
        : item,
    );
    expect(hasRiskAnswer({ ...structure, items }, { 'water-1': '2', 'tools-1': '5' })).toBe(false);
  });
});
