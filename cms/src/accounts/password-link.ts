import type { Core } from '@strapi/strapi';

/** How long a link works, in milliseconds: an hour, as long as one that Strapi would mail. */
export const LINK_WORKS_FOR = 3_600_000;

/** What is used of Strapi's services of accounts, which it exports without types. */
interface Tokens {
  createToken(): string;
}
interface Accounts {
  updateById(id: number, values: object): Promise<unknown>;
}

interface AccountRow {
  readonly id: number;
  readonly isActive: boolean;
  readonly blocked: boolean;
  /** Of an invitation that nobody has followed yet. */
  readonly registrationToken: string | null;
}

/**
 * Makes the address at which somebody who lost their password chooses a new one. It works once, and a later one takes its place. Until then the old password works.
 * @throws Error when nobody can sign in with that e-mail address
 */
export async function passwordLink(strapi: Core.Strapi, email: string, now = Date.now()): Promise<string> {
  const account = (await strapi.db
    .query('admin::user')
    .findOne({ where: { email: email.trim().toLowerCase() } })) as AccountRow | null;
  if (!account) throw new Error(`There is no account with the e-mail address "${email}".`);
  if (account.registrationToken !== null)
    throw new Error(
      `Whoever has "${email}" has not followed the invitation yet; when its link is lost, delete the account and invite anew.`,
    );
  if (!account.isActive || account.blocked)
    throw new Error(`The account of "${email}" is not active; an administrator makes it so under Settings, Users.`);
  const resetPasswordToken = (strapi.service('admin::token') as unknown as Tokens).createToken();
  await (strapi.service('admin::user') as unknown as Accounts).updateById(account.id, {
    resetPasswordToken,
    resetPasswordTokenExpiresAt: new Date(now + LINK_WORKS_FOR),
  });
  return `${String(strapi.config.get('admin.absoluteUrl'))}/auth/reset-password?code=${resetPasswordToken}`;
}
