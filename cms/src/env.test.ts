import path from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from './env.ts';

const secrets = {
  APP_KEYS: 'first-key-0123456789,second-key-0123456789',
  ADMIN_JWT_SECRET: 'admin-secret-0123456789',
  API_TOKEN_SALT: 'token-salt-0123456789',
  TRANSFER_TOKEN_SALT: 'transfer-salt-0123456789',
  ENCRYPTION_KEY: 'encryption-key-0123456789',
  CMS_READ_TOKEN: 'read-token-0123456789-0123456789-0123456789',
};

test('with nothing but secrets, Strapi listens on this machine only and keeps its data in one folder', () => {
  const environment = readEnvironment(secrets);
  expect(environment.host).toBe('127.0.0.1');
  expect(environment.port).toBe(1337);
  expect(environment.dataFolder).toBe(path.resolve('data'));
  expect(environment.database).toEqual({ client: 'sqlite' });
});

test('an empty line in the settings means that the setting is not made', () => {
  expect(readEnvironment({ ...secrets, DATABASE_URL: '', PUBLIC_URL: '' }).publicUrl).toBeUndefined();
});

test.each(Object.keys(secrets))('no secret has a default: without %s the start is refused by name', (name) => {
  expect(() => readEnvironment({ ...secrets, [name]: undefined })).toThrow(`Environment variable ${name} is missing`);
});

test.each([
  ['PORT', '99999', 'must be between 1 and 65535'],
  ['PORT', 'http', 'must be a number'],
  ['DATABASE_CLIENT', 'mysql', 'must be sqlite or postgres'],
  ['DATABASE_URL', 'mysql://localhost/x', 'must look like postgres://'],
  ['DATABASE_SSL', 'yes', 'must be true or false'],
  ['PUBLIC_URL', 'cms.example.org', 'must be a web address'],
  ['ADMIN_JWT_SECRET', 'short', 'is too short'],
  ['APP_KEYS', 'short,shorter', 'needs keys of at least 16 characters'],
  ['CMS_READ_TOKEN', 'only-twenty-characte', 'is too short'],
])('%s=%s is refused by name', (name, value, sentence) => {
  expect(() => readEnvironment({ ...secrets, [name]: value })).toThrow(
    new RegExp(`^Environment variable ${name} ${sentence.replaceAll('/', '\\/')}`),
  );
});

test.each([
  ['ADMIN_JWT_SECRET', 'toBeModified-0123456789'],
  ['API_TOKEN_SALT', 'tobemodified tobemodified'],
  ['TRANSFER_TOKEN_SALT', 'change-me-change-me-1'],
  ['ENCRYPTION_KEY', 'aaaaaaaaaaaaaaaaaaaaaaaa'],
  ['APP_KEYS', 'a-key-that-is-long-enough,toBeModified2-0123'],
])('a secret from an example, or of next to no characters, is refused by name: %s', (name, value) => {
  expect(() => readEnvironment({ ...secrets, [name]: value })).toThrow(
    new RegExp(`^Environment variable ${name} .*everybody knows`),
  );
});

test('previews need their address and their secret; without both the admin offers none', () => {
  expect(readEnvironment(secrets).preview).toBeUndefined();
  const PUBLIC_PREVIEW_URL = 'https://preview.example.org/';
  const PREVIEW_SECRET = 'preview-secret-0123456789-0123456789';
  expect(readEnvironment({ ...secrets, PREVIEW_SECRET }).preview).toBeUndefined();
  expect(readEnvironment({ ...secrets, PUBLIC_PREVIEW_URL, PREVIEW_SECRET }).preview).toEqual({
    url: 'https://preview.example.org',
    secret: PREVIEW_SECRET,
  });
  expect(() => readEnvironment({ ...secrets, PUBLIC_PREVIEW_URL })).toThrow('PREVIEW_SECRET');
  expect(() => readEnvironment({ ...secrets, PUBLIC_PREVIEW_URL, PREVIEW_SECRET: 'too-short' })).toThrow(
    'PREVIEW_SECRET',
  );
});

test('a publisher needs its address and its secret; without both it is told nothing', () => {
  expect(readEnvironment(secrets).publisher).toBeUndefined();
  const PUBLISHER_URL = 'http://127.0.0.1:4323/';
  const PUBLISH_SECRET = 'publish-secret-0123456789-0123456789';
  expect(readEnvironment({ ...secrets, PUBLISH_SECRET }).publisher).toBeUndefined();
  expect(readEnvironment({ ...secrets, PUBLISHER_URL, PUBLISH_SECRET }).publisher).toEqual({
    url: 'http://127.0.0.1:4323',
    secret: PUBLISH_SECRET,
  });
  expect(() => readEnvironment({ ...secrets, PUBLISHER_URL })).toThrow('PUBLISH_SECRET');
  expect(() => readEnvironment({ ...secrets, PUBLISHER_URL, PUBLISH_SECRET: 'too-short' })).toThrow('PUBLISH_SECRET');
  expect(() => readEnvironment({ ...secrets, PUBLISHER_URL: 'publisher', PUBLISH_SECRET })).toThrow('PUBLISHER_URL');
});
