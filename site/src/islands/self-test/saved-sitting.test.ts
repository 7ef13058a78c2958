import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOAT_TEST } from './boat-test.ts';
import { readSitting, writeSitting } from './saved-sitting.ts';
import { newSitting, sittingReducer, type Sitting, type SittingEvent } from './sitting.ts';

const { structure } = BOAT_TEST;
const reduce = sittingReducer(structure);
const OUTCOME = { id: 'a', at: '2026-03-01T10:00:00.000Z' };

const events: fc.Arbitrary<SittingEvent> = fc.oneof(
  fc.record({ type: fc.constant('started' as const), view: fc.constantFrom('one' as const, 'all' as const) }),
  fc.constantFrom(...structure.items).chain(({ key, scale }) =>
    fc.record({
      type: fc.constant('answered' as const),
      item: fc.constant(key),
      code: fc.constantFrom(
        ...(structure.scales.find((one) => one.key === scale)?.points.map(({ code }) => code) ?? []),
      ),
    }),
  ),
  fc.constantFrom<SittingEvent>(
    { type: 'advanced', ...OUTCOME },
    { type: 'finished', ...OUTCOME },
    { type: 'wentBack' },
    { type: 'numberKeysSwitched' },
    { type: 'cleared', item: 'sails' },
    { type: 'jumped', item: 'mood' },
    { type: 'viewChanged', view: 'one' },
    { type: 'retaken' },
    { type: 'erased' },
  ),
);
const sittings = fc.array(events, { maxLength: 30 }).map((list) => list.reduce(reduce, newSitting(structure)));

const written = (sitting: Sitting = newSitting(structure)) => writeSitting(BOAT_TEST, sitting);
/** What is written, with one part of it replaced. */
const withPart = (path: readonly string[], value: unknown): string => {
  const whole = JSON.parse(written()) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce((part, key) => part[key] as Record<string, unknown>, whole);
  parent[path.at(-1) ?? ''] = value;
  return JSON.stringify(whole);
};

describe('what a tab remembers of a test', () => {
  test('comes back as it was, wherever the visitor stood', () => {
    fc.assert(
      fc.property(sittings, (sitting) => {
        const read = readSitting(BOAT_TEST, written(sitting));
        // A result without an answer that it needs is not trusted.
        const isWhole = sitting.screen !== 'result' || Object.hasOwn(sitting.answers, 'anchor');
        expect(read).toEqual(isWhole ? { kind: 'sitting', sitting } : { kind: 'unreadable' });
      }),
    );
  });

  test('is nothing before the first time', () => {
    expect(readSitting(BOAT_TEST, undefined)).toEqual({ kind: 'nothing' });
  });

  test('never goes on into a test that was changed since', () => {
    for (const part of ['version', 'fingerprint'])
      expect(readSitting(BOAT_TEST, withPart([part], 'other'))).toEqual({ kind: 'changed' });
    expect(readSitting(BOAT_TEST, withPart(['format'], 2))).toEqual({ kind: 'changed' });
  });

  test.each([
    ['an answer that the question does not have', ['sitting', 'answers'], { sails: '9' }],
    ['an answer of another scale', ['sitting', 'answers'], { crew: '1' }],
    ['an answer to a question that is not there', ['sitting', 'answers'], { rudder: '1' }],
    ['a number for a code', ['sitting', 'answers'], { sails: 1 }],
    ['a list of answers', ['sitting', 'answers'], ['1']],
    ['a question that is hidden', ['sitting', 'current'], 'mood'],
    ['a question that is not there', ['sitting', 'current'], 'constructor'],
    ['a screen that is not there', ['sitting', 'screen'], 'admin'],
    ['a result without the answer it needs', ['sitting', 'screen'], 'result'],
    ['a view that is not there', ['sitting', 'view'], 'grid'],
    ['a moment that does not exist', ['sitting', 'result'], { id: 'a', takenAt: '2026-02-30T10:00:00.000Z' }],
    ['an id with a space', ['sitting', 'result'], { id: 'a b', takenAt: OUTCOME.at }],
    ['another test', ['test'], 'other-test'],
  ])('is not used when it holds %s', (_what, path, value) => {
    expect(readSitting(BOAT_TEST, withPart(path, value))).toEqual({ kind: 'unreadable' });
  });

  test('is not even parsed when it is far too long', () => {
    expect(readSitting(BOAT_TEST, written() + ' '.repeat(200_000))).toEqual({ kind: 'unreadable' });
  });

  test('whatever stands in the storage, reading it never throws and gives only answers that the test knows', () => {
    const codes = new Map(
      structure.items.map(({ key, scale }) => [
        key,
        structure.scales.find((one) => one.key === scale)?.points.map(({ code }) => code),
      ]),
    );
    const envelope = fc.record({
      format: fc.constantFrom<unknown>(1, 2, '1', null),
      test: fc.constantFrom<unknown>(BOAT_TEST.key, 'other', null),
      version: fc.constantFrom<unknown>(BOAT_TEST.version, '0', 1),
      fingerprint: fc.constantFrom<unknown>(BOAT_TEST.fingerprint, 'x', {}),
      sitting: fc.oneof(
        fc.anything(),
        fc.record({
          screen: fc.constantFrom<unknown>('intro', 'questions', 'open', 'result', 7),
          view: fc.constantFrom<unknown>('one', 'all', null),
          current: fc.constantFrom<unknown>('sails', 'crew', 'mood', '__proto__'),
          answers: fc.dictionary(
            fc.constantFrom('sails', 'crew', 'mood', 'anchor', '__proto__', 'x'),
            fc.constantFrom<unknown>('1', 'yes', 3, null),
          ),
          isMendingGap: fc.constantFrom<unknown>(true, false, 'no'),
          usesNumberKeys: fc.boolean(),
          result: fc.oneof(fc.constant(null), fc.anything()),
        }),
      ),
    });
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      envelope.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readSitting(BOAT_TEST, text);
        expect(['nothing', 'sitting', 'changed', 'unreadable']).toContain(read.kind);
        if (read.kind !== 'sitting') return;
        for (const [key, code] of Object.entries(read.sitting.answers)) expect(codes.get(key)).toContain(code);
      }),
      { numRuns: 500 },
    );
  });
});
