import { createHmac } from 'node:crypto';
import { SIGNATURE_HEADER, signedRequest, TIME_HEADER } from '@moodspace/shared/publishing';

/** Where the publisher listens, and the secret that it shares with the CMS. */
export interface PublisherAccess {
  /** Without a slash at its end. */
  readonly url: string;
  readonly secret: string;
}

interface PublisherRequest {
  readonly method: 'GET' | 'POST';
  /** Begins with a slash. */
  readonly path: string;
  readonly body?: string;
  /** After how long the answer is not waited for any more, in milliseconds. */
  readonly timeout: number;
}

/**
 * Asks the publisher something, signed as of now.
 * @throws Error when it does not answer in time.
 */
export async function askPublisher(
  { url, secret }: PublisherAccess,
  { method, path, body = '', timeout }: PublisherRequest,
): Promise<Response> {
  const time = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret)
    .update(signedRequest(time, method, path, body))
    .digest('base64url');
  return await fetch(`${url}${path}`, {
    method,
    headers: {
      [TIME_HEADER]: String(time),
      [SIGNATURE_HEADER]: signature,
      ...(body === '' ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === '' ? {} : { body }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  });
}
