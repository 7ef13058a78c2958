import { expect, test } from 'vitest';
import { SHARED_NAME } from '../../device/keeping.ts';
import { tabMemory } from '../../device/tab-memory.ts';
import { emptyTab, forgetLeaving, isLeftTab } from './left-tab.ts';

/** As a browser has it: what is stored are its own properties. */
function emptyStorage(): Storage {
  const methods = {
    getItem: (name: string): unknown => Reflect.get(storage, name) ?? null,
    setItem: (name: string, text: string) => Reflect.set(storage, name, text),
    removeItem: (name: string) => Reflect.deleteProperty(storage, name),
  };
  const storage = Object.create(methods) as Storage;
  return storage;
}

test('whoever leaves takes the answers of an unfinished self-test along, and the tab knows that it was left', () => {
  const kept = emptyStorage();
  const storage = () => kept;
  for (const name of ['one', 'two', 'three']) tabMemory(storage).write(name, 'answers');
  emptyTab(storage);
  for (const name of ['one', 'two', 'three']) expect(tabMemory(storage).read(name)).toBeUndefined();
  expect(isLeftTab(storage)).toBe(true);
  forgetLeaving(storage);
  expect(isLeftTab(storage)).toBe(false);
});

test('that others use the device is still known, so that nothing is kept on it afterwards', () => {
  const kept = emptyStorage();
  const storage = () => kept;
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
