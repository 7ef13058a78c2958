import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceCollection } from './device-storage.ts';
import { listingOf, type RecordKind } from './record-kind.ts';

/** Since its second format a note is an object with a text; in the first one it was the text itself. */
interface Note {
  readonly text: string;
}
const notes: RecordKind<Note> = {
  collection: 'notes',
  format: 2,
  read: (data, format) => {
    if (format === 1) return typeof data === 'string' ? { text: data } : undefined;
    const text: unknown = typeof data === 'object' && data !== null && 'text' in data ? data.text : undefined;
    return typeof text === 'string' ? { text } : undefined;
  },
  changedAt: () => '',
};
const songs: RecordKind<string> = {
  collection: 'songs',
  format: 1,
  read: (data) => (typeof data === 'string' ? data : undefined),
  changedAt: () => '',
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const listed = async <T>(kind: RecordKind<T>) => {
  const outcome = await deviceCollection(kind).list();
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.value;
};

describe('what a visitor keeps on the device', () => {
  test('is nothing at first, and looking makes nothing', async () => {
    expect(await listed(notes)).toEqual({ records: [], unreadable: [] });
    expect(await deviceCollection(notes).remove(['1'])).toEqual({ ok: true, value: undefined });
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('is listed by id, each collection for itself', async () => {
    await deviceCollection(notes).keep('2', { text: 'two' });
    await deviceCollection(notes).keep('1', { text: 'one' });
    await deviceCollection(songs).keep('1', 'la');
    expect((await listed(notes)).records).toEqual([
      { id: '1', value: { text: 'one' } },
      { id: '2', value: { text: 'two' } },
    ]);
    expect((await listed(songs)).records).toEqual([{ id: '1', value: 'la' }]);
  });

  test('is replaced under the same id, and deleted one by one or all at once, without touching other collections', async () => {
    const collection = deviceCollection(notes);
    await collection.keep('1', { text: 'one' });
    await collection.keep('1', { text: 'changed' });
    await collection.keep('2', { text: 'two' });
    await collection.keep('3', { text: 'three' });
    await deviceCollection(songs).keep('1', 'la');
    await collection.remove(['1', 'not there']);
    expect((await listed(notes)).records.map(({ id }) => id)).toEqual(['2', '3']);
    expect((await listed(songs)).records).toHaveLength(1);
  });

  test('stays when two tabs keep something at the same time', async () => {
    await Promise.all(['a', 'b', 'c'].map((id) => deviceCollection(notes).keep(id, { text: id })));
    expect((await listed(notes)).records.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('is said to be refused where the browser refuses, and nothing throws', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const collection = deviceCollection(notes);
    const refused = { ok: false, why: 'refused' };
    expect(await collection.list()).toEqual(refused);
    expect(await collection.keep('1', { text: '' })).toEqual(refused);
    expect(await collection.remove(['1'])).toEqual(refused);
  });

  test('stays as it was when the device is full, which is said', async () => {
    const collection = deviceCollection(notes);
    await collection.keep('1', { text: 'one' });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await collection.keep('2', { text: 'two' })).toEqual({ ok: false, why: 'full' });
    put.mockRestore();
    expect((await listed(notes)).records.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('a record that was kept earlier', () => {
  const stored = (format: number, data: unknown, id = 'x') => ({ collection: 'notes', id, format, data });

  test('in an older form is read in the new one', () => {
    expect(listingOf(notes, [stored(1, 'old')]).records).toEqual([{ id: 'x', value: { text: 'old' } }]);
  });

  test('that is damaged, or newer than the page, is named and takes no other with it', () => {
    const all = [
      stored(2, { text: 1 }, 'damaged'),
      stored(3, { text: 'new' }, 'newer'),
      stored(2, { text: 'fine' }, 'fine'),
    ];
    expect(listingOf(notes, all)).toEqual({
      records: [{ id: 'fine', value: { text: 'fine' } }],
      unreadable: ['damaged', 'newer'],
    });
  });

  test('of any shape never makes the list fail', () => {
    const record = fc.oneof(
      fc.anything(),
      fc.record({
        collection: fc.constantFrom('notes', 'songs'),
        id: fc.oneof(fc.string(), fc.anything()),
        format: fc.oneof(fc.integer(), fc.anything()),
        data: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(fc.array(record), (all) => {
        const { records, unreadable } = listingOf(notes, all);
        expect(records.length + unreadable.length).toBeLessThanOrEqual(all.length);
        for (const { value } of records) expect(typeof value.text).toBe('string');
      }),
    );
  });
});
