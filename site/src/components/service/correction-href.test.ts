import { expect, test } from 'vitest';
import { correctionHref } from './correction-href.ts';

const CORRECTION = {
  to: 'hallo@moodspace.example',
  subject: 'Verbetering: CAW & co, 100 %',
  question: 'Wat klopt er niet?',
  key: 'caw-gent',
  page: 'https://moodspace.example/nl/hier-kun-je-terecht/caw-gent/',
};

test('a mail about a mistake names the entry and its page, and nothing about who writes it', () => {
  const { protocol, pathname, searchParams } = new URL(correctionHref(CORRECTION));
  expect([protocol, pathname]).toEqual(['mailto:', CORRECTION.to]);
  expect(searchParams.get('subject')).toBe('Verbetering: CAW & co, 100 % [caw-gent]');
  expect(searchParams.get('body')?.split('\r\n')).toEqual([
    CORRECTION.question,
    '',
    '',
    '',
    '--',
    CORRECTION.key,
    CORRECTION.page,
  ]);
  expect([...searchParams.keys()]).toEqual(['subject', 'body']);
});

test('a mail program gets spaces it understands', () => {
  expect(correctionHref(CORRECTION)).not.toMatch(/[+\s]/);
});
