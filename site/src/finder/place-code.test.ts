import { MUNICIPALITIES, placeTable } from '@moodspace/shared/places';
import { expect, test } from 'vitest';
import { isPlaceCode, placeCode, placeOfCode } from './place-code.ts';

const table = placeTable();

test('every municipality is found again by its code', () => {
  for (const place of MUNICIPALITIES) {
    expect(isPlaceCode(placeCode(place))).toBe(true);
    expect(placeOfCode(table, placeCode(place))?.name).toBe(place.name);
  }
});

test('a place within a municipality has a code of its own', () => {
  expect(placeOfCode(table, '9050-gentbrugge')?.name).toBe('Gentbrugge');
});

test('what is no place has none', () => {
  for (const code of ['', '9000', '9000-atlantis', '9000-gent-extra', '<script>', '0000-gent'])
    expect(placeOfCode(table, code)).toBeUndefined();
});
