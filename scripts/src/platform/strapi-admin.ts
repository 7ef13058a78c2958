/** Somebody at work in the admin panel: the same requests that the panel sends. */
export interface StrapiAdmin {
  /** Makes an account with a role, as an administrator does, and signs in with it. */
  readonly invite: (account: Account, role: string) => Promise<StrapiAdmin>;
  /** Chooses the language in which the panel speaks to this account. */
  readonly setLanguage: (language: string) => Promise<void>;
  /** The fields of the draft of an entry in one language. */
  readonly draft: (type: string, key: string, locale: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Changes fields of an entry in one language and publishes it. */
  readonly publish: (
    type: string,
    key: string,
    locale: string,
    changes: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
  /** Changes fields of the draft of an entry in one language, and publishes nothing. */
  readonly save: StrapiAdmin['publish'];
  /**
   * Saves changes of an entry that was opened when it was saved last at `version`, an ISO moment.
   * @returns false when somebody else saved it since, and nothing was changed
   */
  readonly saveOpened: (
    opened: { readonly type: string; readonly documentId: string; readonly locale: string; readonly version: string },
    changes: Readonly<Record<string, unknown>>,
  ) => Promise<boolean>;
  /** Publishes the drafts of many entries in one language with one request, as from a list of the panel. */
  readonly publishAll: (type: string, documentIds: readonly string[], locale: string) => Promise<void>;
  /** Takes an entry offline in one language. */
  readonly unpublish: (type: string, key: string, locale: string) => Promise<void>;
  /** What is published of a type in one language, at most a hundred. */
  readonly published: (type: string, locale: string) => Promise<readonly ListedEntry[]>;
  /** Whether the publisher refused what was published last of an entry in one language. */
  readonly isRefused: (type: string, key: string, locale: string) => Promise<boolean>;
  /** Whether the publisher has nothing under way. */
  readonly isQuiet: () => Promise<boolean>;
  /**
   * Makes an entry in one language that nobody has published.
   * @returns its documentId
   */
  readonly create: (type: string, locale: string, fields: Readonly<Record<string, unknown>>) => Promise<string>;
  /** The address under which the panel shows an entry on the design of the site; undefined when it offers no preview. */
  readonly previewAddress: (type: string, key: string, locale: string) => Promise<string | undefined>;
  readonly documentId: (type: string, key: string, locale: string) => Promise<string>;
}

/** Who signs in, and with what. */
export interface Account {
  readonly firstname: string;
  readonly lastname: string;
  readonly email: string;
  readonly password: string;
}

/** An entry in a list of the panel; fields that its type does not have are absent. */
export interface ListedEntry {
  readonly documentId: string;
  readonly key: string;
  readonly title?: string;
  readonly slug?: string;
  readonly summary?: string;
  readonly place?: string;
}

interface RoleFacts {
  readonly id: number;
  readonly code: string;
}

/** With it the panel says which version of an entry its form shows (cms/src/editor/loaded-version.ts). */
const VERSION_HEADER = 'x-entry-version';

const TEST_EDITOR: Account = {
  firstname: 'Test',
  lastname: 'Editor',
  email: 'editor@example.org',
  password: 'Only-4-this-test',
};

/** Fills in the form for the first administrator, as the operator does after the first start. */
export async function registerFirstAdmin(cmsUrl: string, account = TEST_EDITOR): Promise<StrapiAdmin> {
  const address = '/admin/register-admin';
  const { data } = await answerOf<SignedIn>(await ask(cmsUrl, undefined, 'POST', address, account), `POST ${address}`);
  return strapiAdmin(new Session(cmsUrl, account, data.token));
}

interface SignedIn {
  readonly data: { readonly token: string };
}

const ask = (
  cmsUrl: string,
  token: string | undefined,
  ...[method, address, body, headers = {}]: AdminRequest
): Promise<Response> =>
  fetch(new URL(address, cmsUrl), {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });

/** Somebody who is signed in, and signs in again when ten minutes have passed: so long Strapi takes a token. */
class Session {
  readonly cmsUrl: string;
  readonly #account: Account;
  #token: string;

  constructor(cmsUrl: string, account: Account, token: string) {
    this.cmsUrl = cmsUrl;
    this.#account = account;
    this.#token = token;
  }

  async ask(...request: AdminRequest): Promise<Response> {
    const response = await ask(this.cmsUrl, this.#token, ...request);
    if (response.status !== 401) return response;
    const { email, password } = this.#account;
    const address = '/admin/login';
    const answer = await ask(this.cmsUrl, undefined, 'POST', address, { email, password });
    this.#token = (await answerOf<SignedIn>(answer, `POST ${address}`)).data.token;
    return ask(this.cmsUrl, this.#token, ...request);
  }

  /** @throws RequestRefused */
  async send<Answer>(...request: AdminRequest): Promise<Answer> {
    const [method, address] = request;
    return answerOf(await this.ask(...request), `${method} ${address}`);
  }
}

type AdminRequest = readonly [
  method: string,
  address: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
];

/** A request that the CMS did not do. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  /** Of HTTP: 400 for what its guard refuses, with what an editor has to do. */
  readonly status: number;

  constructor(request: string, status: number, answer: string) {
    super(`${request} was answered with ${status}: ${answer}`);
    this.status = status;
  }
}

async function answerOf<Answer>(response: Response, request: string): Promise<Answer> {
  if (!response.ok) throw new RequestRefused(request, response.status, await response.text());
  return (await response.json()) as Answer;
}

const collectionOf = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`;

function strapiAdmin(session: Session): StrapiAdmin {
  const get = <Answer>(address: string): Promise<Answer> => session.send('GET', address);
  const post = <Answer>(address: string, body: unknown): Promise<Answer> => session.send('POST', address, body);
  const put = (address: string, body: unknown): Promise<unknown> => session.send('PUT', address, body);

  async function documentId(type: string, key: string, locale: string): Promise<string> {
    const query = `locale=${locale}&filters[key][$eq]=${key}`;
    const { results } = await get<{ readonly results: readonly ListedEntry[] }>(`${collectionOf(type)}?${query}`);
    const id = results[0]?.documentId;
    if (id === undefined) throw new Error(`There is no ${type} with the key "${key}".`);
    return id;
  }

  const save: StrapiAdmin['save'] = async (type, key, locale, changes) => {
    await put(`${collectionOf(type)}/${await documentId(type, key, locale)}?locale=${locale}`, changes);
  };

  return {
    save,
    documentId,
    saveOpened: async ({ type, documentId: id, locale, version }, changes) => {
      const address = `${collectionOf(type)}/${id}?locale=${locale}`;
      const answer = await session.ask('PUT', address, changes, { [VERSION_HEADER]: version });
      if (answer.status === 400) return false;
      await answerOf(answer, `PUT ${address}`);
      return true;
    },
    invite: async (account, role) => {
      const { password, ...person } = account;
      const roles = await get<{ readonly data: readonly RoleFacts[] }>('/admin/roles');
      const id = roles.data.find(({ code }) => code === role)?.id;
      const invited = await post<{ readonly data: { readonly registrationToken: string } }>('/admin/users', {
        ...person,
        roles: [id],
      });
      const { firstname, lastname } = person;
      const { registrationToken } = invited.data;
      const userInfo = { firstname, lastname, password };
      const { data } = await post<SignedIn>('/admin/register', { registrationToken, userInfo });
      return strapiAdmin(new Session(session.cmsUrl, account, data.token));
    },
    setLanguage: async (preferedLanguage) => {
      await put('/admin/users/me', { preferedLanguage });
    },
    draft: async (type, key, locale) => {
      const address = `${collectionOf(type)}/${await documentId(type, key, locale)}?locale=${locale}`;
      return (await get<{ readonly data: Readonly<Record<string, unknown>> }>(address)).data;
    },
    publish: async (type, key, locale, changes) => {
      await save(type, key, locale, changes);
      const id = await documentId(type, key, locale);
      await post(`${collectionOf(type)}/${id}/actions/publish?locale=${locale}`, changes);
    },
    publishAll: async (type, documentIds, locale) => {
      await post(`${collectionOf(type)}/actions/bulkPublish?locale=${locale}`, { documentIds, locale });
    },
    unpublish: async (type, key, locale) => {
      const id = await documentId(type, key, locale);
      await post(`${collectionOf(type)}/${id}/actions/unpublish?locale=${locale}`, {});
    },
    isRefused: async (type, key, locale) => {
      const id = await documentId(type, key, locale);
      const { languages } = await get<EntryState>(`/publishing/entries/${type}/${id}`);
      return languages.some((language) => language.locale === locale && language.status?.kind === 'refused');
    },
    isQuiet: async () => {
      const { status } = await get<{ readonly status: { readonly state: string } | null }>('/publishing/status');
      return status?.state === 'idle' || status?.state === 'refused';
    },
    published: async (type, locale) => {
      const query = `locale=${locale}&status=published&pageSize=100`;
      return (await get<{ readonly results: readonly ListedEntry[] }>(`${collectionOf(type)}?${query}`)).results;
    },
    create: async (type, locale, fields) => {
      const made = await post<{ readonly data: ListedEntry }>(`${collectionOf(type)}?locale=${locale}`, fields);
      return made.data.documentId;
    },
    previewAddress: async (type, key, locale) => {
      const query = `documentId=${await documentId(type, key, locale)}&locale=${locale}`;
      const address = `/content-manager/preview/url/api::${type}.${type}?${query}`;
      return (await get<{ readonly data: { readonly url?: string } }>(address)).data.url;
    },
  };
}

interface EntryState {
  readonly languages: readonly { readonly locale: string; readonly status: { readonly kind: string } | null }[];
}
