import { LOCALES } from '@moodspace/shared';
import { expect, test } from 'vitest';
import { translatorFor } from '../i18n/translator.ts';
import { reasonWords, type ReasonLanguage } from './reason-words.ts';

const language = (locale: 'nl' | 'en'): ReasonLanguage => ({
  t: translatorFor(locale).t,
  tag: LOCALES[locale].tag,
  themeTitle: (key) => ({ sleep: 'Sleep', stress: 'Stress' })[key] ?? key,
});

test('reasons are one sentence', () => {
  const reasons = [{ about: 'theme', theme: 'sleep' } as const, { about: 'time', minutes: 12 } as const];
  expect(reasonWords(reasons, language('en'))).toBe('Because it is about “Sleep” and it takes 12 minutes.');
  expect(reasonWords(reasons, language('nl'))).toBe('Omdat het over “Sleep” gaat en het 12 minuten duurt.');
});

test('themes are named together', () => {
  const reasons = ['sleep', 'stress'].map((theme) => ({ about: 'theme', theme }) as const);
  expect(reasonWords(reasons, language('nl'))).toBe('Omdat het over “Sleep” en “Stress” gaat.');
});

test('a person who comes first is no reason like the others', () => {
  const reasons = [{ about: 'person_first' } as const, { about: 'mode', mode: 'talk' } as const];
  expect(reasonWords(reasons, language('en'))).toBe(
    'When it is this heavy, a person comes first. Because you can talk to somebody.',
  );
});

test('that something is for students tells nothing apart, that it is for parents does', () => {
  expect(reasonWords([{ about: 'audience', audience: 'student' }], language('en'))).toBe('');
  expect(reasonWords([{ about: 'audience', audience: 'parent' }], language('en'))).toBe(
    'Because it is there for parents.',
  );
});
