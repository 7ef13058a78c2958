import type { HandbookLanguage } from './screen-words.ts';

const PASSWORD = 'Only-4-the-handbook';

/** Made-up people; the pictures show their names. */
const ADMINISTRATOR = { firstname: 'Noor', lastname: 'Willems', email: 'noor.willems@example.org', password: PASSWORD };
const AUTHOR = { firstname: 'An', lastname: 'Peeters', email: 'an.peeters@example.org', role: 'moodspace-author' };
const CHIEF = {
  firstname: 'Lies',
  lastname: 'Maes',
  email: 'lies.maes@example.org',
  role: 'moodspace-editor-in-chief',
};

interface Answer {
  readonly data?:
    { readonly token?: string; readonly registrationToken?: string } | { readonly body?: string } | readonly Role[];
  readonly results?: readonly { readonly documentId: string }[];
}
interface Role {
  readonly id: number;
  readonly code: string;
}

/** Somebody who is signed in, by the requests that the admin sends. */
export interface Colleague {
  readonly documentId: (type: string, key: string, locale: string) => Promise<string>;
  /** Adds a paragraph at the beginning of the text of a draft, and publishes nothing. */
  readonly write: (type: string, id: string, locale: string, paragraph: string) => Promise<void>;
  readonly create: (type: string, locale: string, fields: Readonly<Record<string, unknown>>) => Promise<void>;
}

export interface EditorialTeam {
  readonly author: Colleague;
  /** With whose account the admin is walked. */
  readonly chief: { readonly name: string; readonly email: string; readonly password: string };
  readonly setLanguage: (language: HandbookLanguage) => Promise<void>;
}

/** Makes the accounts of a small editorial team in an empty CMS: an administrator, an author and an editor in chief. */
export async function makeEditorialTeam(cmsUrl: string): Promise<EditorialTeam> {
  const administrator = tokenOf(await send(cmsUrl, '/admin/register-admin', 'POST', ADMINISTRATOR));
  const roles = (await send(cmsUrl, '/admin/roles', 'GET', undefined, administrator)).data as readonly Role[];
  const invite = async ({ role, ...person }: typeof AUTHOR): Promise<string> => {
    const id = roles.find(({ code }) => code === role)?.id;
    const invited = await send(cmsUrl, '/admin/users', 'POST', { ...person, roles: [id] }, administrator);
    const { registrationToken } = invited.data as { readonly registrationToken?: string };
    const { firstname, lastname } = person;
    const userInfo = { firstname, lastname, password: PASSWORD };
    return tokenOf(await send(cmsUrl, '/admin/register', 'POST', { registrationToken, userInfo }));
  };
  const author = await invite(AUTHOR);
  const chief = await invite(CHIEF);
  return {
    author: colleague(cmsUrl, author),
    chief: { name: `${CHIEF.firstname} ${CHIEF.lastname}`, email: CHIEF.email, password: PASSWORD },
    setLanguage: async (preferedLanguage) => {
      await send(cmsUrl, '/admin/users/me', 'PUT', { preferedLanguage }, chief);
    },
  };
}

function colleague(cmsUrl: string, token: string): Colleague {
  const addressOf = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`;
  return {
    documentId: async (type, key, locale) => {
      const query = `locale=${locale}&filters[key][$eq]=${key}`;
      const { results } = await send(cmsUrl, `${addressOf(type)}?${query}`, 'GET', undefined, token);
      const id = results?.[0]?.documentId;
      if (id === undefined) throw new Error(`There is no ${type} with the key "${key}".`);
      return id;
    },
    write: async (type, id, locale, paragraph) => {
      const address = `${addressOf(type)}/${id}?locale=${locale}`;
      const { body } = (await send(cmsUrl, address, 'GET', undefined, token)).data as { readonly body?: string };
      await send(cmsUrl, address, 'PUT', { body: `${paragraph}\n\n${body ?? ''}` }, token);
    },
    create: async (type, locale, fields) => {
      await send(cmsUrl, `${addressOf(type)}?locale=${locale}`, 'POST', fields, token);
    },
  };
}

function tokenOf({ data }: Answer): string {
  const token = (data as { readonly token?: string } | undefined)?.token;
  if (token === undefined) throw new Error('The CMS signed nobody in.');
  return token;
}

async function send(cmsUrl: string, address: string, method: string, body?: unknown, token?: string): Promise<Answer> {
  const response = await fetch(new URL(address, cmsUrl), {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  if (!response.ok)
    throw new Error(`${method} ${address} was answered with ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
