import { MOST_CHANGES, type ContentChange } from '@moodspace/shared/publishing';
import { expect, test } from 'vitest';
import { PendingChanges } from './pending-changes.ts';

const entry = (documentId: string): ContentChange => ({ kind: 'entry', type: 'theme', documentId });

test('an entry that changes ten times is told once', () => {
  const pending = new PendingChanges();
  for (let time = 0; time < 10; time += 1) pending.add([entry('a')]);
  pending.add([
    { kind: 'media', url: '/uploads/a.png' },
    { kind: 'entry', type: 'page', documentId: 'a' },
  ]);
  expect(pending.take()).toHaveLength(3);
  expect(pending.isEmpty).toBe(true);
});

test('a thousand changes are told one by one; with one more, everything is to be looked at', () => {
  const pending = new PendingChanges();
  const many = Array.from({ length: MOST_CHANGES }, (_, index) => entry(`a${index}`));
  pending.add(many);
  expect(pending.take()).toHaveLength(MOST_CHANGES);
  pending.add(many);
  pending.add([entry('b')]);
  pending.add([entry('c')]);
  expect(pending.take()).toEqual([{ kind: 'everything' }]);
});
