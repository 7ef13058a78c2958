import { createHmac } from 'node:crypto';
import { PREVIEW_SECONDS, signedMessage, writtenClaims, type PreviewClaims } from '@moodspace/shared/preview';
import { describe, expect, test } from 'vitest';
import { verifyToken } from './verify-token.ts';

const SECRET = 'a-secret-that-only-the-cms-and-the-preview-know';
const NOW = 1_763_826_000;
const CLAIMS: PreviewClaims = {
  type: 'programme-module',
  documentId: 'abc123',
  locale: 'nl',
  status: 'draft',
  expires: NOW + PREVIEW_SECONDS,
};

function tokenOf(claims: PreviewClaims, secret = SECRET): string {
  const written = writtenClaims(claims);
  return `${written}.${createHmac('sha256', secret).update(signedMessage(written)).digest('base64url')}`;
}

describe('the address of a preview', () => {
  test('opens what the CMS signed', () => {
    expect(verifyToken(tokenOf(CLAIMS), SECRET, NOW)).toEqual({ claims: CLAIMS });
  });

  test('is refused when somebody else signed it, or nobody did', () => {
    const token = tokenOf(CLAIMS);
    const forged = [
      tokenOf(CLAIMS, `${SECRET}!`),
      `${writtenClaims(CLAIMS)}.`,
      writtenClaims(CLAIMS),
      `${writtenClaims(CLAIMS)}.${'A'.repeat(43)}`,
      token.replace('programme-module', 'article'),
      token.replace('abc123', 'abc124'),
      token.replace('.nl.', '.en.'),
      token.replace('draft', 'published'),
      token.replace(String(CLAIMS.expires), String(CLAIMS.expires + 60)),
      '',
    ];
    for (const one of forged) expect(verifyToken(one, SECRET, NOW), one).toEqual({ refused: 'forged' });
  });

  test('a signature over the same words, made for something else, opens nothing', () => {
    const written = writtenClaims(CLAIMS);
    const other = createHmac('sha256', SECRET).update(written).digest('base64url');
    expect(verifyToken(`${written}.${other}`, SECRET, NOW)).toEqual({ refused: 'forged' });
  });

  test('ends after ten minutes, whoever kept it', () => {
    const token = tokenOf(CLAIMS);
    expect(verifyToken(token, SECRET, NOW + PREVIEW_SECONDS - 1)).toEqual({ claims: CLAIMS });
    expect(verifyToken(token, SECRET, NOW + PREVIEW_SECONDS)).toEqual({ refused: 'ended' });
  });

  test('is never good for longer, even when it is signed', () => {
    const long = tokenOf({ ...CLAIMS, expires: NOW + 86_400 });
    expect(verifyToken(long, SECRET, NOW)).toEqual({ refused: 'forged' });
  });
});
