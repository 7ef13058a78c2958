import { rm } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { judgedSeed } from '../src/seed/seed.ts';
import { instrumentFile } from './instrument-file.ts';
import { articleFile, seedFolder, themeFile, translatedThemeFile } from './seed-folder.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function judged(files: Readonly<Record<string, string>>) {
  const folder = await seedFolder({ 'nl/themes/rest.md': themeFile('Rust'), ...files });
  folders.push(folder);
  return judgedSeed(folder);
}

const service = (changes: object = {}): string =>
  stringify([
    {
      key: 'line',
      name: 'Lijn',
      slug: 'lijn',
      summary: 'Praat met iemand.',
      serviceKind: 'helpline',
      regions: ['belgium'],
      factSource: 'Bron',
      channels: [{ channelKind: 'phone', phone: '106' }],
      ...changes,
    },
  ]);

test('a seed that is right is accepted, in every language', async () => {
  const entries = await judged({ 'en/themes/rest.md': translatedThemeFile('Rest'), 'nl/services.yaml': service() });
  expect(entries.map(({ type, locale, key }) => `${type} ${locale} ${key}`)).toEqual([
    'theme en rest',
    'service nl line',
    'theme nl rest',
  ]);
});

test.each([
  [
    'an unknown field',
    { 'nl/themes/rest.md': themeFile('Rust', 'colour: blue') },
    'nl/themes/rest.md, entry "rest", field "colour": there is no such field; the fields here are key, title',
  ],
  [
    'an unknown field in a part',
    { 'nl/themes/rest.md': themeFile('Rust', 'review: { author: Redactie, evidence: experience, mood: good }') },
    'field "review.mood": there is no such field',
  ],
  [
    'a missing field',
    { 'nl/themes/rest.md': themeFile('Rust', 'title: REMOVED') },
    'field "title": It is empty; fill it in.',
  ],
  [
    'a service without a name',
    { 'nl/services.yaml': service({ name: '' }) },
    'nl/services.yaml, entry "line", field "name": It is empty; fill it in.',
  ],
  [
    'a text that is too long',
    { 'nl/themes/rest.md': themeFile('Rust', `title: ${'a'.repeat(61)}`) },
    'field "title": It has 61 characters, and at most 60 are allowed; make it shorter.',
  ],
  [
    'a number where a text belongs',
    { 'nl/services.yaml': service({ channels: [{ channelKind: 'phone', phone: 106 }] }) },
    'field "channels.0.phone": 106 is not a text; put it between quotes.',
  ],
  [
    'a malformed phone number',
    { 'nl/services.yaml': service({ channels: [{ channelKind: 'phone', phone: 'call us' }] }) },
    'field "channels.0.phone": "call us" has "call" in it; write a phone number in digits',
  ],
  [
    'a malformed address',
    { 'nl/services.yaml': service({ website: 'www.tele-onthaal' }) },
    'field "website": A web address starts with https://',
  ],
  [
    'an unknown choice',
    { 'nl/themes/rest.md': themeFile('Rust', 'sensitivity: grim') },
    'field "sensitivity": "grim" is not a known choice; use one of ordinary, careful, crisis.',
  ],
  [
    'an unknown code',
    { 'nl/articles/a.md': articleFile('A', 'audiences: [student, cat]') },
    'field "audiences": "cat" is not a known code; use one of student, friend',
  ],
  [
    'a link to a theme that does not exist',
    { 'nl/articles/a.md': articleFile('A', 'themes: [rest, joy]') },
    'nl/articles/a.md, entry "a", field "themes[1]": there is no theme with the key "joy"; correct the key or add that theme.',
  ],
  [
    'an unknown block',
    {
      'nl/pages/p.yaml':
        'title: P\nslug: p\nsummary: S\nplace: footer\norder: 1\nreview: {author: R, evidence: theory}\nblocks:\n  - {__component: block.video, url: x}',
    },
    'field "blocks[0]": it must name a block in "__component"; use one of block.text',
  ],
  [
    'a file that is not there',
    { 'nl/articles/a.md': articleFile('A', 'image: { file: a.png, alternativeText: Een bed }') },
    'field "image": there is no file "a.png" in the folder media.',
  ],
  [
    'a kind of file that is not known',
    { 'nl/articles/a.md': articleFile('A', 'image: { file: a.exe, alternativeText: Een bed }') },
    'field "image": "a.exe" is not a kind of file that the platform knows',
  ],
  [
    'a translated field that is the same everywhere',
    { 'en/themes/rest.md': translatedThemeFile('Rest', 'order: 2') },
    'en/themes/rest.md, entry "rest", field "order": this is the same in every language, so it stands only in nl/themes/rest.md; remove it here.',
  ],
  [
    'a translation of nothing',
    { 'en/themes/joy.md': translatedThemeFile('Joy') },
    'en/themes/joy.md, entry "joy", field "key": this entry does not exist in nl',
  ],
  [
    'a key that is not the name of the file',
    { 'nl/themes/joy.md': themeFile('Vreugde', 'key: happiness') },
    'nl/themes/joy.md, entry "joy", field "key": the key is "happiness" but the file is called "joy"',
  ],
  [
    'the same key twice',
    { 'nl/services.yaml': `${service()}${service()}` },
    'nl/services.yaml, entry "line", field "key": this key already stands in nl/services.yaml',
  ],
  [
    'an entry without a key',
    { 'nl/services.yaml': '- name: Lijn' },
    'nl/services.yaml, entry "number 1": it has no key',
  ],
  ['YAML that cannot be read', { 'nl/services.yaml': '- key: [a' }, 'nl/services.yaml: '],
  [
    'a file without front matter',
    { 'nl/themes/joy.md': 'Vreugde.' },
    'nl/themes/joy.md: it does not begin with front matter',
  ],
  [
    'a type that does not exist',
    { 'nl/recipes.yaml': '[]' },
    'nl/recipes.yaml: no content type is called so; use one of themes, locations, organizations',
  ],
  [
    'a language that does not exist',
    { 'fr/themes/rest.md': themeFile('Repos') },
    'fr: this is not a language of the platform (nl, en)',
  ],
  [
    'a self-test with an item without words',
    { 'nl/instruments/calm.yaml': instrumentFile({ itemWords: [{ item: 'rest-1', text: 'Hoe rustig is het?' }] }) },
    'nl/instruments/calm.yaml, entry "calm", field "itemWords": The item "rest-2" has no text in this language.',
  ],
  [
    'a box of pairs with a line that is none',
    { 'nl/instruments/calm.yaml': instrumentFile({ examples: [{ name: 'A', answers: 'rest-1 yes', expected: '' }] }) },
    'field "examples.0.answers": The line "rest-1 yes" needs a name, an equals sign and a value',
  ],
  [
    'a version that is a number',
    { 'nl/instruments/calm.yaml': instrumentFile({ version: 1 }) },
    'field "version": 1 is not a text; put it between quotes.',
  ],
  [
    'feedback that leads to a topic that does not exist',
    { 'nl/instruments/calm.yaml': instrumentFile({ bandWords: [{ band: 'much', themes: ['joy'] }] }) },
    'field "bandWords[0].themes[0]": there is no theme with the key "joy"',
  ],
  [
    'a rule between two fields',
    {
      'nl/announcements.yaml': '- {key: a, title: T, message: M, tone: note, startsOn: 2026-02-01, endsOn: 2026-01-01}',
    },
    'field "endsOn": The last day lies before the first.',
  ],
])('%s is refused with a sentence that says where', async (_what, files, sentence) => {
  await expect(judged(files)).rejects.toThrow(sentence);
});

test('every problem is named, and a shared value that is wrong is named once', async () => {
  const files = {
    'nl/themes/rest.md': themeFile('Rust', 'sensitivity: grim', 'order: -1'),
    'en/themes/rest.md': translatedThemeFile('Rest'),
  };
  await expect(judged(files)).rejects.toThrow('The seed has 2 problems; nothing was written.');
});

test('a draft may be unfinished, but what it says must be right', async () => {
  expect(await judged({ 'nl/themes/joy.md': themeFile('Vreugde', 'draft: true', 'summary: REMOVED') })).toHaveLength(2);
  await expect(
    judged({ 'nl/themes/joy.md': themeFile('Vreugde', 'draft: true', 'sensitivity: grim') }),
  ).rejects.toThrow('"grim" is not a known choice');
  const unfinished = { draft: true, bands: [], itemWords: [] };
  expect(await judged({ 'nl/instruments/calm.yaml': instrumentFile(unfinished) })).toHaveLength(2);
  await expect(judged({ 'nl/instruments/calm.yaml': instrumentFile({ ...unfinished, minutes: 0 }) })).rejects.toThrow(
    'field "minutes": 0 is less than the 1',
  );
});
