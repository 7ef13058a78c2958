import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FhirExportAnswer, FhirImportAnswer } from '../src/instruments/fhir-answers.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const PASSWORD = 'A-long-password-1';
const SAMPLE = path.resolve(__dirname, '../../docs/examples/study-week.fhir.json');

let running: RunningStrapi;
let administrator: string;
let onlooker: string;

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
  const role = (await strapiService('role').create({ name: 'Onlooker', description: '' })) as { id: number };
  await strapiService('user').create({
    firstname: 'O',
    lastname: 'N',
    email: 'o@example.org',
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  });
  onlooker = await post('/admin/login', { email: 'o@example.org', password: PASSWORD });
});
afterAll(() => running.stop());

/** Strapi exports the services of its admin without types. */
const strapiService = (name: 'role' | 'user') =>
  running.strapi.service(`admin::${name}`) as unknown as { create: (data: object) => Promise<unknown> };

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
  expect(first.written).toEqual(first.found);
  const again = await answerOf(await send(sample, administrator, { write: 'yes' }));
  expect(again).toMatchObject({ written: [], existing: first.found });
  const replaced = await answerOf(await send(sample, administrator, { write: 'yes', replace: 'yes' }));
  expect(replaced.written).toEqual(first.found);
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

test('an unknown version of FHIR, and a self-test that is gone, are refused in a sentence', async () => {
  const get = (address: string) =>
    fetch(`${running.address}${address}`, { headers: { authorization: `Bearer ${administrator}` } });
  expect(await (await get('/instruments/x/fhir/R9')).text()).toContain('use R4 or R5');
  const gone = await get('/instruments/not-there/fhir/R4');
  expect(gone.status).toBe(404);
  expect(await gone.text()).toContain('is not there any more');
});
