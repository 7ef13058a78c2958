import { setTimeout as pause } from 'node:timers/promises';
import { CONTENT_TYPES, type ContentTypeName, type Locale } from '@moodspace/shared';
import { ContentSourceError } from './content-error.ts';
import { queryString, type QueryValue } from './query-string.ts';
import { asRecord, asText } from './raw-content.ts';

/** How to reach Strapi, and how patient to be. */
export interface StrapiClientOptions {
  readonly url: string;
  readonly token: string;
  /** Under which address uploads lie that the CMS does not serve itself, without a slash at the end. */
  readonly mediaUrl?: string | undefined;
  /** Milliseconds that one answer may take. */
  readonly timeout?: number;
  /** How often a request is tried before it counts as failed. */
  readonly attempts?: number;
  /** Milliseconds before the second try; doubled before each further one. */
  readonly backoff?: number;
}

/** A file of the media library: its bytes, or the news that it has not changed. */
export type Upload =
  | { readonly changed: true; readonly bytes: Uint8Array; readonly etag: string | undefined }
  | { readonly changed: false };

/** A condition in the terms of Strapi's parameter `filters`. */
export interface QueryFilter {
  readonly [name: string]: QueryValue;
}

/** What a list of entries looks like from afar. */
export interface ListMark {
  readonly count: number;
  /** When one of them was changed last, as Strapi writes it; absent in an empty list. */
  readonly newest: string | undefined;
}

/** The site's only way to the CMS. Reads; never writes. Every method throws a `ContentSourceError` when it cannot answer. */
export interface StrapiClient {
  /** Every published entry of a type in a language, in the order of their document ids. */
  readonly entries: (type: ContentTypeName, locale: Locale) => Promise<readonly unknown[]>;
  /** An entry as its editor left it, published or not; undefined when it is not written in the language. */
  readonly draft: (type: ContentTypeName, documentId: string, locale: Locale) => Promise<unknown>;
  /** The drafts of a type that answer to a filter, at most a hundred. */
  readonly drafts: (type: ContentTypeName, locale: Locale, filters: QueryFilter) => Promise<readonly unknown[]>;
  /** Those of some entries that are published in a language, in no particular order; what is missing is not published. */
  readonly published: (
    type: ContentTypeName,
    locale: Locale,
    documentIds: readonly string[],
  ) => Promise<readonly unknown[]>;
  /** How many published entries there are and when one was changed last: different after every publication, and cheap to ask. */
  readonly lastChange: (type: ContentTypeName, locale: Locale) => Promise<ListMark>;
  /** When each published entry was changed last, by its document id. */
  readonly changeTimes: (type: ContentTypeName, locale: Locale) => Promise<ReadonlyMap<string, string>>;
  /** A file of the media library; `knownEtag` spares sending what has not changed. */
  readonly upload: (url: string, knownEtag?: string) => Promise<Upload>;
}

/** The largest page that Strapi gives without being told otherwise. */
const PAGE_SIZE = 100;

/** How many entries are named in one question: the address of a question may have 16 kB, and a list in it 100 members. */
const MOST_NAMED = 50;

/** A failure that may be over in a moment. */
class TransientError extends Error {}

