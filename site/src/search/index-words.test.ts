import { describe, expect, test } from 'vitest';
import { compoundParts } from './compound-parts.ts';
import { indexWords } from './index-words.ts';

describe('a Dutch compound', () => {
  test.each([
    ['slaapproblemen', ['slaap', 'problemen']],
    ['studentenpsycholoog', ['studenten', 'psycholoog']],
    ['levensvraag', ['levens', 'vraag']],
    ['faalangst', ['faal', 'angst']],
    ['studentenhulplijn', ['studenten', 'hulplijn']],
    ['examenstress', ['examen', 'stress']],
  ])('is taken apart: %s', (word, parts) => {
    expect(compoundParts(word)).toEqual(parts);
  });

  test.each(['slaap', 'hoofdpijn', 'september', 'zorgen', 'kans', ''])(
    'is left alone when it is none, or its parts are not known: "%s"',
    (word) => {
      expect(compoundParts(word)).toEqual([]);
    },
  );
});

describe('the words added to a page', () => {
  test('are other forms and parts of its own words, without its own words', () => {
    expect(indexWords('De studentenpsycholoog', 'Ik sliep slecht.', 'nl')).toEqual({
      about: [
        'studenten',
        'studeren',
        'studeerde',
        'gestudeerd',
        'studie',
        'studies',
        'student',
        'psycholoog',
        'psychologe',
        'psychologen',
        'psychologisch',
      ],
      mentioned: ['slapen', 'geslapen', 'slaap', 'slaapt', 'slechte', 'slechter'],
    });
  });

  test('count as what the page is about when the page uses a word often', () => {
    expect(indexWords('', 'dag dag dag', 'nl')).toEqual({ about: [], mentioned: ['dagen'] });
    expect(indexWords('', 'Dag, dag. DAG! dag', 'nl')).toEqual({ about: ['dagen'], mentioned: [] });
  });

  test('are none in a language without lists, and no compounds in English', () => {
    expect(indexWords('', 'dormir dagen', 'fr')).toEqual({ about: [], mentioned: [] });
    expect(indexWords('', 'slaapproblemen slept', 'en').mentioned).toEqual(['sleep', 'asleep']);
  });
});
