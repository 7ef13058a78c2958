import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyChoices, QUICK_FILTERS, quickFilterStyles, quickId } from './quick-filters.ts';

test('where no row fits the filters together, a word says so', () => {
  const rows = [
    ['phone', 'free'],
    ['chat', 'en'],
  ];
  expect(emptyChoices(rows)).toContainEqual(['walk_in']);
  expect(emptyChoices(rows)).toContainEqual(['phone', 'chat']);
  expect(emptyChoices(rows)).not.toContainEqual(['phone', 'free']);
});

test('the smallest sets of filters without a row are found for any rows', () => {
  const row = fc.uniqueArray(fc.constantFrom(...QUICK_FILTERS));
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 6 }),
      row.filter((set) => set.length > 0),
      (rows, asked) => {
        const isEmpty = !rows.some((fits) => asked.every((filter) => fits.includes(filter)));
        const isSaid = emptyChoices(rows).some((set) => set.every((filter) => asked.includes(filter)));
        expect(isSaid).toBe(isEmpty);
      },
    ),
  );
});

test('every filter has a rule in the style sheet', () => {
  const styles = quickFilterStyles([[['phone']]]);
  for (const filter of QUICK_FILTERS) expect(styles).toContain(`#${quickId(filter)}:checked`);
});

test('a part in which nothing is left goes with its heading', () => {
  const styles = quickFilterStyles([[['phone']], [['phone', 'chat']]]);
  expect(styles).toContain(`.narrowed:has(#only-chat:checked) [data-part='0']`);
  expect(styles).not.toContain(`.narrowed:has(#only-chat:checked) [data-part='1']`);
});
