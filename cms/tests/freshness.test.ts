import { afterAll, beforeAll, expect, test } from 'vitest';
import { localMoment } from '@moodspace/shared/opening-hours';
import { contentUid } from '../src/content-uid.ts';
import type { CheckAnswer, ChecksAnswer, ToCheck } from '../src/freshness/to-check.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const PASSWORD = 'A-long-password-1';
const TODAY = localMoment(new Date()).day;
const OLD_CHECK = { checkedOn: '2020-01-01', checkedBy: 'Redactie', nextCheck: '2020-04-01' };

let running: RunningStrapi;
let editor: string;
let reader: string;

beforeAll(async () => {
  running = await startStrapi();
  editor = await tokenOf('/admin/register-admin', { firstname: 'A', lastname: 'B', email: 'a@example.org' });
  reader = await signInAsReader();
});
afterAll(() => running.stop());

async function tokenOf(address: string, body: object): Promise<string> {
  const response = await fetch(`${running.address}${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, password: PASSWORD }),
  });
  return ((await response.json()) as { data: { token: string } }).data.token;
}

/** Somebody who may see services and may not change them. */
async function signInAsReader(): Promise<string> {
  const adminService = (name: 'role' | 'user') =>
    running.strapi.service(`admin::${name}`) as unknown as {
      create: (data: object) => Promise<{ id: number }>;
      assignPermissions: (role: number, permissions: readonly object[]) => Promise<unknown>;
    };
  const { id } = await adminService('role').create({ name: 'Reader', description: '' });
  const permission = {
    action: 'plugin::content-manager.explorer.read',
    subject: contentUid('service'),
    properties: {},
  };
  await adminService('role').assignPermissions(id, [permission]);
  const person = { firstname: 'R', lastname: 'N', email: 'reader@example.org' };
  await adminService('user').create({ ...person, password: PASSWORD, isActive: true, roles: [id] });
  return await tokenOf('/admin/login', { email: person.email });
}

const ask = (method: 'GET' | 'POST', path: string, token?: string) =>
  fetch(`${running.address}/checks/${path}`, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });

async function listed(name: string, token = editor): Promise<ToCheck | undefined> {
  const response = await ask('GET', '', token);
  expect(response.status).toBe(200);
  return ((await response.json()) as ChecksAnswer).entries.find((entry) => entry.name === name);
}

async function checkedToday(type: string, documentId: string): Promise<CheckAnswer> {
  const response = await ask('POST', `${type}/${documentId}`, editor);
  expect(response.status).toBe(200);
  return (await response.json()) as CheckAnswer;
}

const service = (name: string, facts: object = {}) => ({
  key: name.toLowerCase(),
  name,
  slug: name.toLowerCase(),
  summary: 'Somebody to talk to.',
  serviceKind: 'helpline',
  formal: true,
  insideInstitution: false,
  audiences: { student: true },
  spokenLanguages: { nl: true },
  regions: { flanders_brussels: true },
  channels: [{ channelKind: 'phone', phone: '106', spokenLanguages: {} }],
  factSource: 'Made up for a test.',
  ...facts,
});

async function stored(name: string, facts: object, { isLive = true } = {}): Promise<string> {
  const documents = running.strapi.documents(contentUid('service'));
  const { documentId } = await documents.create({ locale: 'nl', data: service(name, facts) } as never);
  if (isLive) await documents.publish({ documentId, locale: 'nl' } as never);
  return documentId;
}

/** Writes the English words of a service. */
const inEnglish = (documentId: string, summary: string) =>
  running.strapi.documents(contentUid('service')).update({
    documentId,
    locale: 'en',
    data: { name: `English ${documentId}`, slug: documentId.toLowerCase(), summary },
  } as never);

const version = (documentId: string, status: 'draft' | 'published', locale: 'en' | 'nl' = 'nl') =>
  running.strapi.documents(contentUid('service')).findOne({ documentId, locale, status } as never) as Promise<
    Record<string, unknown>
  >;

/** Publishes a new draft in the way of somebody who uses the admin. */
async function publishInAdmin(name: string, facts: object): Promise<Response> {
  const documentId = await stored(name, facts, { isLive: false });
  const entry = `${contentUid('service')}/${documentId}`;
  return fetch(`${running.address}/content-manager/collection-types/${entry}/actions/publish?locale=nl`, {
    method: 'POST',
    headers: { authorization: `Bearer ${editor}`, 'content-type': 'application/json' },
    body: JSON.stringify(service(name, facts)),
  });
}

test('the list says of each entry whether it was never checked, is overdue or is in order', async () => {
  await stored('Never', {});
  await stored('Overdue', OLD_CHECK);
  await stored('Current', { checkedOn: TODAY, checkedBy: 'Redactie', nextCheck: '2999-01-01' });
  await stored('Draft', {}, { isLive: false });
  expect(await listed('Never')).toMatchObject({ state: 'never', isLive: true, phones: ['106'] });
  expect(await listed('Overdue')).toMatchObject({ state: 'overdue', nextCheck: '2020-04-01' });
  expect(await listed('Current')).toMatchObject({ state: 'current' });
  expect(await listed('Draft')).toMatchObject({ state: 'never', isLive: false });
});

test('“checked today” is live at once, with the day of the next check', async () => {
  const documentId = await stored('Once', OLD_CHECK);
  const { outcome, nextCheck } = await checkedToday('service', documentId);
  expect(outcome).toBe('live');
  expect(nextCheck > TODAY).toBe(true);
  expect(await version(documentId, 'published')).toMatchObject({ checkedOn: TODAY, nextCheck });
  expect(await listed('Once')).toMatchObject({ state: 'current' });
});

test('hours that were checked are no longer those of an old page, in every language', async () => {
  const phone = { channelKind: 'phone', phone: '106', hours: '24/7', hoursSeenIn: 2023, spokenLanguages: { nl: true } };
  const chat = { channelKind: 'chat', url: 'https://chat.example.org', hours: 'Mo 09:00-12:00', spokenLanguages: {} };
  const documentId = await stored('Hours', { ...OLD_CHECK, channels: [phone, chat] });
  await inEnglish(documentId, 'Somebody to talk to.');
  await running.strapi.documents(contentUid('service')).publish({ documentId, locale: 'en' } as never);
  expect((await checkedToday('service', documentId)).outcome).toBe('live');
  const populate = { channels: { populate: '*' } };
  for (const locale of ['nl', 'en'] as const)
    for (const status of ['draft', 'published'] as const)
      expect(
        await running.strapi
          .documents(contentUid('service'))
          .findOne({ documentId, locale, status, populate } as never),
      ).toMatchObject({
        channels: [
          { ...phone, hoursSeenIn: null },
          { ...chat, hoursSeenIn: null },
        ],
      });
});

test('what was never checked is signed by the editors, not by a person', async () => {
  const documentId = await stored('Signed', {});
  await checkedToday('service', documentId);
  expect((await version(documentId, 'published'))['checkedBy']).toMatch(/^Redactie /);
});

test('somebody in danger relies on a crisis line: it is due sooner than another service', async () => {
  const helpline = await checkedToday('service', await stored('Helpline', OLD_CHECK));
  const crisis = await checkedToday('service', await stored('Danger', { ...OLD_CHECK, serviceKind: 'crisis' }));
  expect(crisis.nextCheck < helpline.nextCheck).toBe(true);
});

test('other changes in a draft stay unpublished when its check is confirmed', async () => {
  const documentId = await stored('Edited', OLD_CHECK);
  await running.strapi
    .documents(contentUid('service'))
    .update({ documentId, locale: 'nl', data: { summary: 'Half written' } } as never);
  expect((await checkedToday('service', documentId)).outcome).toBe('has_other_changes');
  expect(await version(documentId, 'published')).toMatchObject({ summary: 'Somebody to talk to.' });
  expect(await version(documentId, 'draft')).toMatchObject({ summary: 'Half written', checkedOn: TODAY });
  // Visitors still see the old day, so the list does not call it in order.
  expect(await listed('Edited')).toMatchObject({ state: 'overdue', checkedOn: '2020-01-01', waitsInDraft: true });
});

test('what an editor changed and did not publish does not hide what visitors see of a check', async () => {
  const documentId = await stored('Danger again', {
    ...OLD_CHECK,
    key: 'danger-again',
    slug: 'danger-again',
    serviceKind: 'crisis',
  });
  await running.strapi
    .documents(contentUid('service'))
    .update({ documentId, locale: 'nl', data: { serviceKind: 'helpline', website: 'not an address' } } as never);
  expect(await listed('Danger again')).toMatchObject({ isCrisis: true, website: null, waitsInDraft: false });
});

test('a check is live in every language that is, and in no other', async () => {
  const both = await stored('Both', OLD_CHECK);
  await inEnglish(both, 'Somebody to talk to in English.');
  await running.strapi.documents(contentUid('service')).publish({ documentId: both, locale: 'en' } as never);
  expect((await checkedToday('service', both)).outcome).toBe('live');
  for (const locale of ['nl', 'en'] as const)
    expect(await version(both, 'published', locale)).toMatchObject({ checkedOn: TODAY });

  const onlyDutch = await stored('Dutch', OLD_CHECK);
  await inEnglish(onlyDutch, 'Not ready.');
  expect((await checkedToday('service', onlyDutch)).outcome).toBe('live');
  expect(await version(onlyDutch, 'published', 'en')).toBeNull();
  expect(await version(onlyDutch, 'draft', 'en')).toMatchObject({ summary: 'Not ready.', checkedOn: TODAY });
});

test('changes in one language are not published with the check of the other', async () => {
  const documentId = await stored('Half', OLD_CHECK);
  const documents = running.strapi.documents(contentUid('service'));
  await inEnglish(documentId, 'As it is live.');
  await documents.publish({ documentId, locale: 'en' } as never);
  await inEnglish(documentId, 'Half written.');
  expect((await checkedToday('service', documentId)).outcome).toBe('has_other_changes');
  expect(await version(documentId, 'published', 'en')).toMatchObject({ summary: 'As it is live.' });
  expect(await version(documentId, 'published', 'nl')).toMatchObject({ checkedOn: '2020-01-01' });
  await documents.publish({ documentId, locale: ['nl', 'en'] } as never);
  for (const locale of ['nl', 'en'] as const)
    expect(await version(documentId, 'published', locale)).toMatchObject({ checkedOn: TODAY });
});

test('an entry that is only in English can be checked', async () => {
  const documents = running.strapi.documents(contentUid('service'));
  const { documentId } = await documents.create({ locale: 'en', data: service('Abroad', OLD_CHECK) } as never);
  await documents.publish({ documentId, locale: 'en' } as never);
  expect((await checkedToday('service', documentId)).outcome).toBe('live');
  expect(await version(documentId, 'published', 'en')).toMatchObject({ checkedOn: TODAY });
  expect(await version(documentId, 'published', 'nl')).toBeNull();
});

test('a draft that was never published stays a draft', async () => {
  const documentId = await stored('Early', {}, { isLive: false });
  expect((await checkedToday('service', documentId)).outcome).toBe('never_published');
  expect(await version(documentId, 'published')).toBeNull();
});

test('an editor cannot publish a crisis line whose check is overdue, and is told what to do', async () => {
  const refused = await publishInAdmin('Late', { ...OLD_CHECK, serviceKind: 'crisis' });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('Compare this entry with the service itself');
});

test('a slip in the year of a check cannot put off the next one of a crisis line for ever', async () => {
  const slip = { checkedOn: '2926-11-22', checkedBy: 'Redactie', nextCheck: '2927-02-20', serviceKind: 'crisis' };
  const refused = await publishInAdmin('Slip', slip);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('The day of the check, 2926-11-22, is still to come.');
  expect((await publishInAdmin('No slip', { ...slip, key: 'no-slip', slug: 'no-slip', checkedOn: TODAY })).status).toBe(
    200,
  );
});

test('who may not publish services cannot say that they were checked', async () => {
  const documentId = await stored('Guarded', OLD_CHECK);
  expect(await listed('Guarded', reader)).toMatchObject({ state: 'overdue' });
  expect((await ask('POST', `service/${documentId}`, reader)).status).toBe(403);
  expect((await ask('POST', `service/${documentId}`)).status).toBe(401);
  expect((await ask('GET', '')).status).toBe(401);
});

test('an entry that is gone, or has no check, is answered with a sentence', async () => {
  const gone = await ask('POST', 'service/nothing', editor);
  expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining('is not there any more')]);
  expect((await ask('POST', 'article/anything', editor)).status).toBe(404);
});
