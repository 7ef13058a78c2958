import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf, wordsOf } from './prose.ts';
import { readingEase } from './reading-ease.ts';

const plain = (text: string) => [{ text, isMarkdown: false }];

describe('a text is judged', () => {
  test('by the formula of Douma in Dutch', () => {
    // Ten sentences of six words with one syllable each.
    const text = 'Je slaapt slecht en bent moe. '.repeat(10);
    const reading = readingEase(plain(text), 'nl');
    expect(reading).toMatchObject({ words: 60, sentences: 10, wordsPerSentence: 6, level: 'easy' });
    expect(reading?.score).toBeCloseTo(206.84 - 0.77 * 100 - 0.93 * 6, 6);
  });

  test('by the formula of Flesch in English', () => {
    const text = 'The cat sat on the mat. '.repeat(10);
    expect(readingEase(plain(text), 'en')?.score).toBeCloseTo(206.835 - 84.6 - 1.015 * 6, 6);
  });

  // The first lines of Lincoln's Gettysburg Address: by hand 30 words, 1 sentence, 48 syllables; twice, to have enough words.
  test('close to a count by hand of a known text', () => {
    const address =
      'Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal. ';
    const byHand = 206.835 - 84.6 * (48 / 30) - 1.015 * 30;
    expect(Math.abs((readingEase(plain(address.repeat(2)), 'en')?.score ?? 0) - byHand)).toBeLessThan(6);
  });

  test('as hard when it is written for officials, and as easy when it is written for a student', () => {
    const officials =
      'De verantwoordelijkheid voor de organisatie van de studiebegeleiding berust bij de onderwijsinstelling, die overeenkomstig de decretale verplichtingen inzake toegankelijkheid de noodzakelijke voorzieningen treft teneinde de gelijkwaardige participatie van studenten met functiebeperkingen daadwerkelijk te waarborgen. '.repeat(
        2,
      );
    const student =
      'Je ligt wakker en je denkt aan het examen van morgen. Dat gebeurt bij veel mensen. Sta even op, drink wat water en schrijf op wat er in je hoofd zit. Ga dan weer liggen. Lukt het nog niet, lees dan iets saais. Morgen bel je iemand en vertel je hoe de nacht was. Je hoeft dit niet alleen te doen.';
    expect(readingEase(plain(officials), 'nl')?.level).toBe('hard');
    expect(readingEase(plain(student), 'nl')?.level).toBe('easy');
  });

  test('not at all when it has too few words to say', () => {
    expect(readingEase(plain('Dit is te kort.'), 'nl')).toBeUndefined();
    expect(readingEase([], 'en')).toBeUndefined();
  });

  test('with its longest sentence, to be found in the text', () => {
    const long = `Dit is ${'een heel '.repeat(15)}lange zin.`;
    const reading = readingEase(plain(`${'Dit is kort. '.repeat(10)}${long}`), 'nl');
    expect(reading?.longest).toEqual({ words: 34, text: long });
  });

  test('whatever is typed, with a number and no more words than it has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.boolean(),
        fc.constantFrom('nl', 'en'),
        (text, isMarkdown, locale) => {
          const reading = readingEase([{ text: text.repeat(3), isMarkdown }], locale);
          expect(reading === undefined || Number.isFinite(reading.score)).toBe(true);
        },
      ),
    );
  });
});

describe('the sentences of a text', () => {
  test('end at their full stops, not at those of shortened words, numbers and quotes', () => {
    expect(sentencesOf('Dat kost 3.50 euro, bv. voor wie werkt. “Echt?” vroeg ze. Ja.', false)).toEqual([
      'Dat kost 3.50 euro, bv. voor wie werkt.',
      '“Echt?” vroeg ze.',
      'Ja.',
    ]);
  });

  test('are those of its prose: no headings, addresses or signs of Markdown, and each point of a list is one', () => {
    const text =
      '## Een kop\n\nEen zin over\ntwee regels met een [link](https://example.org/heel/lang) en **nadruk**.\n\n- Bel iemand\n- Slaap\n\n| a | b |\n';
    expect(sentencesOf(text, true)).toEqual([
      'Een zin over twee regels met een link en nadruk.',
      'Bel iemand',
      'Slaap',
    ]);
  });

  test('have words with hyphens and apostrophes inside', () => {
    expect(wordsOf("Zo'n self-help-groep, 2 keer!")).toEqual(["Zo'n", 'self-help-groep', 'keer']);
  });
});
