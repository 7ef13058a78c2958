import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTENT_TYPES, CONTENT_TYPE_NAMES, isLocale } from '@moodspace/shared';
import type { RawContent } from '../src/content/store/raw-content.ts';

/** What a fake CMS does instead of answering. Gives false to let it answer as usual. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface FakeCms {
  readonly url: string;
  /** The addresses that were asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export const FAKE_TOKEN = 'a-token-for-tests';

interface FakeCmsOptions {
  readonly content: RawContent;
  /** Files of the media library by their path. */
  readonly uploads?: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly etag: string }>;
  readonly fault?: Fault;
}

/** A server on a free port that answers like Strapi's REST interface, or misbehaves as told. */
export async function startFakeCms({
  content,
  uploads = new Map(),
  fault = () => false,
}: FakeCmsOptions): Promise<FakeCms> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (fault(request, response)) return;
    const url = new URL(request.url ?? '', 'http://fake');
    const upload = uploads.get(url.pathname);
    if (upload) sendUpload(request, response, upload);
    else sendEntries(request, response, url, content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
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
    const pagination = { page, pageSize, pageCount: Math.ceil(entries.length / pageSize), total: entries.length };
    sendJson(response, 200, { data: entries.slice((page - 1) * pageSize, page * pageSize), meta: { pagination } });
  }
}
