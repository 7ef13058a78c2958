import { readFileSync } from 'node:fs';
import { parseOpeningHours } from '@moodspace/shared/opening-hours';
import { describe, expect, test } from 'vitest';

/** The texts between backticks in the first column of the tables of hours on a page of the docs. */
function documentedHours(page: string): readonly string[] {
  const text = readFileSync(new URL(`../../../../docs/${page}`, import.meta.url), 'utf8');
  const cells = [...text.matchAll(/^ *\| (`(?:24\/7|[^`|]*\d:\d)[^|]*) \|/gmu)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, hours = '']) => hours));
}

describe.each([
  ['hours-and-phone-numbers.md', 6],
  ['social-map.md', 6],
])('the examples of hours in docs/%s', (page, count) => {
  const examples = documentedHours(page);

  test('are found', () => {
    expect(examples).toHaveLength(count);
  });

  test.each(examples)('can be typed as they stand there: %s', (example) => {
    expect(parseOpeningHours(example)).toHaveProperty('hours');
  });
});
