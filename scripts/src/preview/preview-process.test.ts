import { expect, it } from 'vitest';

import { cmsOrigins } from './preview-process.ts';

it('a preview may be framed by the CMS of this machine under both of its names', () => {
  expect(cmsOrigins({ cmsHost: '127.0.0.1', cmsPort: 1337, publicUrl: undefined })).toEqual([
    'http://127.0.0.1:1337',
    'http://localhost:1337',
  ]);
});

it('a preview may be framed by the CMS under its own address only, when it has one', () => {
  const publicUrl = 'https://cms.example.org/somewhere';
  expect(cmsOrigins({ cmsHost: '127.0.0.1', cmsPort: 1337, publicUrl })).toEqual(['https://cms.example.org']);
  expect(cmsOrigins({ cmsHost: '10.0.0.5', cmsPort: 1337, publicUrl: '' })).toEqual(['http://10.0.0.5:1337']);
});
