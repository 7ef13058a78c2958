import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tabMemory } from '../device/tab-memory.ts';
import { unkeptAnswers } from './unkept-answers.ts';

/** The memory of a tab in which something stands already. */
function memoryWith(entries: Map<string, string>) {
  return tabMemory(
    () =>
      ({
        getItem: (name: string) => entries.get(name) ?? null,
        setItem: (name: string, text: string) => void entries.set(name, text),
        removeItem: (name: string) => void entries.delete(name),
      }) as Partial<Storage> as Storage,
  );
}
const NAME = 'moodspace:unkept:sleep/diary';

test('the last letters are there once, when the exercise is opened again in the same tab', () => {
  const entries = new Map<string, string>();
  const memory = memoryWith(entries);
  const texts = new Map([
    ['worry.2', 'de huur 🏠'],
    ['__proto__', 'x'],
  ]);
  unkeptAnswers('sleep/diary', memory).remember(texts);
  expect(unkeptAnswers('sleep/other', memory).take()).toEqual(new Map());
  expect(unkeptAnswers('sleep/diary', memory).take()).toEqual(texts);
  expect(unkeptAnswers('sleep/diary', memory).take()).toEqual(new Map());
  expect([...entries]).toEqual([]);
});

test('what stands in the memory of the tab can be anything, and nothing fails', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.array(fc.tuple(fc.string(), fc.anything())).map((all) => JSON.stringify(all)),
      ),
      (text) => {
        const taken = unkeptAnswers('sleep/diary', memoryWith(new Map([[NAME, text]]))).take();
        for (const [field, own] of taken) expect(typeof field + typeof own).toBe('stringstring');
        expect(taken.size).toBeLessThanOrEqual(300);
      },
    ),
  );
});
