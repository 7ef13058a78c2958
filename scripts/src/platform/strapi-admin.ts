/** An administrator at work in the admin panel: the same requests that the panel sends. */
export interface StrapiAdmin {
  /** Changes fields of an entry in one language and publishes it. */
  readonly publish: (
    type: string,
    key: string,
    locale: string,
    changes: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
}

interface AdminAnswer {
  readonly data?: { readonly token?: string };
  readonly results?: readonly { readonly documentId: string }[];
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

  return {
    publish: async (type, key, locale, changes) => {
      const collection = `/content-manager/collection-types/api::${type}.${type}`;
      const token = data?.token;
      const found = await send(`${collection}?locale=${locale}&filters[key][$eq]=${key}`, 'GET', undefined, token);
      const documentId = found.results?.[0]?.documentId;
      if (documentId === undefined) throw new Error(`There is no ${type} with the key "${key}".`);
      await send(`${collection}/${documentId}?locale=${locale}`, 'PUT', changes, token);
      await send(`${collection}/${documentId}/actions/publish?locale=${locale}`, 'POST', changes, token);
    },
  };
}
