import { expect, test } from 'vitest';
import { fieldName, placeName } from './field-name.ts';

test('an editor reads where a problem is in the words of the form, in either language', () => {
  expect(fieldName('theme', ['title'], 'nl')).toBe('Titel');
  expect(fieldName('instrument', ['scores', '0', 'direction'], 'nl')).toBe('Scores 1 › Wat hoog betekent');
  expect(fieldName('instrument', ['items', '2', 'showIf', 'conditions', '1', 'answer'], 'en')).toBe(
    'Questions 3 › When the question appears › Conditions 2 › Code of the answer',
  );
  expect(fieldName('theme', ['review', 'sources', '0', 'url'], 'nl')).toBe('Auteur en nazicht › Bronnen 1 › Webadres');
});

test('a block is known by its kind and its title', () => {
  const entry = { blocks: [{ __component: 'block.callout', title: 'Let op' }, { __component: 'block.text' }] };
  expect(fieldName('page', ['blocks', '0', 'body'], 'en', entry)).toMatch(/^[^,]+, block 1 \(.+ “Let op”\) › Text$/);
  expect(fieldName('page', ['blocks', '1', 'body'], 'nl', entry)).toMatch(/^[^,]+, blok 2 \([^“]+\) › Tekst$/);
  expect(fieldName('page', ['blocks'], 'nl', entry)).not.toContain('blok ');
});

test('a place as the site writes it is read in the words of the form, too', () => {
  expect(placeName('theme', 'title', 'nl')).toBe('Titel');
  expect(placeName('theme', 'review › sources 1 › url', 'nl')).toBe('Auteur en nazicht › Bronnen 1 › Webadres');
  expect(placeName('service', 'channels 2 › phone', 'en')).toMatch(/^Ways to reach it.* 2 › Phone$/);
});

test('a place that the form does not have stands as it is', () => {
  expect(placeName('theme', 'locale', 'nl')).toBe('locale');
  expect(fieldName('instrument', ['gone', '4'], 'en')).toBe('gone');
});