export function strapiClient({
  url,
  token,
  mediaUrl,
  timeout = 20_000,
  attempts = 3,
  backoff = 300,
}: StrapiClientOptions): StrapiClient {
  async function retrying<T>(what: string, attempt: () => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        if (tried >= attempts) {
          const times = attempts === 1 ? 'once' : `${attempts} times`;
          throw new ContentSourceError(`${what} failed, tried ${times}: ${error.message}`, { cause: error.cause });
        }
        await pause(backoff * 2 ** (tried - 1));
      }
    }
  }

  async function request(
    address: string,
    headers: Readonly<Record<string, string>>,
    redirect: RequestRedirect = 'follow',
  ): Promise<{ response: Response; body: Uint8Array }> {
    try {
      const response = await fetch(address, { headers, redirect, signal: AbortSignal.timeout(timeout) });
      return { response, body: new Uint8Array(await response.arrayBuffer()) };
    } catch (error) {
      throw new TransientError(connectionSentence(url, error, timeout), { cause: error });
    }
  }

  function checkStatus({ status }: Response, what: string): void {
    if (status === 401 || status === 403) {
      throw new ContentSourceError(
        `${what} was refused (status ${status}): STRAPI_TOKEN is wrong, has ended or may not read this; make a read-only API token in the admin panel under Settings.`,
      );
    }
    if (status >= 500 || status === 429)
      throw new TransientError(`the CMS at ${url} answered with status ${status}; look in its log.`);
    if (status >= 400)
      throw new ContentSourceError(
        `${what} failed: the CMS at ${url} answered with status ${status}; check that STRAPI_URL is the address of this project's CMS and that both are of the same version.`,
      );
  }

  async function json(
    path: string,
    query: { readonly [name: string]: QueryValue },
    what: string,
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    const { response, body } = await request(`${url}/api/${path}?${queryString(query)}`, {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
    });
    const contentType = response.headers.get('content-type') ?? 'nothing';
    const isJson = /^application\/json\b/.test(contentType);
    if (response.status === 404 && isJson) return undefined;
    checkStatus(response, what);
    if (!isJson) {
      throw new ContentSourceError(
        `${what} failed: ${url} answered with ${contentType.split(';')[0]} where JSON was expected; check that STRAPI_URL is the address of the CMS.`,
      );
    }
    try {
      return asRecord(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
    } catch (error) {
      throw new TransientError(`the answer of the CMS at ${url} is not complete JSON (${body.length} bytes).`, {
        cause: error,
      });
    }
  }

  const noTotal = (what: string): ContentSourceError =>
    new ContentSourceError(
      `${what} failed: the answer of the CMS at ${url} has no list or no total; check that both are of the same version.`,
    );

  async function singleEntry(
    type: ContentTypeName,
    query: { readonly [name: string]: QueryValue },
    what: string,
  ): Promise<readonly unknown[]> {
    const answer = await retrying(what, () => json(CONTENT_TYPES[type].restName, query, what));
    // Strapi answers 404 when a single type has no published version in the language.
    return answer?.['data'] === undefined || answer['data'] === null ? [] : [answer['data']];
  }

  async function collectionEntries(
    type: ContentTypeName,
    query: { readonly [name: string]: QueryValue },
    what: string,
  ): Promise<readonly unknown[]> {
    const entries: unknown[] = [];
    let expected: number | undefined;
    for (let page = 1; expected === undefined || entries.length < expected; page += 1) {
      const answer = await retrying(what, () =>
        json(
          CONTENT_TYPES[type].restName,
          { ...query, sort: 'documentId', pagination: { page, pageSize: PAGE_SIZE, withCount: true } },
          what,
        ),
      );
      if (!answer)
        throw new ContentSourceError(
          `${what} failed: the CMS at ${url} does not know this type; check that STRAPI_URL is the address of this project's CMS.`,
        );
      const { data } = answer;
      const total = totalOf(answer);
      if (!Array.isArray(data) || total === undefined) throw noTotal(what);
      entries.push(...(data as unknown[]));
      if (expected !== undefined && total !== expected)
        throw new TransientError(`the CMS said ${expected} entries and then ${total}; somebody published in between.`);
      if (data.length === 0 && entries.length < total)
        throw new TransientError(`the CMS announced ${total} entries and sent ${entries.length}.`);
      expected = total;
    }
    const documents = new Set(entries.map((entry) => asRecord(entry)?.['documentId']));
    if (entries.length !== expected || documents.size !== entries.length) {
      throw new TransientError(
        `the CMS announced ${expected} entries and sent ${entries.length}, of them ${documents.size} different ones.`,
      );
    }
    return entries;
  }

  /** Whoever writes into the database of the CMS must not choose which servers the site asks: only the CMS itself and its store of uploads. */
  function uploadAddress(address: string): string {
    const resolved = URL.canParse(address, `${url}/`) ? new URL(address, `${url}/`) : undefined;
    const isOfCms = resolved?.origin === new URL(url).origin;
    const isInStore = mediaUrl !== undefined && resolved?.href.startsWith(`${mediaUrl}/`) === true;
    if (resolved && (isOfCms || isInStore)) return resolved.href;
    throw new ContentSourceError(
      `The uploaded file ${address} lies neither in the CMS nor under MEDIA_PUBLIC_URL (${mediaUrl ?? 'not set'}); give the site the same MEDIA_PUBLIC_URL as the CMS, or upload the file once more.`,
    );
  }

  return {
    entries(type, locale) {
      const what = `Reading ${CONTENT_TYPES[type].restName} in ${locale}`;
      const query = {
        ...(CONTENT_TYPES[type].query as unknown as { readonly [name: string]: QueryValue }),
        locale,
        status: 'published',
      };
      if (CONTENT_TYPES[type].kind === 'single') return singleEntry(type, query, what);
      return retrying(what, () => collectionEntries(type, query, what));
    },
    async draft(type, documentId, locale) {
      const { restName, query } = CONTENT_TYPES[type];
      const what = `Reading the draft of one of ${restName} in ${locale}`;
      const asked = { ...(query as unknown as QueryFilter), locale, status: 'draft' };
      const answer = await retrying(what, () => json(`${restName}/${encodeURIComponent(documentId)}`, asked, what));
      return answer?.['data'] ?? undefined;
    },
    async drafts(type, locale, filters) {
      const { restName, query } = CONTENT_TYPES[type];
      const what = `Reading drafts of ${restName} in ${locale}`;
      const page = { page: 1, pageSize: PAGE_SIZE };
      const asked = { ...(query as unknown as QueryFilter), locale, status: 'draft', filters, pagination: page };
      const answer = await retrying(what, () => json(restName, asked, what));
      return Array.isArray(answer?.['data']) ? (answer['data'] as unknown[]) : [];
    },
    async published(type, locale, documentIds) {
      const what = `Reading changed ones of ${CONTENT_TYPES[type].restName} in ${locale}`;
      const asked = { ...(CONTENT_TYPES[type].query as unknown as QueryFilter), locale, status: 'published' };
      if (CONTENT_TYPES[type].kind === 'single') return singleEntry(type, asked, what);
      const found: unknown[] = [];
      for (let first = 0; first < documentIds.length; first += MOST_NAMED) {
        const named = documentIds.slice(first, first + MOST_NAMED);
        const query = { ...asked, filters: { documentId: { $in: named } } };
        const entries = await retrying(what, () => collectionEntries(type, query, what));
        // An answer about others would put them in the place of those that were asked for.
        if (!entries.every((entry) => named.includes(asText(asRecord(entry)?.['documentId']) ?? '')))
          throw new ContentSourceError(`${what} failed: the CMS at ${url} sent entries that were not asked for.`);
        found.push(...entries);
      }
      return found;
    },
    async lastChange(type, locale) {
      const what = `Asking for changes in ${CONTENT_TYPES[type].restName} in ${locale}`;
      const isSingle = CONTENT_TYPES[type].kind === 'single';
      const query = { fields: ['updatedAt'], locale, status: 'published' };
      const newest = { ...query, sort: 'updatedAt:desc', pagination: { page: 1, pageSize: 1, withCount: true } };
      const answer = await retrying(what, () => json(CONTENT_TYPES[type].restName, isSingle ? query : newest, what));
      const [entry] = [answer?.['data'] ?? []].flat();
      const total = isSingle ? Number(entry !== undefined) : totalOf(answer);
      if (total === undefined) throw noTotal(what);
      return { count: total, newest: asText(asRecord(entry)?.['updatedAt']) };
    },
    async changeTimes(type, locale) {
      const what = `Asking for the entries of ${CONTENT_TYPES[type].restName} in ${locale}`;
      const query = { fields: ['updatedAt'], locale, status: 'published' };
      const entries = await (CONTENT_TYPES[type].kind === 'single'
        ? singleEntry(type, query, what)
        : retrying(what, () => collectionEntries(type, query, what)));
      return new Map(
        entries.map((entry) => {
          const { documentId, updatedAt } = asRecord(entry) ?? {};
          return [asText(documentId) ?? '', asText(updatedAt) ?? ''];
        }),
      );
    },
    upload(address, knownEtag) {
      const what = `Fetching the uploaded file ${address}`;
      return retrying(what, async () => {
        // Uploads are public, and may lie on another server: the token stays here.
        const { response, body } = await request(
          uploadAddress(address),
          knownEtag === undefined ? {} : { 'if-none-match': knownEtag },
          'manual',
        );
        if (response.status === 304) return { changed: false };
        if (response.status >= 300 && response.status < 400)
          throw new ContentSourceError(
            `${what} failed: it is somewhere else now (status ${response.status}), and only the CMS and MEDIA_PUBLIC_URL are asked for files; look in the settings of both.`,
          );
        checkStatus(response, what);
        return { changed: true, bytes: body, etag: response.headers.get('etag') ?? undefined };
      });
    },
  };
}

function totalOf(answer: Readonly<Record<string, unknown>> | undefined): number | undefined {
  const total = asRecord(asRecord(answer?.['meta'])?.['pagination'])?.['total'];
  return typeof total === 'number' ? total : undefined;
}

function connectionSentence(url: string, error: unknown, timeout: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `the CMS at ${url} did not answer within ${timeout / 1000} seconds; look whether it is busy or stuck.`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ECONNREFUSED')
    return `nothing listens at ${url}; start the CMS, or build from the last good content with CONTENT_SOURCE=snapshot.`;
  return `the connection to the CMS at ${url} broke${code ? ` (${code})` : ''}; look in its log.`;
}
