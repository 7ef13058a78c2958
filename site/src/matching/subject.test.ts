import { expect, test } from 'vitest';
import { workableThemes } from './subject.ts';

test('what is about everyday things is worked on by its themes', () => {
  expect(workableThemes({ themes: ['sleep', 'stress'], sensitivity: 'ordinary', level: 'low' })).toEqual([
    'sleep',
    'stress',
  ]);
});

test.each([
  ['a text about suicide', { themes: ['low-mood'], sensitivity: 'crisis' }],
  [
    'a text for friends that names suicide',
    { themes: ['caring-for-someone', 'suicidal-thoughts'], sensitivity: 'careful' },
  ],
  ['a result of somebody who cannot go on', { themes: ['low-mood'], level: 'high' }],
  ['a line for whoever thinks of suicide', { themes: ['grief', 'suicidal-thoughts'] }],
  ['the theme of sexual violence', { themes: ['sexual-violence'], sensitivity: 'careful' }],
] as const)('beside %s nothing is suggested to work on alone', (_what, subject) => {
  expect(workableThemes(subject)).toEqual([]);
});
