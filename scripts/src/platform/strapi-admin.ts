/** An administrator at work in the admin panel: the same requests that the panel sends. */
export interface StrapiAdmin {
  /** Changes fields of an entry in one language and publishes it. */
  readonly publish: (
    type: string,
    key: string,
    locale: string,
    changes: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
  /** Changes fields of the draft of an entry in one language, and publishes nothing. */
  readonly save: StrapiAdmin['publish'];
  /** Takes an entry offline in one language. */
  readonly unpublish: (type: string, key: string, locale: string) => Promise<void>;
  /** What is published of a type in one language, at most a hundred. */
  readonly published: (type: string, locale: string) => Promise<readonly ListedEntry[]>;
  /** Whether the publisher refused what was published last of an entry in one language. */
  readonly isRefused: (type: string, key: string, locale: string) => Promise<boolean>;
  /** Whether the publisher has nothing under way. */
  readonly isQuiet: () => Promise<boolean>;
  /** Makes an entry in one language that nobody has published. */
  readonly create: (type: string, locale: string, fields: Readonly<Record<string, unknown>>) => Promise<void>;
  /** The address under which the panel shows an entry on the design of the site; undefined when it offers no preview. */
  readonly previewAddress: (type: string, key: string, locale: string) => Promise<string | undefined>;
  readonly documentId: (type: string, key: string, locale: string) => Promise<string>;
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

interface AdminAnswer {
  readonly data?: { readonly token?: string; readonly url?: string };
  readonly results?: readonly ListedEntry[];
  readonly status?: { readonly state: string } | null;
  readonly languages?: readonly { readonly locale: string; readonly status: { readonly kind: string } | null }[];
}

/** Fills in the form for the first administrator, as the operator does after the first start. */
export async function registerFirstAdmin(cmsUrl: string): Promise<StrapiAdmin> {
  const person = { firstname: 'Test', lastname: 'Editor', email: 'editor@example.org', password: 'Only-4-this-test' };
  const { data } = await send('/admin/register-admin', 'POST', person);

  async function send(address: string, method: string, body?: unknown, token?: string): Promise<AdminAnswer> {
    const response = await fetch(new URL(address, cmsUrl), {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok)
      throw new Error(`${method} ${address} was answered with ${response.status}: ${await response.text()}`);
    return (await response.json()) as AdminAnswer;
  }

  const token = data?.token;
  const collectionOf = (type: string): string => `/content-manager/collection-types/api::${type}.${type}`;

  async function documentId(type: string, key: string, locale: string): Promise<string> {
    const query = `locale=${locale}&filters[key][$eq]=${key}`;
    const found = await send(`${collectionOf(type)}?${query}`, 'GET', undefined, token);
    const id = found.results?.[0]?.documentId;
    if (id === undefined) throw new Error(`There is no ${type} with the key "${key}".`);
    return id;
  }

  async function save(
    type: string,
    key: string,
    locale: string,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const id = await documentId(type, key, locale);
    await send(`${collectionOf(type)}/${id}?locale=${locale}`, 'PUT', changes, token);
  }

  return {
    save,
    documentId,
    publish: async (type, key, locale, changes) => {
      await save(type, key, locale, changes);
      const id = await documentId(type, key, locale);
      await send(`${collectionOf(type)}/${id}/actions/publish?locale=${locale}`, 'POST', changes, token);
    },
    unpublish: async (type, key, locale) => {
      const id = await documentId(type, key, locale);
      await send(`${collectionOf(type)}/${id}/actions/unpublish?locale=${locale}`, 'POST', {}, token);
    },
    isRefused: async (type, key, locale) => {
      const id = await documentId(type, key, locale);
      const { languages = [] } = await send(`/publishing/entries/${type}/${id}`, 'GET', undefined, token);
      return languages.some((language) => language.locale === locale && language.status?.kind === 'refused');
    },
    isQuiet: async () => {
      const { status } = await send('/publishing/status', 'GET', undefined, token);
      return status?.state === 'idle' || status?.state === 'refused';
    },
    published: async (type, locale) => {
      const query = `locale=${locale}&status=published&pageSize=100`;
      return (await send(`${collectionOf(type)}?${query}`, 'GET', undefined, token)).results ?? [];
    },
    create: async (type, locale, fields) => {
      await send(`${collectionOf(type)}?locale=${locale}`, 'POST', fields, token);
    },
    previewAddress: async (type, key, locale) => {
      const query = `documentId=${await documentId(type, key, locale)}&locale=${locale}`;
      const answer = await send(`/content-manager/preview/url/api::${type}.${type}?${query}`, 'GET', undefined, token);
      return answer.data?.url;
    },
  };
}
