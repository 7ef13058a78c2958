import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOAT_TEST } from './boat-test.ts';
import { keptScores, keptTests, type KeptTest } from './kept-tests.ts';

const kind = keptTests(BOAT_TEST);
const ANSWERS = { sails: '2', crew: 'no', anchor: '3' };
const TAKEN: KeptTest['taken'] = {
  id: 'a',
  takenAt: '2026-03-01T10:00:00.000Z',
  version: BOAT_TEST.version,
  fingerprint: BOAT_TEST.fingerprint,
  answers: ANSWERS,
  scores: keptScores(BOAT_TEST.structure, ANSWERS),
};
const KEPT: KeptTest = { test: BOAT_TEST.key, taken: TAKEN };
const read = (data: unknown) => kind.read(data, 1);

describe('a result that was kept on the device', () => {
  test('is read as it was kept', () => {
    expect(TAKEN.scores).toEqual({ boat: { value: 5 } });
    expect(read(structuredClone(KEPT))).toEqual(KEPT);
  });

  test('is not shown when its scores are not what its answers give', () => {
    expect(read({ ...KEPT, taken: { ...TAKEN, scores: { boat: { value: 6 } } } })).toBeUndefined();
    expect(read({ ...KEPT, taken: { ...TAKEN, scores: {} } })).toBeUndefined();
    expect(read({ ...KEPT, taken: { ...TAKEN, scores: { ...TAKEN.scores, more: { value: 1 } } } })).toBeUndefined();
    expect(read({ ...KEPT, taken: { ...TAKEN, answers: { ...ANSWERS, anchor: '9' } } })).toBeUndefined();
  });

  test('stays as it was when the test has another version now', () => {
    const old = {
      ...KEPT,
      taken: { ...TAKEN, version: '0.9', fingerprint: 'old', scores: { hull: { category: 'dry' } } },
    };
    expect(read(old)).toEqual(old);
  });

  test('of another test is left in peace', () => {
    const other = { test: 'car-test', taken: { ...TAKEN, scores: { speed: { value: 3 } } } };
    expect(read(other)).toEqual(other);
  });

  test.each([
    ['no id', { id: '' }],
    ['a moment that is no moment', { takenAt: 'yesterday' }],
    ['a score that is not finite', { scores: { boat: { value: Number.NaN } } }],
    ['a score that is a text', { scores: { boat: { value: '5' } } }],
    ['an answer that is an object', { answers: { sails: {} } }],
    ['an endless version', { version: '1'.repeat(500) }],
    [
      'far too many answers',
      { answers: Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`q-${index}`, '1'])) },
    ],
  ])('is not shown when it has %s', (_what, part) => {
    expect(read({ ...KEPT, taken: { ...TAKEN, version: '0.9', ...part } })).toBeUndefined();
  });

  test('whatever stands in the storage, reading it never throws, and what it takes can be read again', () => {
    const part = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.record({ value: fc.double() }))),
    );
    const data = fc.oneof(
      fc.anything(),
      fc.record({
        test: fc.oneof(fc.string(), fc.constant(BOAT_TEST.key)),
        taken: fc.record(
          {
            id: fc.oneof(fc.constant('a'), fc.anything()),
            takenAt: fc.oneof(fc.constant(TAKEN.takenAt), fc.anything()),
            version: fc.oneof(fc.constant('0.9'), fc.constant(BOAT_TEST.version), fc.anything()),
            fingerprint: fc.oneof(fc.constant(BOAT_TEST.fingerprint), fc.string()),
            answers: fc.oneof(fc.constant<unknown>(ANSWERS), part),
            scores: fc.oneof(fc.constant<unknown>(TAKEN.scores), part),
          },
          { requiredKeys: [] },
        ),
      }),
    );
    fc.assert(
      fc.property(data, fc.integer(), (value, format) => {
        const taken = kind.read(value, format);
        if (taken !== undefined) expect(read(structuredClone(taken))).toEqual(taken);
        if (
          taken?.test === BOAT_TEST.key &&
          taken.taken.fingerprint === BOAT_TEST.fingerprint &&
          taken.taken.version === BOAT_TEST.version
        )
          expect(taken.taken.scores).toEqual(keptScores(BOAT_TEST.structure, taken.taken.answers));
      }),
      { numRuns: 1000 },
    );
  });
});
