import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTENT_TYPES, CONTENT_TYPE_NAMES, isLocale } from '@moodspace/shared';
import { asRecord, asText, type RawContent } from '../src/content/store/raw-content.ts';

/** What a fake CMS does instead of answering. Gives false to let it answer as usual. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface FakeCms {
  readonly url: string;
  /** The addresses that were asked for, in order. */
  readonly asked: readonly string[];
  /** What it holds now. */
  readonly content: () => RawContent;
  /** Somebody published: from now on it holds this. */
  readonly use: (content: RawContent) => void;
  readonly close: () => Promise<void>;
}

export const FAKE_TOKEN = 'a-token-for-tests';

interface FakeCmsOptions {
  readonly content: RawContent;
  /** Files of the media library by their path. */
  readonly uploads?: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly etag: string }>;
  readonly fault?: Fault;
  /** A free one by default. */
  readonly port?: number;
}

/** A server on a free port that answers like Strapi's REST interface, or misbehaves as told. */
export async function startFakeCms({
  content: atFirst,
  uploads = new Map(),
  fault = () => false,
  port: wanted = 0,
}: FakeCmsOptions): Promise<FakeCms> {
  const asked: string[] = [];
  let content = atFirst;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (fault(request, response)) return;
    const url = new URL(request.url ?? '', 'http://fake');
    const upload = uploads.get(url.pathname);
    if (upload) sendUpload(request, response, upload);
    else sendEntries(request, response, url, content);
  });
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    content: () => content,
    use: (next) => {
      content = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function sendUpload(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, etag }: { bytes: Uint8Array; etag: string },
): void {
  const unchanged = request.headers['if-none-match'] === etag;
  response.writeHead(unchanged ? 304 : 200, { etag });
  response.end(unchanged ? undefined : bytes);
}

function sendEntries(request: IncomingMessage, response: ServerResponse, url: URL, content: RawContent): void {
  const type = CONTENT_TYPE_NAMES.find((name) => url.pathname === `/api/${CONTENT_TYPES[name].restName}`);
  const locale = url.searchParams.get('locale');
  const entries = type && isLocale(locale) ? content[type][locale] : undefined;
  const isSingle = type !== undefined && CONTENT_TYPES[type].kind === 'single';
  if (request.headers.authorization !== `Bearer ${FAKE_TOKEN}`) {
    sendJson(response, 401, { data: null, error: { status: 401 } });
  } else if (!entries || (isSingle && entries.length === 0)) {
    sendJson(response, 404, { data: null, error: { status: 404 } });
  } else if (isSingle) {
    sendJson(response, 200, { data: entries[0], meta: {} });
  } else {
    const page = Number(url.searchParams.get('pagination[page]'));
    const pageSize = Number(url.searchParams.get('pagination[pageSize]'));
    const found = entries.filter(isNamedIn(url.searchParams)).toSorted(inOrderOf(url.searchParams));
    const pagination = { page, pageSize, pageCount: Math.ceil(found.length / pageSize), total: found.length };
    sendJson(response, 200, { data: found.slice((page - 1) * pageSize, page * pageSize), meta: { pagination } });
  }
}

/** Whether a question is about an entry: all of them, or those whose document ids it names. */
function isNamedIn(params: URLSearchParams): (entry: unknown) => boolean {
  const named = [...params].flatMap(([name, value]) => (name.startsWith('filters[documentId][$in]') ? [value] : []));
  return (entry) => named.length === 0 || named.includes(asText(asRecord(entry)?.['documentId']) ?? '');
}

function inOrderOf(params: URLSearchParams): (one: unknown, other: unknown) => number {
  const [field = '', direction] = (params.get('sort') ?? '').split(':');
  const sign = direction === 'desc' ? -1 : 1;
  const valueOf = (entry: unknown): string => asText(asRecord(entry)?.[field]) ?? '';
  return (one, other) => sign * (valueOf(one) < valueOf(other) ? -1 : Number(valueOf(one) > valueOf(other)));
}
