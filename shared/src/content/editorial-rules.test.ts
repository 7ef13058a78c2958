import { describe, expect, test } from 'vitest';
import { CONTENT_TYPE_NAMES, CONTENT_TYPES } from './content-types.ts';
import {
  EDITORIAL_RULES,
  isGrave,
  needsEveryLanguage,
  nextReviewDay,
  reviewProblems,
  type EditorialRule,
} from './editorial-rules.ts';
import { schemaFields } from './schema-fields.ts';

const TODAY = '2026-11-22';

test.each(CONTENT_TYPE_NAMES)(
  '%s has a second reader whenever it has a review to sign, and a day for the next one',
  (type) => {
    const hasReview = schemaFields(CONTENT_TYPES[type].schema).some(({ name }) => name === 'review');
    const rule: EditorialRule = EDITORIAL_RULES[type];
    expect(rule.monthsToNextReview !== undefined).toBe(hasReview);
    if (hasReview) expect(rule.secondReader).toBe(true);
  },
);

test('what is for people in danger, or about suicide or self-harm, is grave', () => {
  expect(isGrave('crisis-contact', {})).toBe(true);
  expect(isGrave('article', { sensitivity: 'crisis' })).toBe(true);
  expect(isGrave('article', { sensitivity: 'careful' })).toBe(false);
});

test('what everybody must be able to read needs every language', () => {
  expect(needsEveryLanguage('crisis-contact', {})).toBe(true);
  expect(needsEveryLanguage('announcement', { tone: 'care' })).toBe(true);
  expect(needsEveryLanguage('announcement', { tone: 'tip' })).toBe(false);
  expect(needsEveryLanguage('article', {})).toBe(false);
});

test('the next review is sooner for what is grave, and falls in a month that is shorter on its last day', () => {
  expect(nextReviewDay('article', { sensitivity: 'ordinary' }, TODAY)).toBe('2028-11-22');
  expect(nextReviewDay('article', { sensitivity: 'crisis' }, TODAY)).toBe('2027-05-22');
  expect(nextReviewDay('article', { sensitivity: 'crisis' }, '2026-08-31')).toBe('2027-02-28');
  expect(nextReviewDay('programme', {}, '2027-02-28')).toBe('2028-02-28');
  expect(nextReviewDay('service', {}, TODAY)).toBeUndefined();
});

describe('a review is refused', () => {
  const review = { evidence: 'theory', reviewedOn: '2026-11-01', nextReview: '2028-11-01', sources: [{}] } as const;
  const wrong = (changes: object, type: 'article' | 'page' = 'article') =>
    reviewProblems(type, { ...review, ...changes }, TODAY).map(({ path }) => path.join('.'));

  test('never when its days and sources are right, or when nobody has reviewed the text yet', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ reviewedOn: TODAY })).toEqual([]);
    expect(wrong({ nextReview: TODAY })).toEqual([]);
    expect(wrong({ reviewedOn: null, nextReview: null })).toEqual([]);
  });

  test('with a day that is still to come', () => {
    expect(wrong({ reviewedOn: '2026-11-23' })).toEqual(['review.reviewedOn']);
  });

  test('when it is overdue, or its next one comes before it', () => {
    expect(wrong({ nextReview: '2026-11-21' })).toEqual(['review.nextReview']);
    expect(wrong({ nextReview: '2026-11-01' })).toEqual(['review.nextReview']);
  });

  test('when its evidence is a guideline or a study and it names no source, where the kind of content asks for them', () => {
    for (const evidence of ['guideline', 'studied']) {
      expect(wrong({ evidence, sources: [] })).toEqual(['review.sources']);
      expect(wrong({ evidence, sources: [] }, 'page')).toEqual([]);
    }
    expect(wrong({ evidence: 'experience', sources: [] })).toEqual([]);
  });
});
