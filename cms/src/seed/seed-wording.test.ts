import path from 'node:path';
import { CONTENT_TYPES, EDITORIAL_RULES, entryTexts, reviewProblems, type Review } from '@moodspace/shared';
import { readingEase } from '@moodspace/shared/readability';
import { flaggedWords } from '@moodspace/shared/wording';
import { beforeAll, expect, test } from 'vitest';
import type { JudgedEntry } from './judge-seed.ts';
import { judgedSeed } from './seed.ts';

let entries: readonly JudgedEntry[];

beforeAll(async () => {
  entries = await judgedSeed(path.resolve(__dirname, '../../seed'));
});

const textsOf = ({ type, rest }: JudgedEntry) => entryTexts(CONTENT_TYPES[type].schema, rest);

test('the seed has enough prose for the rules to be tried on', () => {
  const words = entries.flatMap(textsOf).reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  expect(words).toBeGreaterThan(50_000);
});

test('no words of the seed ask for a second look, in either language, but those that are meant', () => {
  const found = entries.flatMap((entry) =>
    textsOf(entry).flatMap(({ text, isMarkdown, path: field }) =>
      flaggedWords(text, isMarkdown, entry.locale).map(
        ({ topic, words, sentence }) =>
          `${entry.locale} ${entry.type}/${entry.key} ${field.join('.')} ${topic}: ${words} | ${sentence}`,
      ),
    ),
  );
  expect(found).toEqual([]);
});

test('every review of the seed names its sources where its kind of content asks for them', () => {
  const wrong = entries.flatMap(({ type, locale, key, rest }) =>
    reviewProblems(type, { sources: [], ...(rest['review'] as Partial<Review> | undefined) } as Review, '2026-11-22')
      .filter(({ path: [, field] }) => EDITORIAL_RULES[type].sources && field === 'sources')
      .map(({ message }) => `${locale} ${type}/${key}: ${message.en}`),
  );
  expect(wrong).toEqual([]);
});

test('most articles, themes and modules of the seed are plain to read by the formulas', () => {
  const judged = entries
    .filter(({ type }) => ['article', 'theme', 'programme-module'].includes(type))
    .flatMap((entry) => readingEase(textsOf(entry), entry.locale)?.level ?? []);
  const plain = judged.filter((level) => level === 'easy' || level === 'plain');
  expect(plain.length / judged.length).toBeGreaterThan(0.8);
});
