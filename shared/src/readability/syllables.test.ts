import { expect, test } from 'vitest';
import { syllablesOf } from './syllables.ts';

/** Words of texts about health with their syllables, as a dictionary divides them. */
const DUTCH: Readonly<Record<string, number>> = {
  slaap: 1,
  nacht: 1,
  moe: 1,
  nieuw: 1,
  leeuw: 1,
  mooi: 1,
  huis: 1,
  tijd: 1,
  reis: 1,
  blauw: 1,
  koud: 1,
  haai: 1,
  student: 2,
  beter: 2,
  gedachte: 3,
  gevoel: 2,
  somber: 2,
  angstig: 2,
  hulplijn: 2,
  iemand: 2,
  alleen: 2,
  praten: 2,
  huisarts: 2,
  nieuwe: 2,
  bloeien: 2,
  ideeën: 3,
  patiënt: 3,
  geïnteresseerd: 5,
  coördineren: 5,
  zeeën: 2,
  ruïne: 3,
  eenzaamheid: 3,
  vriendschap: 2,
  zelfvertrouwen: 4,
  studeren: 3,
  examen: 3,
  examenstress: 4,
  universiteit: 5,
  psycholoog: 3,
  begeleiding: 4,
  ontspanning: 3,
  ademhaling: 4,
  vermoeidheid: 3,
  onzekerheid: 4,
  verantwoordelijkheid: 6,
  voorbereiding: 4,
  zelfdoding: 3,
  crisis: 2,
  radio: 3,
  theater: 3,
  yoga: 2,
  mayonaise: 4,
  "foto's": 2,
  "'s": 1,
  team: 1,
  site: 1,
  hogeschool: 3,
  chatten: 2,
  vertrouwelijk: 4,
  gratis: 2,
  anoniem: 3,
  evenwicht: 3,
  lichaam: 2,
  bewegen: 3,
  huilen: 2,
};
const ENGLISH: Readonly<Record<string, number>> = {
  sleep: 1,
  night: 1,
  make: 1,
  times: 1,
  asked: 1,
  wanted: 2,
  table: 2,
  people: 2,
  going: 2,
  being: 2,
  anxiety: 4,
  area: 3,
  usual: 3,
  create: 2,
  special: 2,
  nation: 2,
  anxious: 2,
  student: 2,
  feeling: 2,
  lonely: 2,
  someone: 2,
  sometimes: 2,
  university: 5,
  psychologist: 4,
  support: 2,
  family: 3,
  problem: 2,
  breathing: 2,
  worried: 2,
  helpline: 2,
  confidential: 4,
  anonymous: 4,
  conversation: 4,
  exercise: 3,
  better: 2,
  tired: 1,
  hours: 1,
  changes: 2,
  boxes: 2,
  watches: 2,
  lives: 1,
  little: 2,
  friend: 1,
  suicide: 3,
  thought: 1,
  through: 1,
  every: 2,
  evening: 2,
  body: 2,
  yes: 1,
  quiet: 2,
  diary: 3,
  idea: 3,
  really: 2,
  experience: 4,
  "don't": 1,
  it: 1,
  the: 1,
  'self-help': 2,
  strengths: 1,
  emotional: 4,
};

/** The error of the sum, and the words that are off by more than one. */
function judged(words: Readonly<Record<string, number>>, locale: 'nl' | 'en') {
  const found = Object.entries(words).map(([word, real]) => ({ word, real, counted: syllablesOf(word, locale) }));
  const sum = (key: 'real' | 'counted') => found.reduce((total, word) => total + word[key], 0);
  return {
    error: Math.abs(sum('counted') - sum('real')) / sum('real'),
    wrong: found.filter(({ real, counted }) => real !== counted).map(({ word, counted }) => `${word} ${counted}`),
    farOff: found.filter(({ real, counted }) => Math.abs(real - counted) > 1).map(({ word }) => word),
  };
}

test('the syllables of Dutch words are within 3 % together, and only loan words are off', () => {
  const { error, wrong, farOff } = judged(DUTCH, 'nl');
  expect(error).toBeLessThan(0.03);
  expect(farOff).toEqual([]);
  expect(wrong).toEqual(['team 2', 'site 2']);
});

test('the syllables of English words are within 5 % together, and no word is off by more than one', () => {
  const { error, wrong, farOff } = judged(ENGLISH, 'en');
  expect(error).toBeLessThan(0.05);
  expect(farOff).toEqual([]);
  expect(wrong).toEqual([]);
});

test('whatever stands for a word has at least one syllable', () => {
  for (const word of ['', 'x', 'brr', 'ß', '你好']) {
    expect(syllablesOf(word, 'nl')).toBe(1);
    expect(syllablesOf(word, 'en')).toBe(1);
  }
});
