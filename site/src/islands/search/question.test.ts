import { describe, expect, test } from 'vitest';
import { addressOf, narrowed, questionFromAddress } from './question.ts';

describe('the address of a search', () => {
  test('says what was asked, and can be opened again', () => {
    const question = { query: 'slecht slapen & meer', filters: { theme: 'sleep', audience: 'policy_maker' } };
    expect(addressOf(question)).toBe('?q=slecht+slapen+%26+meer&theme=sleep&audience=policy_maker');
    expect(questionFromAddress(addressOf(question))).toEqual(question);
  });

  test('is bare when nothing is asked', () => {
    expect(addressOf({ query: '  ', filters: {} })).toBe('');
  });

  test('is not trusted: what is too long is cut, what is no code is left out', () => {
    const { query, filters } = questionFromAddress(`?q=${'a'.repeat(500)}&kind=<script>&theme=sleep&other=x`);
    expect(query).toHaveLength(120);
    expect(filters).toEqual({ theme: 'sleep' });
  });
});

test('a question is narrowed by one value of each dimension at a time', () => {
  const question = narrowed({ query: 'x', filters: { kind: 'story' } }, 'kind', 'article');
  expect(question.filters).toEqual({ kind: 'article' });
  expect(narrowed(question, 'kind', undefined).filters).toEqual({});
});
