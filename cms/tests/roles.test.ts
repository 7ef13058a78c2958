import { rm } from 'node:fs/promises';
import { CONTENT_TYPE_NAMES, type ContentTypeName } from '@moodspace/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { contentUid } from '../src/content-uid.ts';
import { TEXT_TYPES } from '../src/roles/content-rights.ts';
import { ensureRoles } from '../src/roles/ensure-roles.ts';
import { ROLES } from '../src/roles/role-definitions.ts';
import { seed } from '../src/seed/seed.ts';
import {
  inviteAccount,
  registerAdministrator,
  type AdminAnswer,
  type AdminClient,
  type AnswerFacts,
} from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';
import { articleFile, seedFolder, themeFile, translatedArticleFile, translatedThemeFile } from './seed-folder.ts';

const ROLE_CODES = ROLES.map(({ code }) => code);
const [AUTHOR, TRANSLATOR, REVIEWER, EDITOR_IN_CHIEF] = [
  'moodspace-author',
  'moodspace-translator',
  'moodspace-reviewer',
  'moodspace-editor-in-chief',
] as const;

let cms: RunningStrapi;
let administrator: AdminClient;
const clients = new Map<string, AdminClient>();
let folder = '';
let article = '';
let service = '';

beforeAll(async () => {
  cms = await startStrapi();
  folder = await seedFolder({
    'nl/themes/rest.md': themeFile('Rust'),
    'en/themes/rest.md': translatedThemeFile('Rest'),
    'nl/articles/bed.md': articleFile('Bed'),
    'en/articles/bed.md': translatedArticleFile('Beds'),
    'nl/organizations.yaml': stringify([{ key: 'centre', name: 'Centrum', organizationKind: 'health_centre' }]),
    'en/organizations.yaml': stringify([{ key: 'centre', name: 'Centre' }]),
    'nl/services.yaml': stringify([
      {
        ...{ key: 'line', name: 'Lijn', slug: 'lijn', summary: 'Praat met iemand.', serviceKind: 'helpline' },
        ...{ factSource: 'Bron', organization: 'centre', regions: ['belgium'] },
        channels: [{ channelKind: 'phone', phone: '106' }],
      },
    ]),
    'en/services.yaml': stringify([{ key: 'line', name: 'Line', slug: 'line', summary: 'Talk to somebody.' }]),
  });
  await seed(cms.strapi, folder);
  await cms.strapi
    .documents(contentUid('site-settings'))
    .create({ locale: 'nl', data: { siteName: 'MoodSpace' } } as never);
  administrator = await registerAdministrator(cms);
  for (const code of ROLE_CODES) clients.set(code, await inviteAccount(cms, administrator, code));
  article = await documentIdOf('article', 'bed');
  service = await documentIdOf('service', 'line');
});
afterAll(async () => {
  await cms.stop();
  await rm(folder, { recursive: true });
});

function as(code: string): AdminClient {
  const client = clients.get(code);
  if (!client) throw new Error(`Nobody has the role "${code}".`);
  return client;
}

async function documentIdOf(type: ContentTypeName, key: string): Promise<string> {
  const entry: { documentId: string } | null = await cms.strapi.db.query(contentUid(type)).findOne({ where: { key } });
  return entry?.documentId ?? '';
}

const kindOf = (type: ContentTypeName): string => (type === 'site-settings' ? 'single-types' : 'collection-types');
const address = (type: ContentTypeName, documentId?: string, locale = 'nl'): string =>
  `/content-manager/${kindOf(type)}/${contentUid(type)}${documentId === undefined ? '' : `/${documentId}`}?locale=${locale}`;
const action = (type: ContentTypeName, documentId: string, name: string, locale = 'nl'): string =>
  `/content-manager/${kindOf(type)}/${contentUid(type)}/${documentId}/actions/${name}?locale=${locale}`;

/** The draft of an entry as it is stored. */
const draft = async (type: ContentTypeName, documentId: string, locale = 'nl'): Promise<Record<string, unknown>> =>
  (await cms.strapi.documents(contentUid(type)).findOne({ documentId, locale, populate: '*' } as never)) as never;

