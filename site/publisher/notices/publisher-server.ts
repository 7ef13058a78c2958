import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CONTENT_TYPE_NAMES, type ContentTypeName } from '@moodspace/shared';
import {
  NOTICE_SECONDS,
  NoticeSchema,
  SIGNATURE_HEADER,
  TIME_HEADER,
  type ContentChange,
  type EntryAnswer,
  type PublisherStatus,
} from '@moodspace/shared/publishing';
import { KnownNotices } from './known-notices.ts';
import { verifyRequest, type RequestVerdict } from './verify-request.ts';

export interface PublisherServerOptions {
  /** With which the CMS signs. Absent: nothing that must be signed is answered. */
  readonly secret: string | undefined;
  readonly onChanges: (changes: readonly ContentChange[]) => void;
  readonly status: () => PublisherStatus;
  readonly entry: (type: ContentTypeName, documentId: string) => EntryAnswer;
  /** Whether changes are published by now. */
  readonly isReady: () => boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The largest notice, in bytes: a thousand changes take a third of it. */
const MOST_BYTES = 256 * 1024;

const ENTRY = /^\/entries\/(?<type>[a-z-]{1,40})\/(?<documentId>[a-z0-9]{1,40})$/;

const REFUSALS: Readonly<Record<Exclude<RequestVerdict, 'authentic'>, string>> = {
  forged: 'This was not signed with the secret of the publisher; check that PUBLISH_SECRET is the same for both.',
  late: `This was signed more than ${NOTICE_SECONDS / 60} minutes ago, or in the future; check the clocks of both machines.`,
};

/** The server to which the CMS tells that something changed, and which says how far that is. It does not listen yet. */
export function createPublisherServer(options: PublisherServerOptions): Server {
  const known = new KnownNotices();
  const server = createServer((request, response) => {
    answer(options, known, request, response).catch((error: unknown) => {
      process.stderr.write(`A request to the publisher failed: ${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else send(response, 500, { error: 'The publisher could not answer.' });
    });
  });
  // Who sends slowly holds nobody else up.
  server.headersTimeout = 5000;
  server.requestTimeout = 10_000;
  return server;
}

async function answer(
  options: PublisherServerOptions,
  known: KnownNotices,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '';
  const isNotice = path === '/notices';
  const method = isNotice ? 'POST' : 'GET';
  const entry = ENTRY.exec(path)?.groups;
  if (!isNotice && path !== '/status' && path !== '/health' && path !== '/ready' && entry === undefined) {
    send(response, 404, { error: 'There is nothing at this address.' });
    return;
  }
  if (request.method !== method) {
    response.setHeader('allow', method);
    send(response, 405, { error: `This address answers to ${method} only.` });
    return;
  }
  // For whoever watches over the machine: without a fact in it, so open to all of this machine.
  if (path === '/health') {
    send(response, 200, { status: 'ok' });
    return;
  }
  if (path === '/ready') {
    const isReady = options.isReady();
    send(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'starting' });
    return;
  }

  if (options.secret === undefined) {
    send(response, 401, { error: 'This publisher has no PUBLISH_SECRET, so it takes nothing from anybody; it polls.' });
    return;
  }
  const body = isNotice ? await bodyOf(request) : '';
  if (body === undefined) {
    response.setHeader('connection', 'close');
    send(response, 413, { error: `A notice has at most ${MOST_BYTES / 1024} kB.` });
    return;
  }
  const seconds = (options.now ?? Date.now)() / 1000;
  const verdict = verifyRequest(
    { method, path, body, time: headerOf(request, TIME_HEADER), signature: headerOf(request, SIGNATURE_HEADER) },
    options.secret,
    seconds,
  );
  if (verdict !== 'authentic') {
    send(response, 401, { error: REFUSALS[verdict] });
    return;
  }
  if (isNotice) takeNotice(options, known, body, seconds, response);
  else if (entry === undefined) send(response, 200, options.status());
  else {
    const type = CONTENT_TYPE_NAMES.find((name) => name === entry['type']);
    if (type === undefined) send(response, 404, { error: 'There is no such content type.' });
    else send(response, 200, options.entry(type, entry['documentId'] ?? ''));
  }
}

function takeNotice(
  { onChanges }: PublisherServerOptions,
  known: KnownNotices,
  body: string,
  seconds: number,
  response: ServerResponse,
): void {
  const notice = NoticeSchema.safeParse(parsedJson(body));
  if (!notice.success) {
    const [issue] = notice.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'it' : issue.path.join('.');
    send(response, 400, {
      error: `This is no notice: ${place} is not as it must be; check that CMS and publisher are of the same version.`,
    });
    return;
  }
  const taken = known.take(notice.data.id, seconds);
  if (taken === 'full') {
    // What it was about is found by polling.
    response.setHeader('retry-after', '60');
    send(response, 503, { error: 'More notices came than the publisher remembers; it finds by itself what changed.' });
    return;
  }
  if (taken === 'new') onChanges(notice.data.changes);
  send(response, 202, { isNew: taken === 'new' });
}

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** The text of a body; undefined when it is longer than a notice can be, which is noticed before all of it was sent. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
