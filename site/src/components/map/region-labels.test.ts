import { describe, expect, test } from 'vitest';
import { labelLines } from './region-labels.ts';

describe('the name of a region on the map', () => {
  test.each([
    ['West-Vlaanderen', ['West-', 'Vlaanderen']],
    ['Flemish Brabant', ['Flemish', 'Brabant']],
    ['Antwerpen', ['Antwerpen']],
  ])('%s stands in short lines', (name, lines) => {
    expect(labelLines(name)).toEqual(lines);
  });
});
