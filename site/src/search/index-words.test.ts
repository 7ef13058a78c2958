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

  test.each(['slaap', 'hoofdpijn', 'september', 'zorgen', 'kans', ''])('is left alone when it is none, or its parts are not known: "%s"', (word) => {
    expect(compoundParts(word)).toEqual([]);
  });
});

describe('the words added to a page', () => {
  test('are other forms and parts of its own words, without its own words', () => {
    expect(indexWords('Ik sliep slecht voor de studentenpsycholoog.', 'nl')).toEqual([
      'slapen', 'geslapen', 'slaap', 'slaapt', 'slechte', 'slechter',
      'studenten', 'studeren', 'studeerde', 'gestudeerd', 'studie', 'studies', 'student',
      'psycholoog', 'psychologe', 'psychologen', 'psychologisch',
    ]);
  });

  test('come once, however often the page gives cause', () => {
    const words = indexWords('Dag. Dag! DAG dag', 'nl');
    expect(words).toEqual(['dagen']);
  });

  test('are none in a language without lists, and no compounds in English', () => {
    expect(indexWords('dormir dagen', 'fr')).toEqual([]);
    expect(indexWords('slaapproblemen slept', 'en')).toEqual(['sleep', 'asleep']);
  });
});
