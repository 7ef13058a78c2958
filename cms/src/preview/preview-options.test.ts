import { PREVIEW_SECONDS, readPreviewToken } from '@moodspace/shared/preview';
import { expect, test } from 'vitest';
import { previewOptions } from './preview-options.ts';

const NOW = 1_763_826_000_000;
const { config } = previewOptions(
  { url: 'https://preview.example.org', secret: 'preview-secret-0123456789-0123456789' },
  () => NOW,
);

test('an editor gets an address for the entry and the language, good for ten minutes', () => {
  const address = config?.handler('api::programme-module.programme-module', {
    documentId: 'abc123',
    locale: 'en',
    status: 'modified',
  });
  const token = /^https:\/\/preview\.example\.org\/preview\/([^/]+)\/$/.exec(address ?? '')?.[1];
  expect(readPreviewToken(token ?? '')?.claims).toEqual({
    type: 'programme-module',
    documentId: 'abc123',
    locale: 'en',
    status: 'draft',
    expires: NOW / 1000 + PREVIEW_SECONDS,
  });
});

test.each([
  ['plugin::upload.file', 'abc123', 'nl'],
  ['admin::user', 'abc123', 'nl'],
  ['api::location.location', 'abc123', 'nl'],
  ['api::programme.programme', undefined, 'nl'],
  ['api::programme.programme', 'abc123', 'fr'],
  ['api::programme.programme', 'abc123', null],
])('what has no page has no preview (%s, %s, %s)', (uid, documentId, locale) => {
  expect(config?.handler(uid, { ...(documentId === undefined ? {} : { documentId }), locale })).toBeUndefined();
});

test('without its settings there is no preview, and no page but the admin may be framed by it', () => {
  expect(previewOptions(undefined)).toEqual({ enabled: false });
  expect(config?.allowedOrigins).toEqual(['https://preview.example.org']);
});
