import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSearchIndex, SearchIndexError } from './build-search-index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-index-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const KIND = '<meta name="search" content="article" data-pagefind-filter="kind[content]" data-extent="text">';

async function addPage(
  url: string,
  { lang = 'nl-BE', head = KIND, main = '<main data-pagefind-body><h1>Slaap</h1><p>Rust.</p></main>' } = {},
) {
  await mkdir(path.join(folder, url), { recursive: true });
  await writeFile(
    path.join(folder, url, 'index.html'),
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${main}</body></html>`,
  );
}

describe('the search index of a built site', () => {
  test('holds the pages that ask to be found, per language', async () => {
    await addPage('nl/infotheek/slaap');
    await addPage('nl/404', { head: '' });
    await addPage('en/library/sleep', { lang: 'en-GB' });
    expect(await buildSearchIndex(folder)).toEqual({ 'nl-be': 1, 'en-gb': 1 });
    const entry = JSON.parse(await readFile(path.join(folder, 'pagefind/pagefind-entry.json'), 'utf8')) as {
      languages: object;
    };
    expect(entry.languages).toMatchObject({ 'nl-be': { page_count: 1 }, 'en-gb': { page_count: 1 } });
  });

  test('brings nothing that the site does not use', async () => {
    await addPage('nl/a');
    await addPage('en/a', { lang: 'en-GB' });
    await buildSearchIndex(folder);
    expect(
      (await readdir(path.join(folder, 'pagefind'))).filter((file) =>
        /ui|worker|highlight|unknown|playground/.test(file),
      ),
    ).toEqual([]);
  });

  test('is refused when a language has nothing to find', async () => {
    await addPage('nl/a');
    await expect(buildSearchIndex(folder)).rejects.toThrow(
      new SearchIndexError('No page in the language "en" asks to be found: its search would be empty.'),
    );
  });

  test('is refused, with the page, when a page asks to be found and has no text', async () => {
    await addPage('nl/a', { main: '<main><h1>Slaap</h1></main>' });
    await expect(buildSearchIndex(folder)).rejects.toThrow(
      'The search index could not take in /nl/a/: its main element has no data-pagefind-body.',
    );
  });

  test('is refused when a page is in a language that the site does not speak', async () => {
    await addPage('nl/a');
    await addPage('en/a', { lang: 'en-GB' });
    await addPage('en/b', { lang: 'fr-BE' });
    await expect(buildSearchIndex(folder)).rejects.toThrow(
      'Pages are marked with a language that the site does not speak: fr-be.',
    );
  });
});
