import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateContent } from '../../bench/generate-content.ts';
import type { RichNode } from '../islands/self-test/rich-text.ts';
import { renderMarkdown } from './markdown.ts';
import { richTextOf } from './rich-text-of.ts';
import { ContentStore } from './store/content-store.ts';
import { useStore } from './store/current-store.ts';
import { validateContent } from './store/validate-content.ts';

beforeAll(() => {
  const { tables } = validateContent(generateContent({ entries: 10, seed: 1 }));
  useStore(new ContentStore({ tables, media: new Map(), asOf: '2026-11-22' }));
});

const rich = (source: string) => richTextOf(source, { locale: 'nl' });
const text = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : text(node.children))).join('');

describe('Markdown for an island', () => {
  test('becomes elements within elements', () => {
    expect(rich('Je **mag** er *zijn*.\n\n- een\n- twee')).toEqual(
      [
        {
          tag: 'p',
          children: ['Je ', { tag: 'strong', children: ['mag'] }, ' er ', { tag: 'em', children: ['zijn'] }, '.'],
        },
        '\n',
        {
          tag: 'ul',
          children: [
            { tag: 'li', children: ['een'] },
            { tag: 'li', children: ['twee'] },
          ],
        },
      ].filter((node) => node !== '\n'),
    );
  });

  test('keeps links: those of the site in the language of the page, those elsewhere without telling where from', () => {
    expect(rich('[test](/zelftests) [elders](https://example.org)')).toEqual([
      {
        tag: 'p',
        children: [
          { tag: 'a', href: '/nl/zelftests/', children: ['test'] },
          ' ',
          { tag: 'a', href: 'https://example.org', rel: 'noopener noreferrer', children: ['elders'] },
        ],
      },
    ]);
  });

  test('has no place for tables, pictures and HTML: they stay words', () => {
    expect(text(rich('| a |\n|---|\n| b |'))).toContain('| a |');
    expect(rich('![een foto](https://example.org/x.png)')).toEqual([{ tag: 'p', children: ['een foto'] }]);
    expect(rich('<b onclick="x">dik</b>')).toEqual([{ tag: 'p', children: ['<b onclick="x">dik</b>'] }]);
  });

  test('never has an address that runs something, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('javascript:', 'data:', 'vbscript:', ' JaVaScRiPt:'),
        (label, scheme) => {
          const written = JSON.stringify(rich(`[${label}](${scheme}alert(1)) <${scheme}x> ${label}`));
          expect(written).not.toMatch(/"href":"\s*(?:javascript|data|vbscript)/i);
        },
      ),
    );
  });

  test('says the same words as the HTML of the same text', () => {
    const source = '## Kop\n\nEen `code` en  \neen *regel*.\n\n1. een\n2. twee\n\n> zin\n\n```\nblok\n```\n\n---\n';
    const { html } = renderMarkdown(source, { locale: 'nl' });
    const bare = (words: string) => words.replaceAll(/\s+/g, '');
    expect(bare(text(rich(source)))).toBe(bare(html.replaceAll(/<[^>]*>/g, '')));
  });
});
