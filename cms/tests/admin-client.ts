import type { RunningStrapi } from './running-strapi.ts';

/** Somebody who is signed in to the admin, and asks its API as the admin in their browser does. */
export interface AdminClient {
  /** The answer as it is, for whoever asks for more than the facts. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly send: <T = AnswerFacts>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<AdminAnswer<T>>;
}

export interface AdminAnswer<T = AnswerFacts> {
  readonly status: number;
  /** What stands under "data", or the whole answer when nothing does. */
  readonly data: T;
  /** The sentence with which it was refused; empty when it was not. */
  readonly message: string;
}

/** What the tests look at of an entry or an account. A refusal has none of it. */
export interface AnswerFacts {
  readonly id: number;
  readonly documentId: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly publishedAt: string | null;
  readonly token: string;
  readonly registrationToken: string;
  readonly roles: readonly { readonly id: number; readonly code: string }[];
}

const PASSWORD = 'A-long-password-of-the-tests-1';

/** The first account of an empty Strapi. */
export async function registerAdministrator(cms: RunningStrapi): Promise<AdminClient> {
  const account = { firstname: 'Bea', lastname: 'Beheer', email: 'administrator@example.org', password: PASSWORD };
  const { data } = await send(cms, undefined, 'POST', '/admin/register-admin', account);
  return adminClient(cms, data.token);
}

/** An account as it comes to be: the administrator invites somebody, who follows the link and chooses a password. */
export async function inviteAccount(
  cms: RunningStrapi,
  administrator: AdminClient,
  roleCode: string,
  name = roleCode,
): Promise<AdminClient> {
  const { data: roles } = await administrator.send<AnswerFacts['roles']>('GET', '/admin/roles');
  const role = roles.find(({ code }) => code === roleCode);
  if (!role) throw new Error(`There is no role "${roleCode}".`);
  const { data: invited } = await administrator.send('POST', '/admin/users', {
    firstname: name,
    lastname: 'Tester',
    email: `${name}@example.org`,
    roles: [role.id],
  });
  const { data } = await send(cms, undefined, 'POST', '/admin/register', {
    registrationToken: invited.registrationToken,
    userInfo: { firstname: name, lastname: 'Tester', password: PASSWORD },
  });
  return adminClient(cms, data.token);
}

/** Signs in with the password of the tests. */
export const logIn = (
  cms: RunningStrapi,
  email: string,
  password = PASSWORD,
  headers: Readonly<Record<string, string>> = {},
) => send(cms, undefined, 'POST', '/admin/login', { email, password }, headers);

function adminClient(cms: RunningStrapi, token: string): AdminClient {
  return {
    fetch: (path, init) =>
      fetch(`${cms.address}${path}`, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init?.headers)), authorization: `Bearer ${token}` },
      }),
    send: (method, path, body, headers) => send(cms, token, method, path, body, headers),
  };
}

async function send<T = AnswerFacts>(
  cms: RunningStrapi,
  token: string | undefined,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<AdminAnswer<T>> {
  const response = await fetch(`${cms.address}${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = (/^[[{]/.test(text) ? JSON.parse(text) : {}) as { data?: T; error?: { message: string } };
  return { status: response.status, data: answer.data ?? (answer as T), message: answer.error?.message ?? '' };
}
