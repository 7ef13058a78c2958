import { expect, test } from 'vitest';
import { withoutSuperseded } from './search-changes.ts';

const answer = {
  results: [{ id: 'nl-be_1' }, { id: 'nl-be_2' }, { id: 'nl-be_9' }],
  filters: { kind: { article: 2, service: 1 }, theme: { sleep: 3, stress: 1 } },
};

test('a page that is gone is neither found nor counted', () => {
  const superseded = {
    'nl-be_2': { kind: ['article'], theme: ['sleep', 'stress'] },
    'nl-be_77': { kind: ['service'] },
  };
  expect(withoutSuperseded(answer, superseded)).toEqual({
    results: [{ id: 'nl-be_1' }, { id: 'nl-be_9' }],
    filters: { kind: { article: 1, service: 1 }, theme: { sleep: 2, stress: 0 } },
  });
});

test('an answer that nothing changed in stays the same', () => {
  expect(withoutSuperseded(answer, {})).toBe(answer);
  expect(withoutSuperseded(answer, { 'nl-be_3': {} })).toBe(answer);
});
