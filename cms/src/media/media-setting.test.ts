import { expect, test } from 'vitest';
import { z } from 'zod';
import { MEDIA_VARIABLES, mediaStore } from './media-setting.ts';

const read = (variables: object) => mediaStore(z.object(MEDIA_VARIABLES).parse(variables));
const all = {
  MEDIA_S3_ENDPOINT: 'https://s3.example.org/',
  MEDIA_S3_BUCKET: 'moodspace-media',
  MEDIA_S3_REGION: 'eu-west-1',
  MEDIA_S3_ACCESS_KEY: 'key-of-the-cms',
  MEDIA_S3_SECRET_KEY: 'secret-of-the-cms',
  MEDIA_PUBLIC_URL: 'https://media.example.org/files/',
};

test('uploads are on the disk unless all settings of a bucket are made', () => {
  expect(read({})).toBeUndefined();
  expect(read(all)).toEqual({
    endpoint: 'https://s3.example.org',
    bucket: 'moodspace-media',
    region: 'eu-west-1',
    accessKey: 'key-of-the-cms',
    secretKey: 'secret-of-the-cms',
    publicUrl: 'https://media.example.org/files',
  });
});

test.each(Object.keys(all))('without %s the others are refused, and it is named', (name) => {
  expect(() => read({ ...all, [name]: undefined })).toThrow(`Environment variable ${name} is missing`);
});

test.each([
  ['MEDIA_S3_ENDPOINT', 's3.example.org', 'must be a web address'],
  ['MEDIA_S3_BUCKET', 'Media Files', 'must be the name of a bucket'],
  ['MEDIA_S3_BUCKET', '../other', 'must be the name of a bucket'],
  ['MEDIA_S3_REGION', 'Western Europe', 'must be the name of a region'],
  ['MEDIA_S3_SECRET_KEY', 'short', 'is too short'],
  ['MEDIA_PUBLIC_URL', 'file:///srv/media', 'must be a web address'],
  ['MEDIA_PUBLIC_URL', 'https://media.example.org/?bucket=a', 'must not have a ?'],
])('%s=%s is refused', (name, value, sentence) => {
  expect(() => read({ ...all, [name]: value })).toThrow(sentence);
});
