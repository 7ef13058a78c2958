import { describe, expect, test } from 'vitest';
import { readIndexedPage } from './indexed-page.ts';

const page = (head: string, main = '<main id="content" data-pagefind-body><p>Slaapproblemen</p></main>') =>
  `<!doctype html><html lang="nl-BE"><head>${head}<style>p{color:red}</style></head><body>${main}</body></html>`;

const kind = (extent: string) =>
  `<meta name="search" content="page" data-pagefind-filter="kind[content]" data-extent="${extent}">`;

describe('a built page', () => {
  test('that does not ask to be found is left out', () => {
    expect(readIndexedPage(page('<meta name="robots" content="noindex">'))).toBeUndefined();
  });

  test('with a text of its own is taken in with the parts and forms of its words, and without its styles', () => {
    const read = readIndexedPage(page(kind('text')));
    expect(read).toMatchObject({ language: 'nl-BE', extent: 'text' });
    expect(read?.extent === 'text' && read.html).toContain(
      'content="slaap slapen sliep geslapen slaapt problemen" data-pagefind-meta="mentioned[content]"',
    );
    expect(read?.extent === 'text' && read.html).not.toContain('<style>');
  });

  test('of a service counts less than a text', () => {
    const service = readIndexedPage(page(kind('text').replace('"page"', '"service"')));
    expect(service?.extent === 'text' && service.html).toContain(
      '<main id="content" data-pagefind-body data-pagefind-weight="0.5">',
    );
  });

  test('that only lists others is taken in with what its head says', () => {
    const head = `<meta property="og:title" content="Thema&#39;s"><meta name="description" content="Alles &amp; meer"><meta name="search" content="klachten" data-pagefind-meta="words[content]">`;
    expect(readIndexedPage(page(kind('head') + head))).toEqual({
      language: 'nl-BE',
      extent: 'head',
      title: "Thema's",
      description: 'Alles & meer',
      words: 'klachten',
    });
  });

  test('that asks to be found and lacks what that needs is refused', () => {
    expect(() => readIndexedPage(page(kind('text'), '<main><p>x</p></main>'))).toThrow(
      'its main element has no data-pagefind-body',
    );
    expect(() => readIndexedPage(page(kind('head')))).toThrow('it has no title or description');
    expect(() => readIndexedPage(page(kind('text')).replace(' lang="nl-BE"', ''))).toThrow('it has no lang attribute');
  });
});
