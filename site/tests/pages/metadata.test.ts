import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { LOCALE_CODES } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';

import { builtSite, readPage } from '../support/built-site.ts';

const fileAt = (sitePath: string): string => path.join(builtSite(), sitePath);
const pathOf = (address: string): string => decodeURI(new URL(address).pathname);
const all = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), ([, found = '']) => found);

const sitemap = readFileSync(fileAt('sitemap.xml'), 'utf8');
const listed = all(sitemap, /<loc>([^<]+)<\/loc>/g).map(pathOf);

const canonicalOf = (html: string) => all(html, /<link rel="canonical" href="([^"]+)"/g).map(pathOf);
const alternatesOf = (html: string) =>
  all(html, /<link rel="alternate" hreflang="(?!x-default)[^"]+" href="([^"]+)"/g).map(pathOf);
const jsonLdOf = (html: string) => all(html, /<script type="application\/ld\+json">([^<]*)<\/script>/g);

describe.each(listed)('%s', (pagePath) => {
  const html = readPage(pagePath);

  test('is the page that search engines are told it is', () => {
    expect(canonicalOf(html)).toEqual([pagePath]);
    expect(html).not.toContain('content="noindex"');
  });

  test('tells of its other languages, and they tell of it', () => {
    const alternates = alternatesOf(html);
    expect(alternates).toContain(pagePath);
    for (const alternate of alternates.filter((other) => listed.includes(other))) {
      expect(alternatesOf(readPage(alternate)), alternate).toContain(pagePath);
    }
  });

  test('has a title and a description of its own, and a picture for whoever shares it', () => {
    expect(all(html, /<title>([^<]+)<\/title>/g)).toHaveLength(1);
    expect(all(html, /<meta name="description" content="([^"]{10,})"/g)).toHaveLength(1);
    const [picture = ''] = all(html, /<meta property="og:image" content="([^"]+)"/g);
    expect(existsSync(fileAt(pathOf(picture)))).toBe(true);
  });

  test('describes itself in JSON that can be read', () => {
    for (const written of jsonLdOf(html)) {
      expect(JSON.parse(written)).toMatchObject({ '@context': 'https://schema.org' });
    }
    expect(jsonLdOf(html).length).toBeLessThanOrEqual(1);
  });
});

describe('what stands beside the pages', () => {
  test('the sitemap names no page twice', () => {
    expect(listed.filter((pagePath, index) => listed.indexOf(pagePath) !== index)).toEqual([]);
    expect(listed.length).toBeGreaterThan(LOCALE_CODES.length);
  });

  test('robots.txt names the sitemap', () => {
    expect(readFileSync(fileAt('robots.txt'), 'utf8')).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
  });

  test.each(LOCALE_CODES)('the feed in %s leads to pages that exist', (locale) => {
    const feed = readFileSync(fileAt(`${locale}/feed.xml`), 'utf8');
    const entries = all(feed, /<entry>.*?<link rel="alternate" type="text\/html" href="([^"]+)"\/>/gs).map(pathOf);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => !existsSync(path.join(fileAt(entry), 'index.html')))).toEqual([]);
  });

  test.each(LOCALE_CODES)('the manifest in %s leads to pictures and pages that exist', (locale) => {
    const manifest = JSON.parse(readFileSync(fileAt(`${locale}/manifest.webmanifest`), 'utf8')) as {
      start_url: string;
      icons: readonly { src: string }[];
      shortcuts: readonly { url: string }[];
    };
    const pages = [manifest.start_url, ...manifest.shortcuts.map(({ url }) => url)].map((url) => `${url}index.html`);
    const missing = [...pages, ...manifest.icons.map(({ src }) => src)].filter((file) => !existsSync(fileAt(file)));
    expect(missing).toEqual([]);
  });
});
