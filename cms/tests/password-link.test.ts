import { afterAll, beforeAll, expect, test } from 'vitest';
import { LINK_WORKS_FOR, passwordLink } from '../src/accounts/password-link.ts';
import { logIn, registerAdministrator } from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const EMAIL = 'administrator@example.org';

let cms: RunningStrapi;

beforeAll(async () => {
  cms = await startStrapi();
  await registerAdministrator(cms);
});
afterAll(() => cms.stop());

/** What the page behind the link sends. */
async function choosePassword(link: string, password: string): Promise<number> {
  const resetPasswordToken = new URL(link).searchParams.get('code');
  const response = await fetch(`${cms.address}/admin/reset-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ resetPasswordToken, password }),
  });
  return response.status;
}

const signIn = async (password?: string): Promise<number> => (await logIn(cms, EMAIL, password)).status;

test('somebody who lost their password chooses a new one behind the link, once', async () => {
  const link = await passwordLink(cms.strapi, 'Administrator@example.org ');
  expect(new URL(link).pathname).toBe('/admin/auth/reset-password');
  expect(await signIn()).toBe(200);
  expect(await choosePassword(link, 'Another-password-2')).toBe(200);
  expect([await signIn('Another-password-2'), await signIn()]).toEqual([200, 400]);
  expect(await choosePassword(link, 'A-third-password-3')).toBe(400);
});

test('a link that is an hour old, or had another one after it, opens nothing', async () => {
  const old = await passwordLink(cms.strapi, EMAIL, Date.now() - LINK_WORKS_FOR);
  expect(await choosePassword(old, 'A-third-password-3')).toBe(400);
  const first = await passwordLink(cms.strapi, EMAIL);
  await passwordLink(cms.strapi, EMAIL);
  expect(await choosePassword(first, 'A-third-password-3')).toBe(400);
});

test('for an address that nobody has, and for an account that is closed or was never opened, there is no link', async () => {
  await expect(passwordLink(cms.strapi, 'nobody@example.org')).rejects.toThrow(
    'There is no account with the e-mail address "nobody@example.org".',
  );
  const invited = { email: 'new@example.org', isActive: false, blocked: false, registrationToken: 'abc' };
  await cms.strapi.db.query('admin::user').create({ data: invited });
  await expect(passwordLink(cms.strapi, 'new@example.org')).rejects.toThrow('has not followed the invitation yet');
  await cms.strapi.db.query('admin::user').update({ where: { email: EMAIL }, data: { isActive: false } });
  await expect(passwordLink(cms.strapi, EMAIL)).rejects.toThrow('is not active');
});
