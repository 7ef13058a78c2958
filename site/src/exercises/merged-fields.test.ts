import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_FIELDS } from '../device/kinds/exercise-answers.ts';
import { mergedFields } from './merged-fields.ts';

const field = (name: string, text: string, label = name) => ({ name, label, text });
const none = new Set<string>();

describe('what is kept of an exercise that is open in two tabs', () => {
  test('is what was changed here, and else what the other tab kept', () => {
    const kept = [field('situation', 'from the other tab'), field('thought', 'old')];
    const mine = [field('situation', ''), field('thought', 'new'), field('feeling', 'sad')];
    expect(mergedFields(kept, mine, { changed: new Set(['thought', 'feeling']), gone: none })).toEqual([
      field('situation', 'from the other tab'),
      field('thought', 'new'),
      field('feeling', 'sad'),
    ]);
  });

  test('takes a row away that was taken away here, and no other', () => {
    const kept = [field('worry.1', 'a'), field('worry.2', 'b'), field('worry.3', 'of the other tab')];
    expect(mergedFields(kept, [field('worry.1', 'a')], { changed: none, gone: new Set(['worry.2']) })).toEqual([
      field('worry.1', 'a'),
      field('worry.3', 'of the other tab'),
    ]);
  });
});

describe('what is kept of an exercise', () => {
  test('does not hold what nobody filled in, and remembers what was emptied', () => {
    const mine = [field('a', ''), field('b', '')];
    expect(mergedFields([field('b', 'was here')], mine, { changed: new Set(['b']), gone: none })).toEqual([
      field('b', ''),
    ]);
  });

  test('holds answers to questions that are gone since, behind the others', () => {
    expect(
      mergedFields([field('old-question', 'x')], [field('new', 'y')], { changed: new Set(['new']), gone: none }),
    ).toEqual([field('new', 'y'), field('old-question', 'x')]);
  });

  test('has the words of today for answers that did not change', () => {
    expect(
      mergedFields([field('a', 'x', 'Old label')], [field('a', 'x', 'New label')], { changed: none, gone: none }),
    ).toEqual([field('a', 'x', 'New label')]);
  });

  test('is not brought back by a page that only shows it, when another tab erased it', () => {
    expect(mergedFields([], [field('a', 'x'), field('b', 'new')], { changed: new Set(['b']), gone: none })).toEqual([
      field('b', 'new'),
    ]);
  });

  test('loses no field, whatever the names, and names none twice', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('__proto__', 'constructor', 'a', 'b', 'a.1', 'a.2'),
    );
    const fields = fc.uniqueArray(fc.record({ name, label: fc.string(), text: fc.string() }), {
      selector: (one) => one.name,
      maxLength: MOST_FIELDS / 2,
    });
    fc.assert(
      fc.property(fields, fields, fc.array(name), (kept, mine, names) => {
        const changed = new Set(names);
        const merged = mergedFields(kept, mine, { changed, gone: none });
        const texts = new Map(merged.map((one) => [one.name, one.text]));
        expect(texts.size).toBe(merged.length);
        for (const one of mine) if (changed.has(one.name)) expect(texts.get(one.name) ?? '').toBe(one.text);
        for (const one of kept)
          if (!changed.has(one.name) || !mine.some((own) => own.name === one.name))
            expect(texts.get(one.name)).toBe(one.text);
      }),
    );
  });

  test('never becomes more than can be kept', () => {
    const many = Array.from({ length: MOST_FIELDS }, (_, index) => field(`old-${String(index)}`, 'x'));
    const merged = mergedFields(many, [field('new', 'y')], { changed: new Set(['new']), gone: none });
    expect(merged).toHaveLength(MOST_FIELDS);
    expect(merged[0]).toEqual(field('new', 'y'));
  });
});
