import { expect, test } from 'vitest';
import { entryChange, fileChange } from './content-changes.ts';

const UID = 'api::theme.theme';

test('a published row names its entry, and a draft is nobody’s business', () => {
  expect(entryChange(UID, { publishedAt: '2026-11-22T10:00:00Z', documentId: 'abc', title: 'x' })).toEqual({
    kind: 'entry',
    type: 'theme',
    documentId: 'abc',
  });
  expect(entryChange(UID, { publishedAt: null, documentId: 'abc' })).toBeUndefined();
});

test('a row that was read back in part is told as what it may be', () => {
  expect(entryChange(UID, { documentId: 'abc' })).toMatchObject({ kind: 'entry', documentId: 'abc' });
  expect(entryChange(UID, { id: 3 })).toEqual({ kind: 'everything' });
  expect(entryChange(UID, null)).toEqual({ kind: 'everything' });
  expect(fileChange({ id: 3 })).toEqual({ kind: 'everything' });
});

test('a file is known by its address', () => {
  expect(fileChange({ url: '/uploads/a.png', name: 'A' })).toEqual({ kind: 'media', url: '/uploads/a.png' });
});
