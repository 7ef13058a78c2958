import { CONTENT_TYPES, type ContentTypeName, type Locale } from '@moodspace/shared';
import { stringify } from 'qs';
import { z } from 'zod';

/** The largest page that the configuration allows. */
const PAGE_SIZE = 100;

const ListSchema = z.object({
  data: z.array(z.unknown()),
  meta: z.object({ pagination: z.object({ page: z.int(), total: z.int() }) }),
});
const SingleSchema = z.object({ data: z.unknown() });

/** Where content is read, and the token to read it with; without a token the request is anonymous. */
export interface RestSource {
  readonly address: string;
  readonly readToken?: string;
}

export function restRequest(
  { address, readToken }: RestSource,
  path: string,
  options: RequestInit = {},
): Promise<Response> {
  return fetch(`${address}/api/${path}`, {
    ...options,
    headers: {
      'content-type': 'application/json',
      ...(readToken === undefined ? {} : { authorization: `Bearer ${readToken}` }),
    },
  });
}

/** The address of a content type with its shared query, as the site asks for it. */
export const contentPath = (type: ContentTypeName, parameters: object): string =>
  `${CONTENT_TYPES[type].restName}?${stringify({ ...CONTENT_TYPES[type].query, ...parameters }, { encodeValuesOnly: true })}`;

/** Every published entry of a type in a language, page by page until the total that Strapi says. */
export async function readContent(
  source: RestSource,
  type: ContentTypeName,
  locale: Locale,
): Promise<readonly unknown[]> {
  if (CONTENT_TYPES[type].kind === 'single')
    return [SingleSchema.parse(await answer(source, contentPath(type, { locale }))).data];
  const entries: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const { data, meta } = ListSchema.parse(
      await answer(source, contentPath(type, { locale, pagination: { page, pageSize: PAGE_SIZE } })),
    );
    entries.push(...data);
    if (data.length === 0 || entries.length >= meta.pagination.total) return entries;
  }
}

async function answer(source: RestSource, path: string): Promise<unknown> {
  const response = await restRequest(source, path);
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`Strapi answers ${response.status} to ${path}: ${JSON.stringify(body)}`);
  return body;
}
