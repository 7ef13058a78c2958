import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnsweredField } from '../device/kinds/exercise-answers.ts';
import { readableAnswers } from './readable-answers.ts';

const field = (name: string, label: string, text: string, words?: string): AnsweredField =>
  words === undefined ? { name, label, text } : { name, label, text, words };

describe('what somebody filled in, as people read it', () => {
  test('stands in the order of the form, what stands once before the rows', () => {
    const fields = [
      field('worry.2', 'Zorg', 'de huur'),
      field('state.2', 'In mijn piekerkwartier', 'gone', 'weg'),
      field('time', 'Mijn piekerkwartier begint om', '18:30'),
      field('worry.1', 'Zorg', 'het examen'),
    ];
    expect(readableAnswers({ fields })).toEqual([
      { row: undefined, answers: [{ label: 'Mijn piekerkwartier begint om', text: '18:30' }] },
      { row: 1, answers: [{ label: 'Zorg', text: 'het examen' }] },
      {
        row: 2,
        answers: [
          { label: 'Zorg', text: 'de huur' },
          { label: 'In mijn piekerkwartier', text: 'weg' },
        ],
      },
    ]);
  });

  test('leaves out what was left empty, and a row of which nothing is left', () => {
    const fields = [
      field('action.1', 'Actie', ''),
      field('action.3', 'Actie', 'bellen'),
      field('note', 'Notitie', '  \n '),
    ];
    expect(readableAnswers({ fields })).toEqual([{ row: 3, answers: [{ label: 'Actie', text: 'bellen' }] }]);
  });

  test('puts ticks under one label together, in words', () => {
    const fields = [
      field('choice.tag-1', 'Welke woorden passen nu?', 'yes', 'moe'),
      field('choice.tag-2', 'Welke woorden passen nu?', ''),
      field('choice.tag-3', 'Welke woorden passen nu?', 'yes', 'alleen'),
    ];
    expect(readableAnswers({ fields })).toEqual([
      { row: undefined, answers: [{ label: 'Welke woorden passen nu?', text: 'moe, alleen' }] },
    ]);
  });

  test('keeps answers to labels with the names of what every object has apart', () => {
    const fields = [
      field('__proto__', '__proto__', 'a'),
      field('constructor', 'constructor', 'b'),
      field('toString.1', 'toString', 'c'),
    ];
    expect(readableAnswers({ fields })).toEqual([
      {
        row: undefined,
        answers: [
          { label: '__proto__', text: 'a' },
          { label: 'constructor', text: 'b' },
        ],
      },
      { row: 1, answers: [{ label: 'toString', text: 'c' }] },
    ]);
  });

  test('is whole for any fields: emoji, writing from right to left, very long, strange names, rows with gaps', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'answer', 'choice.1', 'a.1', 'a.9999', 'b.2', 'constructor'),
      fc.tuple(fc.constantFrom('a', 'b', '__proto__'), fc.nat(10_000)).map(([base, row]) => `${base}.${String(row)}`),
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' ', '👩‍👩‍👧 ok', 'שלום עולם', 'x'.repeat(4000)),
    );
    const answered = fc.record(
      { name, label: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'Zorg')), text, words: text },
      { requiredKeys: ['name', 'label', 'text'] },
    );
    fc.assert(
      fc.property(fc.uniqueArray(answered, { selector: ({ name: own }) => own }), (fields) => {
        const groups = readableAnswers({ fields: fields });
        const written = fields.filter((one) => one.text !== '' && (one.words ?? one.text).trim() !== '');
        const shown = groups.flatMap(({ answers }) => answers);
        // Every answer is there, under its label; nothing is empty; rows ascend.
        for (const one of written)
          expect(
            shown.some(({ label, text: all }) => label === one.label && all.includes((one.words ?? one.text).trim())),
          ).toBe(true);
        expect(shown.every(({ text: all }) => all !== '')).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(written.length);
        const rows = groups.map(({ row }) => row ?? 0);
        expect(rows).toEqual([...rows].sort((a, b) => a - b));
        expect(new Set(rows).size).toBe(rows.length);
      }),
    );
  });
});
