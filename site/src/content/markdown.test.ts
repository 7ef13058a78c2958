import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateContent } from '../../bench/generate-content.ts';
import { linkHref, renderMarkdown } from './markdown.ts';
import { ContentStore } from './store/content-store.ts';
import { useStore } from './store/current-store.ts';
import { validateContent } from './store/validate-content.ts';

beforeAll(() => {
  const { tables } = validateContent(generateContent({ entries: 10, seed: 1 }));
  useStore(new ContentStore({ tables, media: new Map(), asOf: '2026-11-22' }));
});

const html = (source: string, options: Partial<Parameters<typeof renderMarkdown>[1]> = {}) =>
  renderMarkdown(source, { locale: 'nl', ...options }).html;

describe('headings', () => {
  test('have anchors, each its own, and never level 1', () => {
    expect(html('# Eén stap\n\n## Eén stap\n\n### Wat **helpt**?')).toBe(
      '<h2 id="h-een-stap">Eén stap</h2>\n<h2 id="h-een-stap-2">Eén stap</h2>\n<h3 id="h-wat-helpt">Wat <strong>helpt</strong>?</h3>\n',
    );
  });

  test('can stand deeper, and apart from those of another text on the page', () => {
    expect(html('## Stap\n\n##### Klein', { headingOffset: 2, idPrefix: 'b2-' })).toBe(
      '<h4 id="h-b2-stap">Stap</h4>\n<h6 id="h-b2-klein">Klein</h6>\n',
    );
  });

  test('are listed for a table of contents', () => {
    expect(renderMarkdown('## Eerst\n\n### Dan `nu`', { locale: 'nl' }).headings).toEqual([
      { id: 'h-eerst', text: 'Eerst', level: 2 },
      { id: 'h-dan-nu', text: 'Dan nu', level: 3 },
    ]);
  });
});

describe('links', () => {
  test('to a page of the site get the language of the page', () => {
    expect(html('[test](/zelftests)')).toBe('<p><a href="/nl/zelftests/">test</a></p>\n');
    expect(html('[test](/zelftests)', { locale: 'en', contentLocale: 'nl' })).toBe(
      '<p><a href="/en/self-tests/">test</a></p>\n',
    );
  });

  test('to elsewhere tell the other site nothing', () => {
    expect(html('[1712](https://www.1712.be)')).toBe(
      '<p><a href="https://www.1712.be" rel="noopener noreferrer">1712</a></p>\n',
    );
  });

  test('to a heading of the same text find its anchor', () => {
    expect(html('[hoe](#wat-helpt)')).toBe('<p><a href="#h-wat-helpt">hoe</a></p>\n');
  });

  test('to call or to write stay as they are', () => {
    expect(html('[bel](tel:112) [schrijf](mailto:a@example.org)')).toContain(
      '<a href="tel:112">bel</a> <a href="mailto:a@example.org">',
    );
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'page.html',
  ])('to "%s" stay text', (target) => {
    expect(html(`[x](${target})`)).not.toContain('<a');
  });

  test('to nowhere are text', () => {
    expect(html('[een]() en [twee](/zelftests)')).toBe('<p>een en <a href="/nl/zelftests/">twee</a></p>\n');
  });

  test('in a field work as those in a text', () => {
    expect(linkHref('/zelftests', { locale: 'en', contentLocale: 'nl' })).toBe('/en/self-tests/');
    expect(linkHref('https://example.org/a#b', { locale: 'en' })).toBe('https://example.org/a#b');
  });
});

test('HTML is shown as text, and a picture as its description', () => {
  expect(html('<script>alert(1)</script> ![een heuvel](https://example.org/x.png)')).toBe(
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; een heuvel</p>\n',
  );
});

test('a table has no style attributes, which the content security policy forbids', () => {
  expect(html('| a | b |\n|:-:|--:|\n| 1 | 2 |')).not.toContain('style');
});

/** Tags and attributes that can come out of Markdown; nothing else may. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'title'],
  p: [],
  strong: [],
  em: [],
  s: [],
  ul: [],
  ol: ['start'],
  li: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  blockquote: [],
  pre: [],
  code: ['class'],
  hr: [],
  br: [],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
};

const attack = fc.oneof(
  fc.constantFrom(
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '[a](',
    ')',
    '![b](',
    '"',
    "'",
    '<',
    '>',
    '&',
    '\\',
    '`',
    '```',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '> ',
    '| a |\n|:-:|\n',
    '[x]: javascript:alert(1)',
    '[x]: /a "',
    '" onmouseover="alert(1)',
    '<https://a.b/"onclick=alert(1)>',
    '&#106;avascript:',
    '%6Aavascript:',
    '\u0000',
    '\u202E',
    '<a href="',
    'data:text/html;base64,',
    '/zelftests',
    '#',
    '{',
    '}',
    '***',
    '__',
    '~~',
    '![',
    '](',
    '&colon;',
    'java\nscript:',
    '\t',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

test('whatever an editor types, no script, event handler, style or other address comes out', () => {
  fc.assert(
    fc.property(fc.array(attack, { maxLength: 30 }), (parts) => {
      const out = html(parts.join(''));
      const rest = out.replaceAll(
        /<(\/?)([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)>/g,
        (_, closing: string, tag: string, attributes: string) => {
          const allowed = ALLOWED[tag];
          expect(allowed, `<${tag}> in ${out}`).toBeDefined();
          for (const [, name = '', value = ''] of attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
            expect(closing ? [] : allowed, `${name} of <${tag}> in ${out}`).toContain(name);
            if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i);
          }
          return '';
        },
      );
      // What is left is text: nothing in it can open a tag.
      expect(rest).not.toMatch(/[<>]/);
    }),
    { numRuns: 2000 },
  );
});
