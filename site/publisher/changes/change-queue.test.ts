import { expect, test } from 'vitest';
import { ChangeQueue, pauseBeforeRound } from './change-queue.ts';

const entry = (documentId: string) => ({ kind: 'entry', type: 'article', documentId }) as const;

test('what is named many times waits once, from the first time on', () => {
  const queue = new ChangeQueue();
  expect(queue.take()).toBeUndefined();
  queue.add([entry('a'), { kind: 'media', url: '/uploads/a.mp4' }], 10);
  queue.add([entry('a'), entry('b'), { kind: 'media', url: '/uploads/a.mp4' }], 20);
  expect(queue.has({ type: 'article', documentId: 'a' })).toBe(true);
  expect(queue.has({ type: 'theme', documentId: 'a' })).toBe(false);
  expect(queue.take()).toEqual({
    entries: [
      { type: 'article', documentId: 'a' },
      { type: 'article', documentId: 'b' },
    ],
    media: new Set(['/uploads/a.mp4']),
    everything: false,
    since: 10,
  });
  expect(queue.isEmpty).toBe(true);
});

test('what could not be looked at waits again, with when it came', () => {
  const queue = new ChangeQueue();
  queue.add([entry('a'), { kind: 'everything' }], 10);
  const waiting = queue.take();
  queue.add([entry('b')], 20);
  queue.putBack(waiting!);
  expect(queue.take()).toMatchObject({
    everything: true,
    since: 10,
    entries: [{ documentId: 'b' }, { documentId: 'a' }],
  });
});

test('one change waits for nothing, and a burst goes in fewer rounds the longer it lasts', () => {
  expect([0, 1, 2, 3, 50].map(pauseBeforeRound)).toEqual([0, 0, 100, 200, 800]);
});
