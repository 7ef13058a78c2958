import { expect, test } from 'vitest';
import { filterStyles } from './filter-styles.ts';

test('a choice filters the list without script', () => {
  expect(filterStyles([{ facet: 'level', code: 'low', slugs: { nl: 'het-wisselt', en: 'ups-and-downs' } }])).toBe(
    ".offers:has(#level-low:checked) [data-level]:not([data-level~='low']){display:none}",
  );
});
