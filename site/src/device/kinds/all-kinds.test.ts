import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MADE_UP_RECORDS, MOMENT } from '../made-up-records.ts';
import type { StoredRecord } from '../record-kind.ts';
import { ALL_KINDS } from './all-kinds.ts';

test('every kind reads what it writes, and says when it was changed', () => {
  expect(MADE_UP_RECORDS.map(({ collection }) => collection).toSorted()).toEqual(
    ALL_KINDS.map(({ collection }) => collection).toSorted(),
  );
  for (const sample of MADE_UP_RECORDS) {
    const kind = ALL_KINDS.find(({ collection }) => collection === sample.collection)!;
    expect(kind.renewed(sample)).toEqual(sample);
    expect(kind.changedAt(sample)).toBe(MOMENT);
    expect(kind.merged(sample, sample)).toEqual(sample);
  }
});

test('a field that no kind knows is left behind', () => {
  for (const sample of MADE_UP_RECORDS) {
    const more = { ...sample, data: { ...(sample.data as object), other: '<b>', ['__proto__']: { isAdmin: true } } };
    expect(ALL_KINDS.find(({ collection }) => collection === sample.collection)!.renewed(more)).toEqual(sample);
  }
});

test('whatever stands in the storage, no kind throws, and what it takes it can read again', () => {
  for (const kind of ALL_KINDS) {
    const sample = MADE_UP_RECORDS.find(({ collection }) => collection === kind.collection)!.data as Record<
      string,
      unknown
    >;
    const part = fc.oneof(fc.anything(), fc.string({ maxLength: 10 }), fc.constantFrom(MOMENT, 'key', 1, null));
    const broken = fc.record(
      Object.fromEntries(
        Object.entries(sample).map(([name, value]) => [
          name,
          fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, part),
        ]),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), broken), fc.integer({ min: -1, max: 2 }), (data, format) => {
        const renewed = kind.renewed({ collection: kind.collection, id: 'x', format, data });
        if (!renewed) return;
        expect(kind.renewed(structuredClone(renewed))).toEqual(renewed);
        expect(kind.changedAt(renewed)).toMatch(/^\d{4}-/);
      }),
    );
  }
});

test('what was reached and finished in a module stays so, whichever version is newer', () => {
  const progress = ALL_KINDS.find(({ collection }) => collection === 'module-progress')!;
  const sample = MADE_UP_RECORDS[0]!;
  const at = (minute: number, more: object): StoredRecord => ({
    ...sample,
    data: { ...(sample.data as object), updatedAt: `2026-11-22T10:0${minute}:00.000Z`, ...more },
  });
  const finished = at(1, { reached: ['start', 'pressure', 'end'], finishedAt: MOMENT });
  const again = at(2, { reached: ['start'], step: 'start' });
  expect(progress.merged(finished, again).data).toMatchObject({
    step: 'start',
    reached: ['start', 'pressure', 'end'],
    finishedAt: MOMENT,
    updatedAt: '2026-11-22T10:02:00.000Z',
  });
});

test('more fields than any exercise has, and longer texts, are not taken', () => {
  const answers = ALL_KINDS.find(({ collection }) => collection === 'exercise-answers')!;
  const sample = MADE_UP_RECORDS[1]!;
  const withFields = (fields: unknown) => answers.renewed({ ...sample, data: { ...(sample.data as object), fields } });
  const field = (name: string, text = '') => ({ name, label: '', text });
  const many = (count: number) => Array.from({ length: count }, (_, index) => field(`f.${index}`));
  expect(withFields(many(300))).toBeDefined();
  expect(withFields(many(301))).toBeUndefined();
  expect(withFields([field('a', 'x'.repeat(4000))])).toBeDefined();
  expect(withFields([field('a', 'x'.repeat(4001))])).toBeUndefined();
  expect(withFields([field('a'), field('a')])).toBeUndefined();
});
