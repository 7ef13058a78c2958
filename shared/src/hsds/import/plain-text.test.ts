import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSentences, plainLine, plainText } from './plain-text.ts';
import { webAddress } from './web-address.ts';

describe('A text of a source', () => {
  test('loses its markup and keeps its paragraphs, lists and links', () => {
    expect(
      plainText(
        '<p>Come &amp; <b>talk</b>.<br>Now.</p><ul><li>one</li><li>two</li></ul><a href="https://x.example">here</a>',
      ),
    ).toBe('Come & talk.\nNow.\n\n- one\n- two\n\nhere (https://x.example)');
  });
  test('never keeps what a browser would run', () => {
    expect(
      plainText('a<script>alert(1)</script><style>b{}</style><a href="javascript:x()">c</a><img src=x onerror=y>'),
    ).toBe('ac');
  });
  test('that is no markup stays as it is', () => {
    expect(plainText('1 < 2 and 3 > 2, R&D')).toBe('1 < 2 and 3 > 2, R&D');
  });
  test('is read again as the same, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = plainLine(text);
        expect(line).toBe(line.trim());
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });
  test('gives as many of its first sentences as fit', () => {
    expect(firstSentences('One. Two! Three is longer.', 10)).toBe('One. Two!');
    expect(firstSentences('Only one sentence that is too long', 10)).toBeUndefined();
    expect(firstSentences('Short.\n\nMore.', 10)).toBe('Short.');
  });
});

describe('A web address of a source', () => {
  test.each([
    ['www.example.org/a', 'https://www.example.org/a', true],
    ['HTTP://example.org', 'HTTP://example.org', false],
    ['//example.org', 'https://example.org', true],
  ])('%s is taken', (written, address, isMended) => {
    expect(webAddress(written)).toEqual({ address, isMended });
  });
  test.each(['javascript:alert(1)', 'mailto:a@example.org', 'ftp://example.org', 'no address', 'localhost', 'x', ''])(
    '%s is none',
    (written) => {
      expect(webAddress(written)).toBeUndefined();
    },
  );
});
