import { createHmac, timingSafeEqual } from 'node:crypto';
import { NOTICE_SECONDS, signedRequest } from '@moodspace/shared/publishing';

/** A request as it came in, of which nothing is believed yet. */
export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string;
  /** What stands in the header with the time. */
  readonly time: string | undefined;
  /** What stands in the header with the signature. */
  readonly signature: string | undefined;
}

/** Seconds by which the clock of the CMS may be ahead. */
export const ALLOWED_SKEW = 30;

/** `late` is said only of what the CMS really signed: somebody's copy of it, or two clocks that differ. */
export type RequestVerdict = 'authentic' | 'forged' | 'late';

/**
 * Judges who sent a request, and when.
 * @param now seconds since 1970
 */
export function verifyRequest(request: SignedRequest, secret: string, now: number): RequestVerdict {
  const { method, path, body, time, signature } = request;
  if (time === undefined || signature === undefined) return 'forged';
  if (!/^\d{1,12}$/.test(time) || !/^[\w-]{43}$/.test(signature)) return 'forged';
  const expected = Buffer.from(signatureOf({ method, path, body, time: Number(time) }, secret), 'base64url');
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  const age = now - Number(time);
  return age > NOTICE_SECONDS || age < -ALLOWED_SKEW ? 'late' : 'authentic';
}

/** The signature of a request, in base64url. */
export const signatureOf = (
  { time, method, path, body }: Pick<SignedRequest, 'method' | 'path' | 'body'> & { readonly time: number },
  secret: string,
): string =>
  createHmac('sha256', secret)
    .update(signedRequest(time, method, path, body))
    .digest('base64url');
