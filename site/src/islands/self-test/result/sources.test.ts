import { expect, test } from 'vitest';
import { GARDEN_TEST } from './garden-test.ts';
import { sourcesOf } from './sources.ts';

test('each source is named once, by what it is the source of', () => {
  expect(sourcesOf(GARDEN_TEST.structure)).toEqual([
    { of: 'bands', texts: ['Three parts of the scale.'] },
    { of: 'scores', texts: ['The middle of the scale.'] },
    { of: 'norms', texts: ['The Garden Survey 2024, table 3.'] },
    { of: 'reliabilities', texts: ['Made up for this test.'] },
  ]);
});

test('what has no source is not named', () => {
  expect(sourcesOf({ ...GARDEN_TEST.structure, norms: [] }).map(({ of }) => of)).not.toContain('norms');
});
