import { rm } from 'node:fs/promises';
import { CONTENT_TYPE_NAMES, CONTENT_TYPES, type ContentTypeName } from '@moodspace/shared';
import fc from 'fast-check';
import { stringify } from 'qs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify as yaml } from 'yaml';
import { contentUid } from '../src/content-uid.ts';
import { seed } from '../src/seed/seed.ts';
import { inviteAccount, registerAdministrator } from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';
import { articleFile, seedFolder, themeFile } from './seed-folder.ts';

/** What only the admin knows. None of it may be in any answer, whatever is asked. */
const SECRET_EMAIL = 'administrator@example.org';
const SECRET_NAME = 'Verborgenhof';
const RESET_TOKEN = '0123456789abcdef0123456789abcdef01234567';
const DRAFT_TITLE = 'Onaf geheim';

let cms: RunningStrapi;
let folder = '';
let passwordHash = '';

beforeAll(async () => {
  cms = await startStrapi();
  folder = await seedFolder({
    'nl/themes/rest.md': themeFile('Rust'),
    'nl/articles/bed.md': articleFile('Bed'),
    'nl/articles/unfinished.md': articleFile(DRAFT_TITLE, 'slug: onaf', 'draft: true'),
    'nl/organizations.yaml': yaml([{ key: 'centre', name: 'Centrum', organizationKind: 'health_centre' }]),
  });
  await seed(cms.strapi, folder);
  const administrator = await registerAdministrator(cms);
  await inviteAccount(cms, administrator, 'moodspace-author', 'verborgen');
  const users = cms.strapi.db.query('admin::user');
  const user = (await users.findOne({ where: { email: SECRET_EMAIL } })) as { id: number; password: string };
  passwordHash = user.password;
  await users.update({ where: { id: user.id }, data: { lastname: SECRET_NAME, resetPasswordToken: RESET_TOKEN } });
  // Every entry has somebody who made it: so that there is something to find.
  for (const type of CONTENT_TYPE_NAMES)
    for (const entry of (await cms.strapi.db.query(contentUid(type)).findMany()) as { id: number }[])
      await cms.strapi.db
        .query(contentUid(type))
        .update({ where: { id: entry.id }, data: { createdBy: user.id, updatedBy: user.id } });
});
afterAll(async () => {
  await cms.stop();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function ask(path: string, token: string | undefined, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${cms.address}${path}`, {
    ...init,
    redirect: 'manual',
    headers: {
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
  return { status: response.status, text: await response.text() };
}

interface Route {
  readonly method: string;
  readonly path: string;
}

const ASKED_METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Every route that the running Strapi listens to, with something in the place of each parameter. */
function routes(): readonly Route[] {
  const listened: readonly { readonly methods: readonly string[]; readonly path: string }[] =
    cms.strapi.server.listRoutes();
  return listened.flatMap(({ methods, path }) =>
    methods
      .filter((method) => ASKED_METHODS.has(method))
      .map((method) => ({
        method,
        path: path
          .replace(':model', contentUid('article'))
          .replace(/:(?:contentType|uid|type)\b/, contentUid('article'))
          .replace(/:[A-Za-z]+/g, '1')
          .replace(/\(.*\)/g, 'x'),
      })),
  );
}
const isContentApi = ({ path }: Route): boolean => path.startsWith('/api/') || path === '/api';

/** What a refusal may say: only that it is one. */
function expectNothing(where: string, { status, text }: Answer): void {
  expect([
    where,
    [400, 401, 403, 404, 405, 411, 429].includes(status) ? 'refused' : `${status} ${text.slice(0, 200)}`,
  ]).toEqual([where, 'refused']);
  expectNoSecrets(where, text);
}

function expectNoSecrets(where: string, text: string): void {
  for (const secret of [SECRET_EMAIL, SECRET_NAME, RESET_TOKEN, DRAFT_TITLE, passwordHash])
    expect([where, secret, text.includes(secret)]).toEqual([where, secret, false]);
}

describe('who is not signed in', () => {
  test('gets nothing from any route of the Content API', async () => {
    const open = routes().filter(isContentApi);
    expect(open.length).toBeGreaterThan(CONTENT_TYPE_NAMES.length);
    for (const { method, path } of open) {
      const answer = await ask(path, undefined, method === 'GET' ? {} : { method, body: '{}' });
      expect([method, path, [401, 403, 404].includes(answer.status)]).toEqual([method, path, true]);
      expectNothing(`${method} ${path}`, answer);
    }
  });

  test('gets no content from any other route either', async () => {
    /** What the form for signing in needs to know, and pages without content. */
    const KNOWN = new Set([
      '/',
      '/admin/init',
      '/admin/project-type',
      '/_health',
      '/_ready',
      // A script that is the same for everybody.
      '/content-manager/preview/script',
      '/admin/project-settings',
      '/admin/telemetry-properties',
    ]);
    for (const { method, path } of routes().filter((route) => !isContentApi(route))) {
      const answer = await ask(path, undefined, method === 'GET' ? {} : { method, body: '{}' });
      if (KNOWN.has(path) && (method === 'GET' || path.startsWith('/_'))) expectNoSecrets(path, answer.text);
      else expectNothing(`${method} ${path}`, answer);
    }
  });

  test('gets nothing with a made-up token, and nothing more with a wrong kind of one', async () => {
    for (const header of ['Bearer x', 'Bearer ', 'Basic eDp4', `Bearer ${'a'.repeat(128)}`, 'Bearer null']) {
      const response = await fetch(`${cms.address}/api/articles`, { headers: { authorization: header } });
      expect([header, [401, 403].includes(response.status)]).toEqual([header, true]);
    }
  });

  test('finds no rights of a public role: there is no such role', () => {
    expect(Object.keys(cms.strapi.plugins)).not.toContain('users-permissions');
    expect(Object.keys(cms.strapi.plugins).toSorted()).toEqual([
      'content-manager',
      'content-releases',
      'content-type-builder',
      'email',
      'i18n',
      'review-workflows',
      'upload',
    ]);
  });
});

describe('the site, with its token', () => {
  test('reads every content type and changes none', async () => {
    for (const { method, path } of routes().filter(isContentApi)) {
      const name = CONTENT_TYPE_NAMES.find((type) => path.split('/')[2] === CONTENT_TYPES[type].restName);
      const answer = await ask(path, cms.readToken, method === 'GET' ? {} : { method, body: '{"data":{}}' });
      expectNoSecrets(path, answer.text);
      const isOpen = name !== undefined && method === 'GET';
      // An entry of this id, and the settings of the site, are not there.
      const isAbsent = path.endsWith('/1') || name === 'site-settings';
      expect([method, path, answer.status]).toEqual([method, path, isOpen && !isAbsent ? 200 : 404]);
    }
  });

  test('is refused what it may not do at every address of an entry, however it asks', async () => {
    for (const type of CONTENT_TYPE_NAMES)
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        for (const path of [`/api/${CONTENT_TYPES[type].restName}`, `/api/${CONTENT_TYPES[type].restName}/1`]) {
          const { status } = await ask(path, cms.readToken, { method, body: '{"data":{}}' });
          expect([method, path, [403, 404, 405].includes(status)]).toEqual([method, path, true]);
        }
  });

  test('is no administrator', async () => {
    for (const path of ['/admin/users', '/admin/users/me', '/admin/api-tokens', '/upload/files', '/checks'])
      expect([path, (await ask(path, cms.readToken)).status]).toEqual([path, 401]);
  });
});

/** The way of the attack on Strapi of 2026 (CVE-2026-27886), and its relatives: to ask for entries by what only the admin knows, letter by letter. */
const PRIVATE_PATHS = [
  ['updatedBy', 'resetPasswordToken'],
  ['createdBy', 'resetPasswordToken'],
  ['updatedBy', 'password'],
  ['updatedBy', 'email'],
  ['createdBy', 'roles', 'users', 'email'],
  ['updatedBy', 'registrationToken'],
  ['localizations', 'updatedBy', 'email'],
  ['themes', 'updatedBy', 'resetPasswordToken'],
  ['t0', 'reset_password_token'],
  ['t1', 'password'],
  ['strapi_assignee', 'email'],
] as const;

const nested = (path: readonly string[], value: unknown): unknown =>
  path.toReversed().reduce((inner: unknown, name) => ({ [name]: inner }), value);

const WAYS_TO_ASK: readonly ((path: readonly string[], start: string) => Readonly<Record<string, unknown>>)[] = [
  (path, start) => ({ filters: nested(path, { $startsWith: start }) }),
  (path, start) => ({ where: nested(path, { $startsWith: start }) }),
  (path, start) => ({ _where: nested(path, { $startsWith: start }) }),
  (path, start) => ({ _q: start, filters: nested(path, { $notNull: true }) }),
  (path, start) => ({ filters: { $or: [nested(path, { $startsWith: start }), { id: { $lt: 0 } }] } }),
  (path, start) => ({ filters: { $not: nested(path, { $startsWith: start }) } }),
  (path, start) => ({ filters: { [path.join('.')]: { $startsWith: start } } }),
  (path) => ({ sort: path.join('.') }),
  (path) => ({ sort: nested(path, 'asc') }),
  (path) => ({ fields: [path.join('.')] }),
  (path) => ({ populate: path.slice(0, -1).join('.') }),
  (path) => ({ populate: { [path[0] ?? '']: { fields: [path[1] ?? ''] } } }),
  (path, start) => ({ populate: { [path[0] ?? '']: { filters: nested(path.slice(1), { $startsWith: start }) } } }),
  (path, start) => ({ populate: { localizations: { filters: nested(path, { $startsWith: start }) } } }),
];

const query = (asked: object): string => stringify(asked, { encodeValuesOnly: true });

describe('what only the admin knows', () => {
  test.each(CONTENT_TYPE_NAMES)('is not told by filters, sorting, fields or links of %s', async (type) => {
    // One type is asked in every way for everything; the others in every way for what was once told.
    for (const path of type === 'article' ? PRIVATE_PATHS : PRIVATE_PATHS.slice(0, 1))
      for (const way of WAYS_TO_ASK) {
        const address = (start: string): string => `/api/${CONTENT_TYPES[type].restName}?${query(way(path, start))}`;
        const right = await ask(address(RESET_TOKEN.slice(0, 1)), cms.readToken);
        const wrong = await ask(address('f'), cms.readToken);
        // Refused; or a link that there is not in this type, and so nothing found.
        expect([address(''), [400, 404].includes(right.status)]).toEqual([address(''), true]);
        expect([address(''), right]).toEqual([address(''), wrong]);
        expectNoSecrets(address(''), right.text);
      }
  });
});

/** Names that a query could hold: of fields, of the machinery, and of what every object of JavaScript has. */
const NAMES = [
  ...[
    'id',
    'documentId',
    'key',
    'title',
    'themes',
    'review',
    'localizations',
    'createdBy',
    'updatedBy',
    'password',
    'email',
  ],
  ...[
    'resetPasswordToken',
    'roles',
    'permissions',
    'users',
    'blocks',
    'on',
    'filters',
    'populate',
    'fields',
    'sort',
    'where',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__component',
    '*',
    '%',
    '',
    '.',
    't0.id',
    "x' OR '1'='1",
  ],
  ...[
    '$and',
    '$or',
    '$not',
    '$eq',
    '$ne',
    '$in',
    '$gt',
    '$contains',
    '$containsi',
    '$startsWith',
    '$null',
    '$between',
    '$jsonSupersetOf',
  ],
];
const PARAMETERS = [
  ...[
    'filters',
    'sort',
    'fields',
    'populate',
    'pagination',
    'locale',
    'status',
    'where',
    '_where',
    '_q',
    'publicationState',
  ],
  ...['hasPublishedVersion', 'publicationFilter', '__proto__', 'constructor'],
];

const anyName = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...NAMES) }, fc.string({ maxLength: 8 }));
const anyValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(anyName, fc.string({ unit: 'binary', maxLength: 12 }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(anyName, tie('value')), { minLength: 1, maxLength: 3 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;
const anyQuery = fc
  .array(fc.tuple(fc.constantFrom(...PARAMETERS), anyValue), { minLength: 1, maxLength: 3 })
  .map((entries) => query(Object.fromEntries(entries)));

describe('whatever is asked', () => {
  const anyType = fc.constantFrom<ContentTypeName>(...CONTENT_TYPE_NAMES);

  test('of the Content API gives no secrets, no drafts and no failure of the server', async () => {
    await fc.assert(
      fc.asyncProperty(anyType, anyQuery, fc.boolean(), async (type, asked, hasToken) => {
        const address = `/api/${CONTENT_TYPES[type].restName}?${asked}`;
        const answer = await ask(address, hasToken ? cms.readToken : undefined);
        if (!hasToken) expect([address, [400, 401].includes(answer.status)]).toEqual([address, true]);
        else expect([address, answer.status, answer.status < 500]).toEqual([address, answer.status, true]);
        // The token reads drafts, too, when it asks for them: the preview shows them.
        expectNoSecrets(address, asked.includes('status') ? answer.text.replaceAll(DRAFT_TITLE, '') : answer.text);
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });

  test('very deep or very wide is no failure of the server', async () => {
    const deep = `filters${'[$and][0]'.repeat(400)}[id]=1`;
    const wide = Array.from({ length: 3000 }, (_, index) => `populate[${index}]=x${index}`).join('&');
    const links = `populate=${Array.from({ length: 60 }, () => 'themes').join('.')}`;
    for (const asked of [deep, wide, links, 'populate=*', 'pagination[pageSize]=100000', 'pagination[limit]=-1']) {
      const answer = await ask(`/api/articles?${asked}`, cms.readToken);
      expect([asked.slice(0, 30), answer.status < 500]).toEqual([asked.slice(0, 30), true]);
      expectNoSecrets(asked.slice(0, 30), answer.text);
    }
  });
});
