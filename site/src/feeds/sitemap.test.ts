import { describe, expect, test } from 'vitest';
import { sitemapFiles, type SitemapPage } from './sitemap.ts';

const options = {
  origin: new URL('https://moodspace.example'),
  partPath: (part: number) => `/sitemap/${String(part)}.xml`,
};

const translated: SitemapPage = {
  paths: { nl: '/nl/infotheek/', en: '/en/library/' },
  modified: '2026-02-01T10:00:00.000Z',
};

describe('the sitemap', () => {
  test('has every page in each of its languages, with the day of its last change', () => {
    const { root, parts } = sitemapFiles([translated], options);
    expect(root).toContain(
      '<loc>https://moodspace.example/nl/infotheek/</loc><lastmod>2026-02-01T10:00:00.000Z</lastmod>',
    );
    expect(root).toContain('<loc>https://moodspace.example/en/library/</loc>');
    expect(parts).toEqual([]);
  });

  test('tells of each page what its other languages are, itself included', () => {
    const { root } = sitemapFiles([translated], options);
    for (const [hreflang, path] of [
      ['nl-BE', '/nl/infotheek/'],
      ['en-GB', '/en/library/'],
      ['x-default', '/nl/infotheek/'],
    ] as const) {
      const link = `<xhtml:link rel="alternate" hreflang="${hreflang}" href="https://moodspace.example${path}"/>`;
      expect(root.split(link)).toHaveLength(3);
    }
  });

  test('tells of no other language when a page has one language', () => {
    const { root } = sitemapFiles([{ paths: { nl: '/nl/krachtverhalen/lotte/' } }], options);
    expect(root).toContain('<url><loc>https://moodspace.example/nl/krachtverhalen/lotte/</loc></url>');
  });

  test('becomes an index with parts when it has more addresses than one file may hold', () => {
    const pages = Array.from({ length: 5 }, (_, index): SitemapPage => ({ paths: { nl: `/nl/${String(index)}/` } }));
    const { root, parts } = sitemapFiles(pages, { ...options, limit: 2 });
    expect(root).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
    expect(root.match(/<sitemap>/g)).toHaveLength(3);
    expect(root).toContain('<loc>https://moodspace.example/sitemap/3.xml</loc>');
    expect(parts.map((part) => part.match(/<loc>/g)?.length)).toEqual([2, 2, 1]);
    expect(sitemapFiles(pages, { ...options, limit: 5 }).parts).toEqual([]);
  });
});
