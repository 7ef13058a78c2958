import { expect, test } from 'vitest';
import { excerptParts } from './excerpt.ts';

test('matches stand apart, in the order of the text', () => {
  expect(excerptParts('Wie slecht <mark>slaapt,</mark> leert <mark>minder.</mark>', 'Slaap')).toEqual([
    { text: 'Wie slecht ', isMatch: false },
    { text: 'slaapt,', isMatch: true },
    { text: ' leert ', isMatch: false },
    { text: 'minder.', isMatch: true },
  ]);
});

test('markup in a text stays text', () => {
  expect(excerptParts('&lt;img src=x onerror=alert(1)&gt; <mark>&lt;b&gt;</mark>', 'Slaap')).toEqual([
    { text: '<img src=x onerror=alert(1)> ', isMatch: false },
    { text: '<b>', isMatch: true },
  ]);
});

test('the title is not said twice', () => {
  expect(excerptParts('Slecht <mark>slapen.</mark> Je ligt <mark>wakker.</mark>', 'Slecht slapen')).toEqual([
    { text: 'Je ligt ', isMatch: false },
    { text: 'wakker.', isMatch: true },
  ]);
  expect(excerptParts('Slapen.', 'Slapen')).toEqual([]);
});
