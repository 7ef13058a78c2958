import { expect, test } from 'vitest';
import type { Localized } from '../content/localized.ts';
import { searchFacts, type PageEntry } from './search-facts.ts';

const entry = (type: string, data: object): PageEntry => ({ type, key: 'sleep', data }) as unknown as PageEntry;

test('a theme is found under itself', () => {
  expect(searchFacts(entry('theme', { searchWords: 'moe' }))).toEqual({
    kind: 'topic',
    themes: ['sleep'],
    audiences: [],
    words: 'moe',
  });
});

test('an offer is found by its themes and audiences', () => {
  expect(searchFacts(entry('intervention', { searchWords: null, themes: ['stress'], audiences: ['parent'] }))).toEqual({
    kind: 'offer',
    themes: ['stress'],
    audiences: ['parent'],
    words: null,
  });
});

test('a story has no audience: it is for everybody', () => {
  expect(searchFacts(entry('testimonial', { searchWords: null, themes: ['stress'] })).audiences).toEqual([]);
});

test('a self-test is found by the themes and audiences of the offer that leads to it', () => {
  const offer = entry('intervention', { themes: ['stress'], audiences: ['student'] }) as Localized<'intervention'>;
  expect(searchFacts(entry('instrument', { searchWords: 'test' }), offer)).toEqual({
    kind: 'self_test',
    themes: ['stress'],
    audiences: ['student'],
    words: 'test',
  });
  expect(searchFacts(entry('instrument', { searchWords: null })).themes).toEqual([]);
});

test('a programme is found by its themes and audiences', () => {
  const facts = searchFacts(entry('programme', { searchWords: null, themes: ['stress'], audiences: ['parent'] }));
  expect(facts).toEqual({ kind: 'programme', themes: ['stress'], audiences: ['parent'], words: null });
});

test('a module is found by its own themes, and is for whom its programme is', () => {
  const programme = entry('programme', { themes: ['stress'], audiences: ['friend'] }) as Localized<'programme'>;
  const module = entry('programme-module', { searchWords: 'slapen', themes: ['sleep'] });
  expect(searchFacts(module, programme)).toEqual({
    kind: 'module',
    themes: ['sleep'],
    audiences: ['friend'],
    words: 'slapen',
  });
  expect(searchFacts(module).audiences).toEqual([]);
});
