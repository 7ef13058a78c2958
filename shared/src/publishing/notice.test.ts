import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoticeSchema, signedRequest } from './notice.ts';

const ID = '0b5f0d8e-6a0e-4b34-9d0c-0d9a6a4e3a11';
const entry = { kind: 'entry', type: 'service', documentId: 'abc123' };

test('a notice says which entries, files or all of it to look at', () => {
  for (const changes of [[entry], [{ kind: 'media', url: '/uploads/a.mp4' }], [{ kind: 'everything' }, entry]])
    expect(NoticeSchema.safeParse({ id: ID, changes }).success).toBe(true);
});

test('anything else is no notice', () => {
  for (const bad of [
    {},
    { id: ID, changes: [] },
    { id: 'one', changes: [entry] },
    { id: ID, changes: [{ ...entry, type: 'user' }] },
    { id: ID, changes: [{ ...entry, type: '__proto__' }] },
    { id: ID, changes: [{ ...entry, documentId: '../etc' }] },
    { id: ID, changes: [{ ...entry, data: { title: 'x' } }] },
    { id: ID, changes: [entry], more: true },
    { id: ID, changes: Array(1001).fill(entry) },
  ])
    expect(NoticeSchema.safeParse(bad).success).toBe(false);
});

test('two different requests never have the same signed text', () => {
  const request = fc.tuple(
    fc.integer({ min: 0, max: 99_999_999_999 }),
    fc.constantFrom('GET' as const, 'POST' as const),
    fc.stringMatching(/^\/[a-z0-9/-]{0,40}$/),
    fc.string(),
  );
  fc.assert(
    fc.property(request, request, (one, other) => {
      expect(signedRequest(...one) === signedRequest(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});
