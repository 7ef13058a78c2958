import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ensureReadToken } from '../src/bootstrap/ensure-read-token.ts';
import { isDataFolderInUse } from '../src/database/in-use-lock.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let running: RunningStrapi;
const lines: string[] = [];

beforeAll(async () => {
  running = await startStrapi();
  running.strapi.log.level = 'silly';
  running.strapi.log.on('data', (entry: { readonly message: string }) => lines.push(entry.message));
});
afterAll(() => running.stop());

test('a load balancer learns whether the database answers, and nothing else', async () => {
  const ready = await fetch(`${running.address}/_ready`);
  expect([ready.status, await ready.text()]).toEqual([204, '']);
});

test('the log tells method, path, status and time of a request, and nothing of who asked or what for', async () => {
  await fetch(`${running.address}/admin/registration-info?registrationToken=a-secret-token`, {
    headers: { 'user-agent': 'A browser of somebody', 'x-forwarded-for': '203.0.113.7' },
  });
  await fetch(`${running.address}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'somebody@example.org', password: 'not-the-password' }),
  });
  await expect.poll(() => lines.join('')).toMatch(/POST \/admin\/login 4\d\d \(\d+ ms\)/);
  expect(lines.join('')).toMatch(/GET \/admin\/registration-info 4\d\d \(\d+ ms\)/);
  for (const secret of ['a-secret-token', 'somebody', 'not-the-password', '203.0.113.7', 'A browser', '127.0.0.1'])
    expect(lines.join('')).not.toContain(secret);
});

test.runIf(inject('postgresUrl') === null)(
  'whoever wants to take the database file away sees that a CMS serves it',
  () => {
    expect(isDataFolderInUse(running.dataFolder)).toBe(true);
  },
);

describe('the token of the site, when it is renewed', () => {
  const NEWER = 'newer-read-token-of-the-tests-0123456789';
  const reading = async (token: string): Promise<number> =>
    (await fetch(`${running.address}/api/themes`, { headers: { authorization: `Bearer ${token}` } })).status;

  test('leaves the former one good for a day, so that no program of the site stands before a closed door', async () => {
    await ensureReadToken(running.strapi, NEWER, running.readToken);
    expect([await reading(NEWER), await reading(running.readToken)]).toEqual([200, 200]);
    const tokens = running.strapi.db.query('admin::api-token');
    const where = { name: 'Site (read only), before' };
    const { expiresAt } = (await tokens.findOne({ where })) as { readonly expiresAt: string };
    expect(new Date(expiresAt).getTime()).toBeLessThanOrEqual(Date.now() + 24 * 60 * 60 * 1000);

    await tokens.update({ where, data: { expiresAt: new Date(Date.now() - 1000) } });
    await ensureReadToken(running.strapi, NEWER, running.readToken);
    expect([await reading(NEWER), await reading(running.readToken)]).toEqual([200, 401]);
  });

  test('takes the former one away at once where it is not named', async () => {
    await ensureReadToken(running.strapi, running.readToken);
    expect([await reading(NEWER), await reading(running.readToken)]).toEqual([401, 200]);
  });
});
