import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from './percentile-words.ts';

test.each([
  [1, { kind: 'few' }],
  [4.9, { kind: 'few' }],
  [5, { kind: 'tenths', tenths: 1 }],
  [11.2, { kind: 'tenths', tenths: 1 }],
  [34, { kind: 'tenths', tenths: 3 }],
  [44.9, { kind: 'tenths', tenths: 4 }],
  [45, { kind: 'half' }],
  [54.9, { kind: 'half' }],
  [55, { kind: 'tenths', tenths: 6 }],
  [93.4, { kind: 'tenths', tenths: 9 }],
  [94.9, { kind: 'tenths', tenths: 9 }],
  [95, { kind: 'nearly_all' }],
  [99, { kind: 'nearly_all' }],
])('percentile %d is said as a share that one can picture', (percentile, share) => {
  expect(shareOf(percentile)).toEqual(share);
});

test('a share in tenths is never more than five and a half percent beside the percentile', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 99, noNaN: true }), (percentile) => {
      const share = shareOf(percentile);
      const said = { few: 2.5, half: 50, nearly_all: 97.5, tenths: share.kind === 'tenths' ? share.tenths * 10 : 0 };
      expect(Math.abs(said[share.kind] - percentile)).toBeLessThanOrEqual(5.5);
    }),
  );
});
