import type { Service } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { choiceParts } from './choice-parts.ts';

const service = (name: string, regions: Service['regions'], phone?: string) => ({
  name,
  data: {
    regions,
    channels: phone === undefined ? [] : ([{ channelKind: 'phone', phone }] as unknown as Service['channels']),
  },
});
const names = (parts: ReturnType<typeof choiceParts<ReturnType<typeof service>>>) =>
  parts.map(({ region, found }) => [region, found.map(({ name }) => name)]);

describe('the list of a choice', () => {
  const line = service('line', ['flanders_brussels'], '106');
  const house = service('house', ['limburg']);
  const practice = service('practice', ['limburg'], '011 22 33 44');

  test('begins with what is there for everybody', () => {
    expect(names(choiceParts([house, line], undefined))).toEqual([
      [undefined, ['line']],
      ['limburg', ['house']],
    ]);
  });

  test('begins in a region with what is there, those whom one can call first', () => {
    expect(names(choiceParts([house, line, practice], 'limburg'))).toEqual([
      ['limburg', ['practice', 'house']],
      [undefined, ['line']],
    ]);
  });

  test('names a service for two regions once', () => {
    const both = service('both', ['antwerp', 'limburg']);
    expect(choiceParts([both], undefined).flatMap(({ found }) => found)).toHaveLength(1);
  });

  test('stays readable however many there are, and says how many are left', () => {
    const many = Array.from({ length: 1000 }, (_, place) => service(`house ${place}`, ['limburg']));
    const parts = choiceParts([...many, line], undefined);
    const shown = parts.reduce((sum, { found }) => sum + found.length, 0);
    expect(shown).toBeLessThanOrEqual(90);
    expect(parts.reduce((sum, { found, left }) => sum + found.length + left, 0)).toBe(1001);
  });
});
