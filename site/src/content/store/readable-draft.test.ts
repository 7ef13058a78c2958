import type { Content } from '@moodspace/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { asRecord } from './raw-content.ts';
import { readableDraft } from './readable-draft.ts';

const content = generateContent({ entries: 5, seed: 3 });
const article = (fields: object) => ({ ...asRecord(content.article.nl[0]), publishedAt: null, ...fields });
const STEP = { __component: 'module.step', id: 1, key: 'begin', title: 'Begin', minutes: 2 };
const TEXT = { __component: 'block.text', id: 2, body: 'Een *tekst*.' };
const module = (fields: object) => ({
  documentId: 'abc123',
  locale: 'nl',
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T11:00:00.000Z',
  publishedAt: null,
  key: 'worrying',
  title: 'Piekeren',
  slug: 'piekeren',
  summary: 'Wat je kunt doen.',
  programme: { key: 'anxiety' },
  themes: [],
  sensitivity: 'ordinary',
  blocks: [STEP, TEXT],
  services: [],
  searchWords: null,
  order: 1,
  review: { author: 'Redactie', evidence: 'theory', sources: [] },
  ...fields,
});

function read(type: 'article' | 'programme-module', raw: unknown) {
  const draft = readableDraft(type, 'nl', raw);
  const told = draft.problems.map(({ field = '', message }) => `${field}: ${message.en}`);
  return 'data' in draft ? { data: draft.data as Content<'programme-module'>, told } : { data: undefined, told };
}

describe('a draft', () => {
  test('that is whole is shown as it is, and nothing is told', () => {
    const { data, told } = read('article', article({}));
    expect(data?.title).toBe(asRecord(content.article.nl[0])?.['title']);
    expect(told).toEqual([]);
  });

  test('of a module with two blocks is shown, and what a module still needs is told', () => {
    const { data, told } = read('programme-module', module({}));
    expect(data?.blocks.map(({ __component }) => __component)).toEqual(['module.step', 'block.text']);
    expect(told.join('\n')).toContain('A module has five to eight steps; this one has 1.');
  });

  test('has dots where a text is missing, also in a block', () => {
    const blocks = [
      { ...STEP, title: null },
      { ...TEXT, body: '' },
    ];
    const { data, told } = read('programme-module', module({ title: null, summary: '', blocks }));
    expect(data).toMatchObject({ title: '…', summary: '…', blocks: [{ title: '…' }, { body: '…' }] });
    expect(told).toContain('title: It is empty; fill it in.');
    expect(told).toContain('blocks 1 › title: It is empty; fill it in.');
  });

  test('with two blocks without a key is shown with both', () => {
    const { data } = read('programme-module', module({ blocks: [{ ...STEP, key: null }, TEXT, { ...STEP, key: '' }] }));
    const keys = data?.blocks.flatMap((block) => ('key' in block ? [block.key] : []));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });

  test('loses a block that the site does not know, and keeps those around it', () => {
    const blocks = [STEP, { __component: 'block.gone', id: 9 }, TEXT];
    const { data, told } = read('programme-module', module({ blocks }));
    expect(data?.blocks.map(({ __component }) => __component)).toEqual(['module.step', 'block.text']);
    expect(told).toHaveLength(1);
  });

  test('has texts that are too long cut off, and that is told', () => {
    const { data, told } = read('programme-module', module({ title: 'x'.repeat(200) }));
    expect(data?.title).toHaveLength(80);
    expect(told.join('\n')).toContain('200 characters');
  });

  test('is never changed by being shown', () => {
    const raw = module({ title: null, blocks: [{ ...STEP, key: '' }] });
    const before = structuredClone(raw);
    read('programme-module', raw);
    expect(raw).toEqual(before);
  });

  test('whatever stands in it, is shown or told about, and never breaks the preview', () => {
    const names = Object.keys(module({}));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), fc.array(fc.jsonValue()), (name, value, blocks) => {
        const { data, told } = read('programme-module', module({ blocks: [STEP, ...blocks, TEXT], [name]: value }));
        expect(data !== undefined || told.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
