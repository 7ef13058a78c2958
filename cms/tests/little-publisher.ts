import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { NoticeSchema, SIGNATURE_HEADER, signedRequest, TIME_HEADER, type Notice } from '@moodspace/shared/publishing';

export const PUBLISH_SECRET = 'publish-secret-of-the-tests-0123456789';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** A server that answers as the publisher does, and keeps what it is told. */
export interface LittlePublisher {
  readonly url: string;
  /** Every request whose signature, time and form were right, in order. */
  readonly notices: readonly Notice[];
  /** Requests that were not signed as agreed. */
  readonly refused: readonly string[];
  /** How it answers from now on, after having done whatever else; a promise that never ends is a publisher that hangs. */
  answer: (method: string, path: string, notice: Notice | undefined) => Promise<Answer> | Answer;
  readonly stop: () => Promise<void>;
}

export const ACCEPTED: Answer = { status: 202 };

export async function startLittlePublisher(): Promise<LittlePublisher> {
  const notices: Notice[] = [];
  const refused: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', url = '' } = request;
      const body = await text(request);
      const isSigned = isRightlySigned(request, body);
      if (!isSigned) refused.push(`${method} ${url}`);
      const notice = isSigned && method === 'POST' ? NoticeSchema.parse(JSON.parse(body)) : undefined;
      if (notice) notices.push(notice);
      const answer = isSigned ? await publisher.answer(method, url, notice) : { status: 401 };
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The little publisher listens on no port.');
  const publisher: LittlePublisher = {
    url: `http://127.0.0.1:${bound.port}`,
    notices,
    refused,
    answer: () => ACCEPTED,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return publisher;
}

function isRightlySigned({ headers, method, url = '' }: IncomingMessage, body: string): boolean {
  const time = Number(headers[TIME_HEADER]);
  if (method !== 'GET' && method !== 'POST') return false;
  const wanted = createHmac('sha256', PUBLISH_SECRET)
    .update(signedRequest(time, method, url, body))
    .digest('base64url');
  return headers[SIGNATURE_HEADER] === wanted && Math.abs(Date.now() / 1000 - time) < 5;
}
