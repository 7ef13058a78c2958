import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import type { FhirExportAnswer, FhirImportAnswer } from '../src/instruments/fhir-answers.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const PASSWORD = 'A-long-password-1';
const SAMPLE = path.resolve(__dirname, '../../docs/examples/study-week.fhir.json');

let running: RunningStrapi;
let administrator: string;
let onlooker: string;
/** May make new self-tests, and may not change those that are there. */
let beginner: string;

beforeAll(async () => {
  running = await startStrapi();
  const post = async (address: string, body: object) => {
    const response = await fetch(`${running.address}${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return ((await response.json()) as { data: { token: string } }).data.token;
  };
  administrator = await post('/admin/register-admin', {
    firstname: 'A',
    lastname: 'B',
    email: 'a@example.org',
    password: PASSWORD,
  });
  const signIn = async (name: string, actions: readonly string[]) => {
    const role = (await strapiService('role').create({ name, description: '' })) as { id: number };
    await strapiService('role').assignPermissions(
      role.id,
      actions.map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: contentUid('instrument'),
        properties: {},
      })),
    );
    const email = `${name.toLowerCase()}@example.org`;
    await strapiService('user').create({
      firstname: name,
      lastname: 'N',
      email,
      password: PASSWORD,
      isActive: true,
      roles: [role.id],
    });
    return await post('/admin/login', { email, password: PASSWORD });
  };
  onlooker = await signIn('Onlooker', []);
  beginner = await signIn('Beginner', ['create']);
});
afterAll(() => running.stop());

/** Strapi exports the services of its admin without types. */
const strapiService = (name: 'role' | 'user') =>
  running.strapi.service(`admin::${name}`) as unknown as {
    create: (data: object) => Promise<unknown>;
    assignPermissions: (role: number, permissions: readonly object[]) => Promise<unknown>;
  };

const send = (text: string, token: string | undefined, fields: Readonly<Record<string, string>> = {}) => {
  const form = new FormData();
  form.append('file', new Blob([text], { type: 'application/json' }), 'questionnaire.json');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return fetch(`${running.address}/instruments/fhir-import`, {
    method: 'POST',
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    body: form,
  });
};

const answerOf = async (response: Response): Promise<FhirImportAnswer> => {
  expect(response.status).toBe(200);
  return (await response.json()) as FhirImportAnswer;
};

const drafts = () => running.strapi.db.query('api::instrument.instrument').findMany({ select: ['documentId', 'key'] });

test('nobody who is not signed in, and nobody whose role may not, brings a self-test in or takes one out', async () => {
  const sample = await readFile(SAMPLE, 'utf8');
  expect((await send(sample, undefined, { write: 'yes' })).status).toBe(401);
  expect((await send(sample, onlooker, { write: 'yes' })).status).toBe(403);
  for (const token of [undefined, onlooker]) {
    const response = await fetch(`${running.address}/instruments/x/fhir/R4`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(token === undefined ? 401 : 403);
  }
  expect(await drafts()).toEqual([]);
});

test('an editor first sees what comes over, and nothing is kept', async () => {
  const answer = await answerOf(await send(await readFile(SAMPLE, 'utf8'), administrator));
  expect(answer.found).toHaveLength(1);
  expect(answer.report.lines.length).toBeGreaterThan(0);
  expect(answer.written).toEqual([]);
  expect(await drafts()).toEqual([]);
});

test('an editor keeps it as a draft, is told when it is there already, and may replace the draft', async () => {
  const sample = await readFile(SAMPLE, 'utf8');
  const first = await answerOf(await send(sample, administrator, { write: 'yes' }));
  expect(first.written.map(({ key }) => key)).toEqual(first.found);
  const look = await answerOf(await send(sample, administrator));
  expect(look).toMatchObject({ written: [], existing: first.found });
  const again = await answerOf(await send(sample, administrator, { write: 'yes' }));
  expect(again).toMatchObject({ written: [], existing: first.found });
  const replaced = await answerOf(await send(sample, administrator, { write: 'yes', replace: 'yes' }));
  expect(replaced.written).toEqual(first.written);
});

test('who may make self-tests but not change them cannot replace a draft', async () => {
  const sample = await readFile(SAMPLE, 'utf8');
  const replaced = await send(sample, beginner, { write: 'yes', replace: 'yes' });
  expect(replaced.status).toBe(403);
  expect(await answerOf(await send(sample, beginner, { write: 'yes' }))).toMatchObject({ written: [] });
});

test.each(['R4', 'R5'])(
  'an editor takes a self-test out in FHIR %s, and it comes in again as the same',
  async (version) => {
    const [draft] = (await drafts()) as { documentId: string; key: string }[];
    const response = await fetch(`${running.address}/instruments/${draft!.documentId}/fhir/${version}`, {
      headers: { authorization: `Bearer ${administrator}` },
    });
    expect(response.status).toBe(200);
    const { fileName, bundle } = (await response.json()) as FhirExportAnswer;
    expect(fileName).toMatch(new RegExp(`^${draft!.key}-.*-${version.toLowerCase()}\\.json$`));
    const answer = await answerOf(await send(JSON.stringify(bundle), administrator));
    expect(answer.found).toEqual([draft!.key]);
    expect(answer.report.lines.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  },
);

test('an editor who sends no FHIR, or no file, reads why in a sentence', async () => {
  const answer = await answerOf(
    await send('{ "resourceType": "Questionnaire" "item": [] }', administrator, { write: 'yes' }),
  );
  expect(answer).toMatchObject({ found: [], written: [] });
  expect(answer.report.lines[0]?.message).toMatch(/line 1/);
  const response = await fetch(`${running.address}/instruments/fhir-import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${administrator}` },
    body: new FormData(),
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('No file was sent');
});

test('a file over 10 MB is refused in a sentence', async () => {
  const response = await send(' '.repeat(10_000_001), administrator);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('larger than 10 MB');
});

test('an editor takes out a self-test that is in English only, and reads what a draft without a key lacks', async () => {
  const documents = running.strapi.documents(contentUid('instrument'));
  const exported = async (data: object) => {
    const { documentId } = await documents.create({ locale: 'en', data } as never);
    return await fetch(`${running.address}/instruments/${documentId}/fhir/R4`, {
      headers: { authorization: `Bearer ${administrator}` },
    });
  };
  const english = await exported({ key: 'english-only', title: 'In English only' });
  expect(english.status).toBe(200);
  expect(((await english.json()) as FhirExportAnswer).fileName).toMatch(/^english-only-/);
  const nameless = await exported({ title: 'Not named yet' });
  expect(nameless.status).toBe(400);
  expect(await nameless.text()).toContain('has no key yet');
});

test('an unknown version of FHIR, and a self-test that is gone, are refused in a sentence', async () => {
  const get = (address: string) =>
    fetch(`${running.address}${address}`, { headers: { authorization: `Bearer ${administrator}` } });
  expect(await (await get('/instruments/x/fhir/R9')).text()).toContain('use R4 or R5');
  const gone = await get('/instruments/not-there/fhir/R4');
  expect(gone.status).toBe(404);
  expect(await gone.text()).toContain('is not there any more');
});
