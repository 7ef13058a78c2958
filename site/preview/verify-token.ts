import { createHmac, timingSafeEqual } from 'node:crypto';
import { PREVIEW_SECONDS, readPreviewToken, type PreviewClaims } from '@moodspace/shared/preview';

/** What a token allows, or why it allows nothing: it was not made by the CMS, or its time is over. */
export type Verdict = { readonly claims: PreviewClaims } | { readonly refused: 'forged' | 'ended' };

/**
 * Judges the token of a preview.
 * @param now seconds since 1970
 */
export function verifyToken(token: string, secret: string, now: number): Verdict {
  const read = readPreviewToken(token);
  if (!read) return { refused: 'forged' };
  const expected = createHmac('sha256', secret).update(read.message).digest();
  const given = Buffer.from(read.signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { refused: 'forged' };
  const { claims } = read;
  if (claims.expires <= now) return { refused: 'ended' };
  // A clock that was wrong for a moment may not give anybody an address that is good for years.
  return claims.expires > now + PREVIEW_SECONDS + ALLOWED_SKEW ? { refused: 'forged' } : { claims };
}

/** Seconds by which the clocks of two machines may differ. */
const ALLOWED_SKEW = 30;
