import { expect, test } from 'vitest';
import { fieldTrail } from './field-trail.ts';

test('an editor reads where a problem is in the words of the form, in either language', () => {
  expect(fieldTrail(['scores', '0', 'direction'], 'nl')).toBe('Scores › 1 › Wat hoog betekent');
  expect(fieldTrail(['items', '2', 'showIf', 'conditions', '1', 'answer'], 'en')).toBe(
    'Questions › 3 › When the question appears › Conditions › 2 › Code of the answer',
  );
});

test('a place that the form does not have stands as it is', () => {
  expect(fieldTrail(['gone', '4'], 'en')).toBe('gone › 5');
});
