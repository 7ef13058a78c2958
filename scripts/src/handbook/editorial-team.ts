import { registerFirstAdmin, type Account, type StrapiAdmin } from '../platform/strapi-admin.ts';

const PASSWORD = 'Only-4-the-handbook';

/** Made-up people; the pictures show their names. */
const made = (firstname: string, lastname: string): Account => ({
  firstname,
  lastname,
  email: `${firstname}.${lastname}@example.org`.toLowerCase(),
  password: PASSWORD,
});
const ADMINISTRATOR = made('Noor', 'Willems');
const AUTHOR = made('An', 'Peeters');
const CHIEF = made('Lies', 'Maes');
const REVIEWER = made('Sam', 'Claes');

/** Somebody of the team: the account with which the panel is opened, and the same person's requests without it. */
export interface Colleague {
  readonly account: Account;
  readonly requests: StrapiAdmin;
}

export interface EditorialTeam {
  readonly author: Colleague;
  readonly chief: Colleague;
  readonly reviewer: Colleague;
}

/** Makes the accounts of a small editorial team in an empty CMS: an administrator, an author, an editor in chief and a reviewer. */
export async function makeEditorialTeam(cmsUrl: string): Promise<EditorialTeam> {
  const administrator = await registerFirstAdmin(cmsUrl, ADMINISTRATOR);
  const invite = async (account: Account, role: string): Promise<Colleague> => ({
    account,
    requests: await administrator.invite(account, role),
  });
  return {
    author: await invite(AUTHOR, 'moodspace-author'),
    chief: await invite(CHIEF, 'moodspace-editor-in-chief'),
    reviewer: await invite(REVIEWER, 'moodspace-reviewer'),
  };
}
