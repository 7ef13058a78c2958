import { expect, test } from 'vitest';
import { tabMemory } from './tab-memory.ts';

/** As much of a browser's storage as the memory uses. */
function storageOf(entries: Map<string, string>): Storage {
  return {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, text: string) => void entries.set(name, text),
    removeItem: (name: string) => void entries.delete(name),
  } as Partial<Storage> as Storage;
}

test('a tab remembers under names of its own, and forgets when told', () => {
  const entries = new Map([['test', 'of another site']]);
  const memory = tabMemory(() => storageOf(entries));
  expect(memory.works()).toBe(true);
  expect(memory.read('test')).toBeUndefined();
  expect(memory.write('test', 'ours')).toBe(true);
  expect(memory.read('test')).toBe('ours');
  memory.forget('test');
  expect([...entries]).toEqual([['test', 'of another site']]);
});

test('where the browser refuses storage, nothing is remembered and nothing fails', () => {
  const memory = tabMemory(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(memory.works()).toBe(false);
  expect(memory.write('test', 'x')).toBe(false);
  expect(memory.read('test')).toBeUndefined();
  expect(() => {
    memory.forget('test');
  }).not.toThrow();
});

test('a full storage refuses the new text and keeps the old one', () => {
  const entries = new Map([['moodspace:test', 'old']]);
  const full = storageOf(entries);
  full.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const memory = tabMemory(() => full);
  expect(memory.write('test', 'new')).toBe(false);
  expect(memory.read('test')).toBe('old');
});