/** A grey image of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

async function upload(client: AdminClient): Promise<{ status: number; id: number }> {
  const form = new FormData();
  form.append('files', new Blob([PIXEL], { type: 'image/png' }), 'pixel.png');
  const response = await client.fetch('/upload', { method: 'POST', body: form });
  const answer: unknown = await response.json();
  return { status: response.status, id: Array.isArray(answer) ? (answer[0] as { id: number }).id : 0 };
}

const statusOf = async (answer: Promise<AdminAnswer>): Promise<number> => (await answer).status;

describe('every role', () => {
  test.each(ROLE_CODES)('%s reads every content type and the media library', async (code) => {
    for (const type of CONTENT_TYPE_NAMES) {
      const { status } = await as(code).send('GET', address(type));
      expect([type, status]).toEqual([type, 200]);
    }
    expect(await statusOf(as(code).send('GET', '/upload/files'))).toBe(200);
  });

  test.each(ROLE_CODES)('%s sees no accounts, roles, tokens, webhooks or settings', async (code) => {
    const closed = [
      ['GET', '/admin/users'],
      ['POST', '/admin/users'],
      ['GET', '/admin/roles'],
      ['GET', '/admin/api-tokens'],
      ['POST', '/admin/api-tokens'],
      ['GET', '/admin/webhooks'],
      ['GET', '/content-type-builder/content-types'],
      ['POST', '/i18n/locales'],
      ['GET', '/upload/settings'],
      ['PUT', `/content-manager/content-types/${contentUid('article')}/configuration`],
    ] as const;
    for (const [method, path] of closed) {
      const { status, data } = await as(code).send(method, path, method === 'GET' ? undefined : {});
      expect([path, status]).toEqual([path, 403]);
      expect(JSON.stringify(data)).not.toContain('@');
    }
  });

  test.each(ROLE_CODES)('%s cannot give itself another role', async (code) => {
    const me = await as(code).send('GET', '/admin/users/me');
    const roles = await administrator.send<AnswerFacts['roles']>('GET', '/admin/roles');
    const highest = roles.data.find((role) => role.code === 'strapi-super-admin');
    await as(code).send('PUT', '/admin/users/me', { roles: [highest?.id] });
    expect(await statusOf(as(code).send('PUT', `/admin/users/${String(me.data.id)}`, { roles: [highest?.id] }))).toBe(
      403,
    );
    const after = await as(code).send('GET', '/admin/users/me');
    expect(after.data.roles.map((role) => role.code)).toEqual([code]);
  });

  test.each(ROLE_CODES.filter((code) => code !== EDITOR_IN_CHIEF))(
    '%s neither publishes, takes offline, deletes nor checks',
    async (code) => {
      const client = as(code);
      expect(await statusOf(client.send('POST', action('article', article, 'publish'), {}))).toBe(403);
      expect(await statusOf(client.send('POST', action('article', article, 'unpublish'), {}))).toBe(403);
      const many = { documentIds: [article] };
      const bulk = `/content-manager/collection-types/${contentUid('article')}/actions`;
      expect(await statusOf(client.send('POST', `${bulk}/bulkPublish`, many))).toBe(403);
      expect(await statusOf(client.send('POST', `${bulk}/bulkUnpublish`, many))).toBe(403);
      expect(await statusOf(client.send('POST', `${bulk}/bulkDelete`, many))).toBe(403);
      expect(await statusOf(client.send('DELETE', address('article', article)))).toBe(403);
      expect(await statusOf(client.send('POST', `/checks/service/${service}`))).toBe(403);
      expect(await statusOf(client.send('POST', '/instruments/fhir-import', {}))).toBe(403);
      expect(
        await cms.strapi.documents(contentUid('article')).count({ locale: 'nl', status: 'published' }),
        'the article is live as it was',
      ).toBe(1);
    },
  );
});

describe('an author', () => {
  test('writes a new text and saves it as a draft', async () => {
    const { status, data } = await as(AUTHOR).send('POST', address('article'), { key: 'chair', title: 'Stoel' });
    expect([status, data.title, data.publishedAt]).toEqual([201, 'Stoel', null]);
    expect(await statusOf(as(AUTHOR).send('PUT', address('article', data.documentId), { title: 'Zetel' }))).toBe(200);
    expect((await draft('article', data.documentId))['title']).toBe('Zetel');
  });

  test.each(CONTENT_TYPE_NAMES.filter((type) => !(TEXT_TYPES as readonly string[]).includes(type)))(
    'does not change facts and settings: %s',
    async (type) => {
      const method = type === 'site-settings' ? 'PUT' : 'POST';
      expect(await statusOf(as(AUTHOR).send(method, address(type), { key: 'mine', name: 'Van mij' }))).toBe(403);
      if (type === 'service')
        expect(await statusOf(as(AUTHOR).send('PUT', address(type, service), { name: 'Van mij' }))).toBe(403);
    },
  );

  test('cannot say that a text was reviewed', async () => {
    const { data } = await as(AUTHOR).send('POST', address('article'), {
      ...{ key: 'lamp', title: 'Lamp' },
      review: {
        author: 'Ann',
        evidence: 'theory',
        reviewer: 'Piet',
        reviewedOn: '2026-11-01',
        nextReview: '2027-11-01',
      },
    });
    expect((await draft('article', data.documentId))['review']).toMatchObject({
      ...{ author: 'Ann', evidence: 'theory', reviewer: null, reviewedOn: null, nextReview: null },
    });
  });

  test('changes and removes own files, not those of others', async () => {
    const own = await upload(as(AUTHOR));
    const of = await upload(administrator);
    expect([own.status, of.status]).toEqual([201, 201]);
    expect(await statusOf(as(AUTHOR).send('DELETE', `/upload/files/${String(of.id)}`))).toBe(403);
    expect(await statusOf(as(AUTHOR).send('DELETE', `/upload/files/${String(own.id)}`))).toBe(200);
  });
});

describe('a translator', () => {
  test('translates an entry, also facts about help, and saves the draft', async () => {
    for (const [type, id, field] of [
      ['article', article, 'title'],
      ['service', service, 'name'],
    ] as const) {
      expect(await statusOf(as(TRANSLATOR).send('PUT', address(type, id, 'en'), { [field]: 'Better' }))).toBe(200);
      expect((await draft(type, id, 'en'))[field]).toBe('Better');
    }
  });

  test('adds a language to an entry that has only Dutch', async () => {
    const { data } = await as(AUTHOR).send('POST', address('article'), { key: 'door', title: 'Deur' });
    expect(
      await statusOf(as(TRANSLATOR).send('PUT', address('article', data.documentId, 'en'), { title: 'Door' })),
    ).toBe(200);
    expect(await draft('article', data.documentId, 'en')).toMatchObject({ title: 'Door', key: 'door' });
  });

  test('cannot change a fact that all languages share', async () => {
    const before = await draft('service', service);
    await as(TRANSLATOR).send('PUT', address('service', service, 'en'), {
      ...{ name: 'Line', website: 'https://evil.example', factSource: 'Elsewhere', costKind: 'free' },
      channels: [{ channelKind: 'phone', phone: '999' }],
    });
    for (const locale of ['nl', 'en']) {
      const after = await cms.strapi
        .documents(contentUid('service'))
        .findOne({ documentId: service, locale, populate: ['channels'] } as never);
      expect(after).toMatchObject({ website: before['website'], factSource: 'Bron', channels: [{ phone: '106' }] });
    }
  });

  test('leaves the Dutch text as it is', async () => {
    expect(await statusOf(as(TRANSLATOR).send('PUT', address('article', article), { title: 'Anders' }))).toBe(403);
    expect((await draft('article', article))['title']).toBe('Bed');
  });

  test('makes no new entry, and no copy of one, and is told who does', async () => {
    const made = await as(TRANSLATOR).send('POST', address('article', undefined, 'en'), { title: 'New' });
    expect(made).toMatchObject({ status: 403, message: expect.stringContaining('adds languages to entries') });
    const clone = `/content-manager/collection-types/${contentUid('article')}/clone/${article}?locale=en`;
    expect((await as(TRANSLATOR).send('POST', clone, { title: 'New' })).status).toBe(403);
    expect(await cms.strapi.db.query(contentUid('article')).count({ where: { title: 'New' } })).toBe(0);
  });

  test('uploads nothing', async () => {
    expect((await upload(as(TRANSLATOR))).status).toBe(403);
  });
});

describe('a reviewer', () => {
  test('changes nothing', async () => {
    const client = as(REVIEWER);
    expect(await statusOf(client.send('PUT', address('article', article), { title: 'Anders' }))).toBe(403);
    expect(await statusOf(client.send('POST', address('article'), { key: 'mine', title: 'Van mij' }))).toBe(403);
    expect(await statusOf(client.send('POST', action('article', article, 'discard'), {}))).toBe(403);
    expect((await upload(client)).status).toBe(403);
  });

  test.each(CONTENT_TYPE_NAMES)('has the right to say that it was reviewed: %s', async (type) => {
    const { data } = await as(REVIEWER).send<readonly { readonly action: string; readonly subject: string }[]>(
      'GET',
      '/admin/users/me/permissions',
    );
    const rights = data.filter(({ subject }) => subject === contentUid(type));
    expect(rights.map((right) => right.action.split('.').at(-1)).toSorted()).toEqual(['read', 'review']);
  });
});

describe('an editor in chief', () => {
  test('publishes, takes offline and deletes', async () => {
    const client = as(EDITOR_IN_CHIEF);
    expect(await statusOf(client.send('PUT', address('article', article), { title: 'Bed en rust' }))).toBe(200);
    const asked = `/reviews/article/${article}?locale=nl`;
    const { print } = (await as(REVIEWER).send<{ readonly print: string }>('GET', asked)).data;
    expect(await statusOf(as(REVIEWER).send('POST', asked, { print }))).toBe(200);
    expect(await statusOf(client.send('POST', action('article', article, 'publish'), {}))).toBe(200);
    expect(await statusOf(client.send('POST', action('article', article, 'unpublish'), {}))).toBe(200);
    const { data } = await client.send('POST', address('article'), { key: 'short-lived', title: 'Kort' });
    expect(await statusOf(client.send('DELETE', address('article', data.documentId)))).toBe(200);
  });

  test('says that a service was checked, and brings in self-tests', async () => {
    expect(await statusOf(as(EDITOR_IN_CHIEF).send('POST', `/checks/service/${service}`))).toBe(200);
    const { status, message } = await as(EDITOR_IN_CHIEF).send('POST', '/instruments/fhir-import', {});
    expect([status, message]).toEqual([400, 'No file was sent; choose a FHIR questionnaire.']);
  });
});

describe('the administrator', () => {
  test('sees accounts, roles and tokens, and is called so in both languages', async () => {
    for (const path of ['/admin/users', '/admin/roles', '/admin/api-tokens', '/admin/webhooks'])
      expect([path, await statusOf(administrator.send('GET', path))]).toEqual([path, 200]);
    const { data } = await administrator.send<readonly { readonly name: string }[]>('GET', '/admin/roles');
    expect(data.map(({ name }) => name).toSorted()).toEqual([
      'Auteur / Author',
      'Beheerder / Administrator',
      'Hoofdredacteur / Editor in chief',
      'Nalezer / Reviewer',
      'Vertaler / Translator',
    ]);
  });
});

describe('at the next start', () => {
  const rightsOf = async (code: string): Promise<readonly unknown[]> => {
    const role = await cms.strapi.db.query('admin::role').findOne({ where: { code }, populate: ['permissions'] });
    return (role as { permissions: readonly unknown[] }).permissions;
  };

  test('nothing is added, and nothing that was changed by hand is undone', async () => {
    const before = await rightsOf(AUTHOR);
    await ensureRoles(cms.strapi);
    expect(await rightsOf(AUTHOR)).toEqual(before);
    const role = (await cms.strapi.db.query('admin::role').findOne({ where: { code: REVIEWER } })) as { id: number };
    await cms.strapi.db.query('admin::role').update({ where: { id: role.id }, data: { name: 'Tweede lezer' } });
    await (
      cms.strapi.service('admin::role') as never as { assignPermissions: (id: number, rights: []) => unknown }
    ).assignPermissions(role.id, []);
    await ensureRoles(cms.strapi);
    expect(await rightsOf(REVIEWER)).toEqual([]);
    expect(await cms.strapi.db.query('admin::role').findOne({ where: { code: REVIEWER } })).toMatchObject({
      name: 'Tweede lezer',
    });
  });

  test('a role that was removed comes back with its rights', async () => {
    const role = (await cms.strapi.db.query('admin::role').findOne({ where: { code: REVIEWER } })) as { id: number };
    await cms.strapi.db.query('admin::role').delete({ where: { id: role.id } });
    await ensureRoles(cms.strapi);
    expect(await rightsOf(REVIEWER)).toHaveLength(CONTENT_TYPE_NAMES.length * 2 + 1);
  });
});
