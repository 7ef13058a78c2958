import { expect, test } from 'vitest';
import { SHARED_NAME } from '../../device/keeping.ts';
import { tabMemory } from '../../device/tab-memory.ts';
import { emptyTab, forgetLeaving, isLeftTab } from './left-tab.ts';

function storageOf(entries: Map<string, string>): Storage {
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, text: string) => void entries.set(name, text),
    removeItem: (name: string) => void entries.delete(name),
  } as Partial<Storage> as Storage;
}

test('whoever leaves takes the answers of an unfinished self-test along, and the tab knows that it was left', () => {
  const storage = () => storageOf(entries);
  const entries = new Map<string, string>();
  for (const name of ['one', 'two', 'three']) tabMemory(storage).write(name, 'answers');
  emptyTab(storage);
  for (const name of ['one', 'two', 'three']) expect(tabMemory(storage).read(name)).toBeUndefined();
  expect(isLeftTab(storage)).toBe(true);
  forgetLeaving(storage);
  expect(isLeftTab(storage)).toBe(false);
});

test('that others use the device is still known, so that nothing is kept on it afterwards', () => {
  const entries = new Map<string, string>();
  const storage = () => storageOf(entries);
  tabMemory(storage).write(SHARED_NAME, '1');
  emptyTab(storage);
  expect(tabMemory(storage).read(SHARED_NAME)).toBe('1');
});

test('where the browser refuses storage, leaving goes on', () => {
  const refused = () => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(() => {
    emptyTab(refused);
    forgetLeaving(refused);
  }).not.toThrow();
  expect(isLeftTab(refused)).toBe(false);
});
