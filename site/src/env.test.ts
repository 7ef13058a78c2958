import { expect, test } from 'vitest';
import { readEnvironment } from './env.ts';
import { EnvironmentError } from './settings.ts';

test('works without any setting', () => {
  const env = readEnvironment({});
  expect(env).toMatchObject({
    PUBLIC_SITE_URL: 'http://localhost:4321',
    CONTENT_SOURCE: 'live',
    STRAPI_URL: 'http://127.0.0.1:1337',
  });
  expect(env.SNAPSHOT_DIR).toMatch(/site\/data\/snapshot$/);
});

test('an empty variable counts as absent, and a slash at the end of an address does not matter', () => {
  expect(readEnvironment({ CONTENT_SOURCE: '', STRAPI_URL: 'https://cms.example.org/' })).toMatchObject({
    CONTENT_SOURCE: 'live',
    STRAPI_URL: 'https://cms.example.org',
  });
});

test.each([
  ['CONTENT_SOURCE', 'strapi'],
  ['PUBLIC_SITE_URL', 'moodspace'],
  ['STRAPI_URL', 'ftp://cms'],
])('%s with the value "%s" is refused by name', (name, value) => {
  const read = () => readEnvironment({ [name]: value });
  expect(read).toThrow(EnvironmentError);
  expect(read).toThrow(`The environment variable ${name} cannot be "${value}". It must be `);
});
