import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withOwnHashes as trimmed } from './page-policy.ts';

const withOwnHashes = (html: string): string => Buffer.from(trimmed(Buffer.from(html))).toString();
const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const page = (policy: string, rest: string): string =>
  `<!DOCTYPE html><html><head><meta http-equiv="content-security-policy" content="${policy}">${rest}</head></html>`;

test('a page keeps the hashes of its own styles and scripts, and loses those of other pages', () => {
  const own = '<style>b{content:"→"}</style><script type="module">go($&,"é")</script>';
  const before = page(
    `default-src 'none'; script-src 'self' ${hash('other')} ${hash('go($&,"é")')}; style-src 'self' ${hash('b{content:"→"}')} ${hash('i{}')};`,
    own,
  );
  expect(withOwnHashes(before)).toBe(
    page(
      `default-src 'none'; script-src 'self' ${hash('go($&,"é")')}; style-src 'self' ${hash('b{content:"→"}')};`,
      own,
    ),
  );
});

test('the hash of a script in a file is not needed: files of the site are allowed as such', () => {
  const before = page(`script-src 'self' ${hash('')};`, '<script type="module" src="/a.js"></script>');
  expect(withOwnHashes(before)).toContain("script-src 'self';");
});

test('a page without a policy stays as it is', () => {
  expect(withOwnHashes('<p>Hi</p><style>b{}</style>')).toBe('<p>Hi</p><style>b{}</style>');
});

test('data in a page needs no hash', () => {
  const before = page(`script-src 'self' ${hash('{}')};`, '<script type="application/ld+json">{}</script>');
  expect(withOwnHashes(before)).toContain("script-src 'self';");
});
