import { LOCALE_CODES } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../i18n/translator.ts';
import { attempts, isAboutCrisis } from './query-plan.ts';

const nl = translatorFor('nl');
const terms = (query: string) => attempts(query, nl.t('search.stopWords')).map(({ term }) => term);

describe('a search for suicide or self-harm', () => {
  test.each([
    'zelfmoord',
    'Zelfdoding',
    'suïcide',
    'ik wil dood',
    'ik wil niet meer leven',
    'automutilatie',
    'mezelf snijden',
    'ik ben het leven beu',
    'kill myself',
  ])('is seen in Dutch: %s', (query) => {
    expect(isAboutCrisis(query, nl.t('search.crisisWords'))).toBe(true);
  });

  test.each(['suicide', 'suicidal thoughts', 'I want to die', 'self-harm', 'self harm', 'end my life', 'zelfmoord'])(
    'is seen in English: %s',
    (query) => {
      expect(isAboutCrisis(query, translatorFor('en').t('search.crisisWords'))).toBe(true);
    },
  );

  test.each(['slapen', 'stress', 'examen', 'eenzaam', 'studie', ''])(
    'is not seen in any other search: "%s"',
    (query) => {
      for (const locale of LOCALE_CODES)
        expect(isAboutCrisis(query, translatorFor(locale).t('search.crisisWords'))).toBe(false);
    },
  );
});

describe('what is searched for', () => {
  test('is what was typed, without words that have no meaning of their own', () => {
    expect(terms('Ik kan niet slapen')[0]).toBe('slapen');
    expect(terms('hulp voor een vriend')[0]).toBe('hulp vriend');
  });

  test('is then all that was typed, then each word alone, the longest first', () => {
    expect(terms('mijn zieke moeder').slice(0, 4)).toEqual(['zieke moeder', 'mijn zieke moeder', 'moeder', 'zieke']);
  });

  test('is at last a word cut short, but not so short that it means something else', () => {
    expect(terms('psychologe')).toEqual(['psychologe', 'psycholog', 'psycholo', 'psychol', 'psycho']);
    expect(terms('stress')).toEqual(['stress', 'stres']);
    expect(terms('kot')).toEqual(['kot']);
  });

  test('is whatever was typed when it has no other words', () => {
    expect(terms('niet meer')[0]).toBe('niet meer');
  });

  test('is nothing when nothing was typed', () => {
    expect(attempts('  ?! ', '')).toEqual([]);
  });

  test('says when not every word was found', () => {
    expect(attempts('zieke moeder', '').map(({ isWhole }) => isWhole)).toEqual([true, false, false, false]);
  });
});
