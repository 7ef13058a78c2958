import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TakenTest } from '../test-definition.ts';
import { GARDEN_TEST, gardenAnswers, takenOn } from './garden-test.ts';
import { MOST_CHARACTERS, openResult, writeResult } from './saved-result.ts';

const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const TAKEN = takenOn('2026-03-01', gardenAnswers({ water: 4, weeds: 2, tools: 5 }));
const WRITTEN = writeResult(GARDEN_TEST, TAKEN);

const open = (text: string) => openResult(text, GARDEN_TEST, NOW);
const refused = (because: string) => ({ kind: 'refused', because });

/** The file with something in it changed by hand. */
function changed(change: (file: { formatVersion: number; test: string; taken: TakenTest }) => object): string {
  return JSON.stringify(change(JSON.parse(WRITTEN) as { formatVersion: number; test: string; taken: TakenTest }));
}
const withTaken = (part: object): string => changed((file) => ({ ...file, taken: { ...file.taken, ...part } }));

describe('a saved result', () => {
  test('opens again as it was', () => {
    expect(open(WRITTEN)).toEqual({ kind: 'result', taken: TAKEN });
  });

  test('opens again whatever was answered', () => {
    const answers = fc.dictionary(
      fc.constantFrom(...GARDEN_TEST.structure.items.map(({ key }) => key)),
      fc.constantFrom('1', '2', '3', '4', '5'),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const taken = takenOn('2026-03-01', { ...given });
        expect(open(writeResult(GARDEN_TEST, taken))).toEqual({ kind: 'result', taken });
      }),
    );
  });

  test('of another version opens as it was, without being counted again', () => {
    const older = { version: '0.9.0', fingerprint: 'other', scores: { water: { value: 77 } } };
    expect(open(withTaken(older))).toEqual({ kind: 'result', taken: { ...TAKEN, ...older } });
  });

  test('says what it is, and which form it has', () => {
    expect(JSON.parse(WRITTEN)).toMatchObject({
      format: 'moodspace-self-test-result',
      formatVersion: 1,
      test: 'garden-test',
      taken: { version: '1.0.0', answers: { 'water-1': '4' }, scores: { water: { value: 4 } } },
    });
  });
});

describe('a file is refused', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', 'Dear diary,'],
    ['a file that was cut off', WRITTEN.slice(0, -20)],
    ['JSON of something else', '{"resourceType":"QuestionnaireResponse"}'],
    ['a list', '[]'],
    ['nothing at all in JSON', 'null'],
    ['a huge file', `${' '.repeat(MOST_CHARACTERS)}${WRITTEN}`],
  ])('as no result of ours: %s', (_what, text) => {
    expect(open(text)).toEqual(refused('not_a_result'));
  });

  test('when a newer site wrote it', () => {
    expect(open(changed((file) => ({ ...file, formatVersion: 2 })))).toEqual(refused('newer_format'));
  });

  test('when it belongs to another self-test', () => {
    expect(open(changed((file) => ({ ...file, test: 'pond-test' })))).toEqual(refused('other_test'));
  });

  test.each([
    ['a score was changed', { scores: { ...TAKEN.scores, water: { value: 5 } } }],
    ['a category was changed', { scores: { ...TAKEN.scores, garden: { category: 'low-high' } } }],
    ['a score was taken out', { scores: { water: { value: 4 } } }],
    ['a score was added', { scores: { ...TAKEN.scores, luck: { value: 1 } } }],
    ['an answer was changed', { answers: { ...TAKEN.answers, 'water-1': '1' } }],
    ['an answer cannot be given', { answers: { ...TAKEN.answers, 'water-1': '6' } }],
    ['a question is not asked', { answers: { ...TAKEN.answers, 'pond-1': '1' } }],
    ['an answer is no text', { answers: { 'water-1': 4 } }],
    ['the answers are a list', { answers: ['4'] }],
    ['there are no scores', { scores: null }],
    ['the day does not exist', { takenAt: '2026-02-30T12:00:00.000Z' }],
    ['the day is next month', { takenAt: '2026-12-22T12:00:00.000Z' }],
    ['the day is no day', { takenAt: 'yesterday' }],
    ['the version is missing', { version: undefined }],
    ['it has no name of its own', { id: '' }],
  ])('as changed when %s', (_what, part) => {
    expect(open(withTaken(part))).toEqual(refused('changed'));
  });

  test('as changed when its form has no number', () => {
    expect(open(changed((file) => ({ ...file, formatVersion: 'one' })))).toEqual(refused('changed'));
  });
});

describe('whatever stands in a file', () => {
  const isHarmless = (text: string): boolean => {
    const opened = open(text);
    // Scores that are shown are those that the answers give.
    return (
      opened.kind === 'refused' ||
      opened.taken.version !== GARDEN_TEST.version ||
      open(writeResult(GARDEN_TEST, opened.taken)).kind === 'result'
    );
  };

  test('any text is refused or true, and nothing breaks', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => isHarmless(text)));
    expect(isHarmless(WRITTEN)).toBe(true);
  });

  test('any result of ours with one sign in it changed is refused or true', () => {
    const place = fc.nat({ max: WRITTEN.length - 1 });
    fc.assert(
      fc.property(place, fc.string({ minLength: 1, maxLength: 3 }), (at, sign) => {
        expect(isHarmless(WRITTEN.slice(0, at) + sign + WRITTEN.slice(at + 1))).toBe(true);
      }),
    );
  });

  test('any result of ours with one part replaced by anything is refused or true', () => {
    const part = fc.constantFrom('id', 'takenAt', 'version', 'fingerprint', 'answers', 'scores');
    fc.assert(
      fc.property(part, fc.jsonValue(), (name, value) => {
        expect(isHarmless(withTaken({ [name]: value }))).toBe(true);
      }),
    );
  });
});
