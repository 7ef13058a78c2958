import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createSearchEngine, type PagefindModule, type SearchEngine } from '../../src/islands/search/search-engine.ts';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';

/** What somebody types, and the only word of the page that must be found by it. */
const PAIRS: readonly (readonly [typed: string, written: string])[] = [
  // One and many.
  ['examen', 'examens'],
  ['gedachte', 'gedachten'],
  ['vriend', 'vrienden'],
  ['relatie', 'relaties'],
  ['probleem', 'problemen'],
  ['stad', 'steden'],
  ['dag', 'dagen'],
  ['weg', 'wegen'],
  ['huis', 'huizen'],
  ['kind', 'kinderen'],
  ['kot', 'koten'],
  // Inflected and derived.
  ['groot', 'grote'],
  ['slecht', 'slechte'],
  ['eenzaam', 'eenzaamheid'],
  ['somber', 'somberheid'],
  ['angst', 'angstig'],
  ['stress', 'gestrest'],
  ['depressie', 'depressief'],
  ['perfectionisme', 'perfectionistisch'],
  ['studeren', 'studie'],
  ['pesten', 'gepest'],
  // Verbs that change their vowel.
  ['slapen', 'geslapen'],
  ['sliep', 'slapen'],
  ['drinken', 'gedronken'],
  ['verliezen', 'verloren'],
  ['denken', 'gedacht'],
  ['sterven', 'gestorven'],
  ['helpen', 'geholpen'],
  ['spreken', 'gesproken'],
  ['eten', 'gegeten'],
  // Compounds, from both sides of the search.
  ['slaap', 'slaapproblemen'],
  ['problemen', 'relatieproblemen'],
  ['angst', 'faalangst'],
  ['stress', 'examenstress'],
  ['psycholoog', 'studentenpsycholoog'],
  ['druk', 'prestatiedruk'],
  ['lijn', 'hulplijn'],
  ['beeld', 'zelfbeeld'],
  // Other words for the same.
  ['psychologe', 'psycholoog'],
  ['huisgenoot', 'kotgenoten'],
];

describe('a Dutch word', () => {
  let folder: string;
  let server: Server;
  let engine: SearchEngine;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'word-pairs-'));
    const page = async (url: string, lang: string, word: string) => {
      await mkdir(path.join(folder, url), { recursive: true });
      const head = '<meta name="search" content="article" data-pagefind-filter="kind[content]" data-extent="text">';
      const main = `<main data-pagefind-body><h1>Bladzijde</h1><p>${word}</p></main>`;
      await writeFile(
        path.join(folder, url, 'index.html'),
        `<html lang="${lang}"><head>${head}</head><body>${main}</body></html>`,
      );
    };
    await Promise.all(PAIRS.map(([, written], number) => page(`nl/${String(number)}`, 'nl-BE', written)));
    await page('en/only', 'en-GB', 'sleep');
    await buildSearchIndex(folder);

    server = createServer((request, response) => {
      readFile(path.join(folder, new URL(request.url ?? '/', 'http://localhost').pathname)).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // Pagefind reads the language of the page when an instance is made.
    Object.assign(globalThis, {
      document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'nl-BE' }) },
    });
    engine = createSearchEngine({
      basePath: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/pagefind/`,
      language: 'nl-be',
      stopWords: '',
      load: () => import(pathToFileURL(path.join(folder, 'pagefind/pagefind.js')).href) as Promise<PagefindModule>,
    });
  });

  afterAll(async () => {
    Reflect.deleteProperty(globalThis, 'document');
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  test.each(PAIRS)('"%s" finds a page that says only "%s"', async (typed, written) => {
    const { hits } = await engine.ask({ query: typed, filters: {} }, PAIRS.length);
    const pages = PAIRS.flatMap(([, word], number) => (word === written ? [`/nl/${String(number)}/`] : []));
    const found = hits.map(({ url }) => new URL(url, 'http://localhost').pathname);
    expect(found.filter((url) => pages.includes(url))).not.toEqual([]);
  });
});
