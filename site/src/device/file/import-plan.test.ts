import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeRecords, storedRecords } from '../device-records.ts';
import { ALL_KINDS } from '../kinds/all-kinds.ts';
import { MADE_UP_RECORDS, MOMENT } from '../made-up-records.ts';
import type { StoredRecord } from '../record-kind.ts';
import { importPlan, importRecords, recordsForFile } from './import-plan.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const EARLIER = '2026-11-21T10:00:00.000Z';
const LATER = '2026-11-22T12:00:00.000Z';

const progress = (step: string, updatedAt: string): StoredRecord => ({
  ...MADE_UP_RECORDS[0]!,
  data: { ...(MADE_UP_RECORDS[0]!.data as object), step, updatedAt, reached: [step] },
});

const plan = (records: readonly StoredRecord[], stored: readonly StoredRecord[], broken = 0) =>
  importPlan({ records, broken }, stored, NOW);

async function put(records: readonly StoredRecord[]) {
  await changeRecords(
    records.map((record) => ({
      kind: ALL_KINDS.find(({ collection }) => collection === record.collection)!,
      id: record.id,
      change: () => record,
    })),
  );
}

async function onDevice() {
  const stored = await storedRecords();
  if (!stored.ok) throw new Error(stored.why);
  return stored.value;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what importing a file would do', () => {
  test('is said record by record, and nothing is done yet', async () => {
    const [, answers, intake, moment, service, result] = MADE_UP_RECORDS;
    const stored = [progress('here', MOMENT), answers!, intake!, result!];
    const file = [
      progress('there', LATER),
      answers!,
      { ...intake!, data: { ...(intake!.data as object), answers: { nights: 'long' }, answeredAt: EARLIER } },
      moment!,
      service!,
      { ...service!, id: 'x', data: {} },
      { ...service!, id: 'y', format: 9 },
      { ...service!, collection: 'of-somebody-else' },
    ];
    const { incoming, ...counts } = plan(file, stored, 2);
    expect(counts).toEqual({ fresh: 2, newer: 1, older: 1, same: 1, unreadable: 5, onlyHere: 1 });
    expect(incoming).toHaveLength(5);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('a record that a later version of the site wrote here is left alone', () => {
    const [, , , , service] = MADE_UP_RECORDS;
    const { incoming, unreadable } = plan([service!], [{ ...service!, format: 2 }]);
    expect({ incoming, unreadable }).toEqual({ incoming: [], unreadable: 1 });
  });

  test('of two records with one name the last one counts', () => {
    expect(plan([progress('one', MOMENT), progress('two', MOMENT)], []).incoming).toHaveLength(1);
  });
});

describe('importing', () => {
  test('on an empty device gives what was written, and the device is an own one from then on', async () => {
    expect((await importRecords(plan(MADE_UP_RECORDS, []), 'merge')).ok).toBe(true);
    const written = await recordsForFile();
    expect(written.ok && written.value.toSorted(byName)).toEqual(MADE_UP_RECORDS.toSorted(byName));
    expect((await onDevice()).map(({ collection }) => collection)).toContain('keeping');
  });

  test('merging keeps the newer version of each record, and what is only here', async () => {
    const [, , , moment, service] = MADE_UP_RECORDS;
    await put([progress('here', MOMENT), moment!]);
    await importRecords(plan([progress('there', EARLIER), service!], await onDevice()), 'merge');
    const after = await onDevice();
    expect(after).toContainEqual(moment);
    expect(after).toContainEqual(service);
    expect(after.find(({ id }) => id === 'sleep')?.data).toMatchObject({ step: 'here', reached: ['here', 'there'] });
  });

  test('replacing leaves nothing but the file and the choice', async () => {
    const [, , , moment, service] = MADE_UP_RECORDS;
    await put([progress('here', MOMENT), moment!]);
    await importRecords(plan([service!], await onDevice()), 'replace');
    expect((await onDevice()).filter(({ collection }) => collection !== 'keeping')).toEqual([service]);
  });

  test('when the device is full, nothing of the file is taken and nothing is lost', async () => {
    const [, , , moment] = MADE_UP_RECORDS;
    await put([moment!]);
    await importRecords(plan([], []), 'merge');
    const before = await onDevice();
    let left = 3;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called on the store that it came from.
    const original = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      left -= 1;
      if (left < 0) throw new DOMException('full', 'QuotaExceededError');
      return original.call(this, value);
    });
    for (const how of ['merge', 'replace'] as const) {
      left = 3;
      expect(await importRecords(plan(MADE_UP_RECORDS, before), how)).toEqual({ ok: false, why: 'full' });
    }
    vi.restoreAllMocks();
    expect(await onDevice()).toEqual(before);
  });
});

const byName = (a: StoredRecord, b: StoredRecord) => a.collection.localeCompare(b.collection);
