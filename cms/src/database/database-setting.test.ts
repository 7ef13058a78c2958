import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DATABASE_VARIABLES, databaseSetting } from './database-setting.ts';

const read = (variables: object) => databaseSetting(z.object(DATABASE_VARIABLES).parse(variables));
const DATABASE_URL = 'postgres://cms:secret@db.example.org:5432/moodspace';

test('content is in a file unless an address is given, and an address is enough for PostgreSQL', () => {
  expect(read({})).toEqual({ client: 'sqlite' });
  expect(read({ DATABASE_CLIENT: 'sqlite' })).toEqual({ client: 'sqlite' });
  const postgres = { client: 'postgres', url: DATABASE_URL, tls: null, schema: undefined, poolSize: 10 };
  expect(read({ DATABASE_URL })).toEqual(postgres);
  expect(read({ DATABASE_URL, DATABASE_CLIENT: 'postgres' })).toEqual(postgres);
});

test('the schema and the number of connections can be chosen', () => {
  expect(read({ DATABASE_URL, DATABASE_SCHEMA: 'mood_space', DATABASE_POOL_SIZE: '25' })).toMatchObject({
    schema: 'mood_space',
    poolSize: 25,
  });
});

describe('what contradicts itself is refused by name:', () => {
  test.each([
    ['PostgreSQL without an address', { DATABASE_CLIENT: 'postgres' }, 'DATABASE_URL is missing'],
    ['SQLite with one', { DATABASE_CLIENT: 'sqlite', DATABASE_URL }, 'DATABASE_CLIENT is sqlite, but DATABASE_URL'],
    ['an address without a database', { DATABASE_URL: 'postgres://db.example.org' }, 'DATABASE_URL names no database'],
    [
      'encryption that is asked for and refused',
      { DATABASE_URL: `${DATABASE_URL}?sslmode=require`, DATABASE_SSL: 'false' },
      'DATABASE_SSL is false, but DATABASE_URL says sslmode=require',
    ],
    [
      'encryption without looking whose certificate it is',
      { DATABASE_URL: `${DATABASE_URL}?sslmode=no-verify` },
      'DATABASE_URL asks for sslmode=no-verify',
    ],
    [
      'an authority without encryption',
      { DATABASE_URL, DATABASE_SSL: 'false', DATABASE_SSL_CA: '/ca.pem' },
      'DATABASE_SSL_CA names an authority, but',
    ],
    ['an authority that is not there', { DATABASE_URL, DATABASE_SSL_CA: '/no/ca.pem' }, 'which cannot be read'],
  ])('%s', (_what, variables, sentence) => {
    expect(() => read(variables)).toThrow(sentence);
  });

  test.each(['Mood Space', '1st', 'a"; drop table x', 'x'.repeat(64)])('the schema %s', (DATABASE_SCHEMA) => {
    expect(() => read({ DATABASE_URL, DATABASE_SCHEMA })).toThrow('must be the name of a schema');
  });

  test.each(['0', '1000', 'many', '2.5'])('%s connections', (DATABASE_POOL_SIZE) => {
    expect(() => read({ DATABASE_URL, DATABASE_POOL_SIZE })).toThrow(/connections|between 2 and 100/);
  });
});

describe('an encrypted connection', () => {
  test.each([
    [{ DATABASE_URL, DATABASE_SSL: 'true' }],
    [{ DATABASE_URL: `${DATABASE_URL}?sslmode=require` }],
    [{ DATABASE_URL: `${DATABASE_URL}?sslmode=verify-full`, DATABASE_SSL: 'true' }],
  ])('is one whose certificate is checked, however it is asked for', (variables) => {
    expect(read(variables)).toMatchObject({ url: DATABASE_URL, tls: { ca: undefined } });
  });

  test('believes the authority that is named', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'authority-'));
    const file = path.join(folder, 'ca.pem');
    const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
    writeFileSync(file, pem);
    expect(read({ DATABASE_URL, DATABASE_SSL_CA: file })).toMatchObject({ tls: { ca: pem } });
    writeFileSync(file, 'not a certificate');
    expect(() => read({ DATABASE_URL, DATABASE_SSL_CA: file })).toThrow('holds no certificate');
    rmSync(folder, { recursive: true });
  });

  test('is not made when the address says that it is not wanted', () => {
    expect(read({ DATABASE_URL: `${DATABASE_URL}?sslmode=disable` })).toMatchObject({ url: DATABASE_URL, tls: null });
  });
});
