import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTENT_TYPE_NAMES } from '../content/content-types.ts';
import { LOCALE_CODES } from '../locales.ts';
import { PREVIEW_STATUSES, readPreviewToken, signedMessage, writtenClaims } from './preview-token.ts';

const SIGNATURE = 'a'.repeat(43);
const claims = fc.record({
  type: fc.constantFrom(...CONTENT_TYPE_NAMES),
  documentId: fc.stringMatching(/^[a-z0-9]{24}$/),
  locale: fc.constantFrom(...LOCALE_CODES),
  status: fc.constantFrom(...PREVIEW_STATUSES),
  expires: fc.integer({ min: 0, max: 99_999_999_999 }),
});

test('what is written in the address of a preview is read as it was', () => {
  fc.assert(
    fc.property(claims, (given) => {
      const written = writtenClaims(given);
      expect(readPreviewToken(`${written}.${SIGNATURE}`)).toEqual({
        claims: given,
        message: signedMessage(written),
        signature: SIGNATURE,
      });
    }),
  );
});

test('two different previews never have the same signed text', () => {
  fc.assert(
    fc.property(claims, claims, (one, other) => {
      expect(writtenClaims(one) === writtenClaims(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('anything else is no token', () => {
  const good = `programme-module.abc123.nl.draft.1763826000.${SIGNATURE}`;
  expect(readPreviewToken(good)).toBeDefined();
  for (const bad of [
    '',
    good.replace('programme-module', 'user'),
    good.replace('programme-module', '__proto__'),
    good.replace('.nl.', '.fr.'),
    good.replace('draft', 'both'),
    good.replace('abc123', '../etc'),
    good.replace('abc123', ''),
    good.replace('1763826000', '-1'),
    good.replace('1763826000', '1e9'),
    `${good}a`,
    good.slice(0, -1),
    `${good}\n`,
  ])
    expect(readPreviewToken(bad)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readPreviewToken(text)).toBeUndefined();
    }),
  );
});
