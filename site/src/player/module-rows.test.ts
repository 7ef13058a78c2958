import { describe, expect, it } from 'vitest';
import { translatorFor } from '../i18n/translator.ts';
import { becauseWords, progressWords, suggestedOrder } from './module-rows.ts';

const nl = translatorFor('nl');
const en = translatorFor('en');

describe('why a module is suggested', () => {
  it('is told in the words of the answer that was chosen', () => {
    expect(becauseWords(['Ik lig vaak wakker.'], nl)).toBe('Want je zei: “Ik lig vaak wakker”.');
    expect(becauseWords(['I lie awake', 'I worry a lot'], en)).toBe(
      'Because you said: “I lie awake” and “I worry a lot”.',
    );
  });

  it('quotes two answers at most', () => {
    expect(becauseWords(['a', 'b', 'c'], en)).toBe('Because you said: “a” and “b”.');
  });

  it('says nothing where no answer points', () => {
    expect(becauseWords([], nl)).toBe('');
  });
});

describe('how far somebody is', () => {
  const progress = { reached: ['begin', 'plan'], finishedAt: null };

  it('is told in steps, without those that were for other answers', () => {
    expect(progressWords('begin where less* plan', progress, en)).toBe('2 of 3 steps');
    expect(progressWords('begin where less* plan', { ...progress, reached: ['begin', 'less'] }, nl)).toBe(
      '2 van 4 stappen',
    );
  });

  it('is told as the day on which it was finished, once it is', () => {
    expect(progressWords('begin plan', { ...progress, finishedAt: '2026-11-03T12:00:00.000Z' }, nl)).toBe(
      'Gedaan op 3 november 2026',
    );
  });
});

describe('the order of modules', () => {
  const intake = [{ key: 'nights', options: [{ key: 'awake', label: 'I lie awake', modules: ['sleep'] }] }];

  it('is that of the programme for whoever was not asked', () => {
    expect(suggestedOrder(['move', 'sleep'], intake, undefined).map(({ key }) => key)).toEqual(['move', 'sleep']);
  });

  it('begins with what the answers point to, and says which', () => {
    expect(suggestedOrder(['move', 'sleep'], intake, new Map([['nights', 'awake']]))).toEqual([
      { key: 'sleep', because: ['I lie awake'] },
      { key: 'move', because: [] },
    ]);
  });

  it('leaves out answers that the programme no longer has', () => {
    expect(suggestedOrder(['move', 'sleep'], intake, new Map([['nights', 'gone']]))[0]).toEqual({
      key: 'move',
      because: [],
    });
  });
});
