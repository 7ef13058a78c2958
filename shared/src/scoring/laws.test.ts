import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../content/instrument/item.ts';
import type { Scale } from '../content/instrument/scale.ts';
import type { Score } from '../content/instrument/score.ts';
import {
  BAND_TONES,
  COMPARISONS,
  CONDITION_MODES,
  FIGURE_BASES,
  HIDDEN_POLICIES,
  MISSING_POLICIES,
  NORM_KINDS,
  ROUNDINGS,
  SCORE_OPERATIONS,
  SCORE_ROLES,
} from '../content/vocabularies.ts';
import { bandOf } from './bands.ts';
import { structureFingerprint } from './fingerprint.ts';
import { band, bands, example, instrument, item, norm, reliability, score, structure } from './instrument.sample.ts';
import { instrumentProblems } from './instrument-problems.ts';
import { itemValue, valueLimits } from './item-value.ts';
import { settled } from './numbers.ts';
import { bandProblems } from './problems/band-problems.ts';
import { scoreAnswers } from './score-answers.ts';
import { scoreRange } from './score-range.ts';
import { shownItems } from './shown-items.ts';
import type { InstrumentStructure, ScoredQuestions } from './structure.ts';

const quarters = fc.integer({ min: -8, max: 20 }).map((quarter) => quarter / 4);
const value = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -2, max: 7 }) }, { weight: 1, arbitrary: quarters });

const scales = fc
  .array(fc.uniqueArray(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((all): Scale[] =>
    all.map((values, index) => ({
      key: `scale-${index}`,
      points: values.map((weight, place) => ({ code: `c${place}`, value: weight })),
    })),
  );

/** Up to eight items, some of them shown depending on earlier ones. */
const questions = scales.chain((all) =>
  fc
    .array(
      fc.record({
        scale: fc.constantFrom(...all.map(({ key }) => key)),
        reversed: fc.boolean(),
        mode: fc.constantFrom(...CONDITION_MODES),
        conditions: fc.array(
          fc.record({
            back: fc.integer({ min: 1, max: 3 }),
            comparison: fc.constantFrom(...COMPARISONS),
            answer: fc.constantFrom('c0', 'c1'),
          }),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((drawn) => ({
      scales: all,
      items: drawn.map(({ scale, reversed, mode, conditions }, index): Item => {
        const earlier = conditions.filter(({ back }) => back <= index);
        return item(`i-${index}`, scale, {
          reversed,
          showIf:
            earlier.length === 0
              ? null
              : {
                  mode,
                  conditions: earlier.map(({ back, comparison, answer }) => ({
                    item: `i-${index - back}`,
                    comparison,
                    answer: comparison.endsWith('answered') ? null : answer,
                  })),
                },
        });
      }),
    })),
);

/** Questions with scores of every operation over them. */
const scored = questions.chain((asked) => {
  const keys = asked.items.map(({ key }) => key);
  const some = fc.subarray(keys, { minLength: 1 });
  return fc
    .record({
      first: some,
      second: some,
      operation: fc.constantFrom('sum' as const, 'mean' as const),
      missing: fc.constantFrom(...MISSING_POLICIES),
      maxMissing: fc.integer({ min: 1, max: 4 }),
      hidden: fc.constantFrom(...HIDDEN_POLICIES),
      rounding: fc.constantFrom(...ROUNDINGS),
      factor: fc.constantFrom(-2, 0.5, 4),
      cut: value,
    })
    .map(({ first, second, operation, missing, maxMissing, hidden, rounding, factor, cut }): ScoredQuestions => {
      const gaps = { missing, maxMissing, hidden };
      return {
        ...asked,
        scores: [
          score('first', operation, { items: first, ...gaps }),
          score('second', 'mean', { items: second, ...gaps, rounding }),
          score('both', operation, { items: first.slice(0, 1), of: ['first', 'second'], ...gaps, rounding }),
          score('apart', 'difference', { of: ['first', 'second'] }),
          score('stretched', 'linear', { of: ['first'], factor, offset: 1, rounding }),
          score('number', 'count', { items: second, countLowest: 1, countHighest: 4, ...gaps }),
          score('field', 'quadrant', {
            of: ['first', 'second'],
            cuts: [
              ['first', String(cut)],
              ['second', String(cut)],
            ],
          }),
          score('kind', 'criteria', {
            criteria: [{ category: 'some', items: first, atLeast: 1, lowest: 1, highest: 9 }],
            otherwise: 'rest',
            hidden,
          }),
        ],
      };
    });
});

/** Questions, and answers of somebody who left out some of them, and changed others that are not shown any more. */
const answered = <Asked extends ScoredQuestions>(asked: fc.Arbitrary<Asked>) =>
  asked.chain((parts) =>
    fc
      .tuple(...parts.items.map(() => fc.option(fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4'), { nil: undefined })))
      .map((codes) => ({
        parts,
        answers: Object.fromEntries(
          parts.items.flatMap(({ key }, index) => {
            const code = codes[index];
            return code === undefined ? [] : [[key, code] as const];
          }),
        ),
      })),
  );

const MANY = { numRuns: 500 };

describe('Whatever is asked and answered,', () => {
  it('the order of the answers is of no matter', () => {
    fc.assert(
      fc.property(answered(scored), ({ parts, answers }) => {
        const backwards = Object.fromEntries(Object.entries(answers).reverse());
        expect(scoreAnswers(parts, backwards)).toEqual(scoreAnswers(parts, answers));
      }),
      MANY,
    );
  });

  it('each result lies in the range of its score, also when it is prorated', () => {
    fc.assert(
      fc.property(answered(scored), ({ parts, answers }) => {
        for (const [key, result] of Object.entries(scoreAnswers(parts, answers))) {
          const range = scoreRange(parts, key);
          if (result.kind === 'category')
            expect(range.kind === 'category' && range.categories).toContain(result.category);
          if (result.kind !== 'number' || range.kind !== 'number') continue;
          expect(result.value).toBeGreaterThanOrEqual(settled(range.lowest - 1e-8));
          expect(result.value).toBeLessThanOrEqual(settled(range.highest + 1e-8));
          if (range.step !== null)
            expect(Number.isInteger(settled((result.value - range.lowest) / range.step))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('without an answer there is no score', () => {
    fc.assert(
      fc.property(scored, (parts) => {
        expect(Object.values(scoreAnswers(parts, {})).every(({ kind }) => kind === 'none')).toBe(true);
      }),
      MANY,
    );
  });

  it('answers to items that are not shown change nothing', () => {
    fc.assert(
      fc.property(answered(scored), ({ parts, answers }) => {
        const shown = new Set(shownItems(parts, answers).map(({ key }) => key));
        const visible = Object.fromEntries(Object.entries(answers).filter(([key]) => shown.has(key)));
        expect(scoreAnswers(parts, visible)).toEqual(scoreAnswers(parts, answers));
        expect(shownItems(parts, visible)).toEqual(shownItems(parts, answers));
      }),
      MANY,
    );
  });

  it('a state that somebody changed by hand scores as if the wrong answers were not given', () => {
    const wrong = fc.dictionary(
      fc.oneof(fc.constantFrom('i-0', 'i-1', 'constructor', 'toString'), fc.string()),
      fc.anything(),
    );
    fc.assert(
      fc.property(answered(scored), wrong, ({ parts, answers }, invented) => {
        const tampered = { ...answers, ...invented } as Readonly<Record<string, string>>;
        const possible = Object.fromEntries(
          parts.items.flatMap(({ key, scale }) => {
            const points = parts.scales.find((one) => one.key === scale)!.points;
            const code = tampered[key];
            return points.some((point) => point.code === code) ? [[key, code!] as const] : [];
          }),
        );
        expect(scoreAnswers(parts, tampered)).toEqual(scoreAnswers(parts, possible));
      }),
      MANY,
    );
  });

  it('a score that refuses missing answers is made of all items that were shown', () => {
    fc.assert(
      fc.property(answered(scored), ({ parts, answers }) => {
        const { items: own, missing } = parts.scores.find(({ key }) => key === 'first')!;
        const shown = shownItems(parts, answers).filter(({ key }) => own.includes(key));
        const isComplete = shown.every((one) =>
          parts.scales.find(({ key }) => key === one.scale)!.points.some(({ code }) => code === answers[one.key]),
        );
        const result = scoreAnswers(parts, answers)['first']!;
        if (missing === 'refuse' && !isComplete) expect(result.kind).toBe('none');
        else if (result.kind === 'number') expect(result.isProrated).toBe(result.missing.length > 0);
        else expect(result.kind).toBe('none');
      }),
      MANY,
    );
  });

  it('a higher answer to an item never makes a sum or a mean lower', () => {
    fc.assert(
      fc.property(answered(scored), fc.nat(), ({ parts, answers }, drawn) => {
        const always = { ...parts, items: parts.items.map((one) => ({ ...one, reversed: false, showIf: null })) };
        const raised = always.items[drawn % always.items.length]!;
        const points = always.scales.find(({ key }) => key === raised.scale)!.points;
        const highest = points.toSorted((a, b) => b.value - a.value)[0]!;
        if (!points.some(({ code }) => code === answers[raised.key])) return;
        const before = scoreAnswers(always, answers);
        const after = scoreAnswers(always, { ...answers, [raised.key]: highest.code });
        for (const key of ['first', 'second', 'both']) {
          const [low, high] = [before[key], after[key]];
          if (low?.kind === 'number' && high?.kind === 'number') expect(high.value).toBeGreaterThanOrEqual(low.value);
          expect(high?.kind).toBe(low?.kind);
        }
      }),
      MANY,
    );
  });
});

it('Reversing an item twice changes nothing, and stays within the values of its scale', () => {
  fc.assert(
    fc.property(scales, ([scale]) => {
      for (const point of scale!.points) {
        const once = itemValue({ reversed: true }, scale!, point);
        const limits = valueLimits(scale)!;
        expect(itemValue({ reversed: true }, scale!, { value: once })).toBe(point.value);
        expect(once).toBeGreaterThanOrEqual(limits.lowest);
        expect(once).toBeLessThanOrEqual(limits.highest);
      }
    }),
  );
});

describe('Bands', () => {
  /** Bands over the range of a score, cut at some of its values; shifted limits make most of them wrong. */
  const banded = answered(scored).chain(({ parts, answers }) =>
    fc
      .record({
        key: fc.constantFrom(
          ...parts.scores.map(({ key }) => key).filter((key) => scoreRange(parts, key).kind === 'number'),
        ),
        cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        shift: fc.constantFrom(0, 0, 0, 1, -1, 0.25),
      })
      .map(({ key, cuts, shift }) => ({ parts, answers, key, limits: tiling(parts, key, cuts, shift) })),
  );

  function tiling(parts: ScoredQuestions, key: string, cuts: readonly number[], shift: number): [number, number][] {
    const range = scoreRange(parts, key);
    if (range.kind === 'category') return [];
    const { lowest, highest, step } = range;
    const onGrid = (share: number) =>
      step === null
        ? settled(lowest + share * (highest - lowest))
        : settled(lowest + Math.round((share * (highest - lowest)) / step) * step);
    const starts = [...new Set([lowest, ...cuts.map(onGrid)])]
      .sort((a, b) => a - b)
      .filter((start) => start < highest || start === lowest);
    return starts.map((start, index) => {
      const next = starts[index + 1];
      const end = next === undefined ? highest : settled(next - (step ?? 0));
      return [start, index === 0 ? settled(end + shift) : end];
    });
  }

  const withBands = (parts: ScoredQuestions, key: string, limits: readonly (readonly [number, number])[]) =>
    structure({
      ...parts,
      scores: parts.scores.map((one) => ({ ...one, role: 'internal' as const })),
      bands: bands(key, ...limits),
    });

  it('that the guard accepts hold each possible score exactly once', () => {
    let accepted = 0;
    fc.assert(
      fc.property(banded, ({ parts, answers, key, limits }) => {
        const whole = withBands(parts, key, limits);
        if (bandProblems(whole).length > 0) return;
        const result = scoreAnswers(parts, answers)[key]!;
        if (result.kind !== 'number') return;
        accepted += 1;
        const range = scoreRange(parts, key);
        const isStepped = range.kind === 'number' && range.step !== null;
        const holding = whole.bands.filter(
          ({ lowest, highest }, index) =>
            result.value >= lowest! &&
            (isStepped || index === whole.bands.length - 1 ? result.value <= highest! : result.value < highest!),
        );
        expect(holding).toHaveLength(1);
        expect(bandOf(whole, key, result)).toBe(holding[0]);
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  it('that tile the range are accepted, and with a limit moved they are not', () => {
    fc.assert(
      fc.property(banded, ({ parts, key, limits }) => {
        const range = scoreRange(parts, key);
        const [first, ...others] = limits;
        if (range.kind !== 'number' || !first || others.length === 0) return;
        const end = range.step === null ? others[0]![0] : settled(others[0]![0] - range.step);
        expect(bandProblems(withBands(parts, key, [[first[0], end], ...others]))).toEqual([]);
        const moved = settled(end + (range.step ?? 0.01));
        expect(bandProblems(withBands(parts, key, [[first[0], moved], ...others]))).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('The publish guard', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'constructor');
  const names = fc.array(key, { maxLength: 4 });
  const number = fc.option(fc.constantFrom(-10_000, -1, 0, 0.3, 1, 2, 5, 10_000));
  const text = fc.constantFrom('0', '1', '2.5', 'many', '', '1e9', 'none');
  const pairs = fc.array(fc.tuple(fc.oneof(key, text), text), { maxLength: 4 }).map((all) => all as [string, string][]);

  /** Everything that the fields of the schema let pass, with names that may point anywhere. */
  const anything: fc.Arbitrary<InstrumentStructure> = fc.record({
    scales: fc.array(
      fc.record({
        key,
        points: fc.array(fc.record({ code: fc.constantFrom('0', '1', '2'), value: fc.constantFrom(-1, 0, 0.1, 2) }), {
          maxLength: 4,
        }),
      }),
      { maxLength: 3 },
    ),
    items: fc.array(
      fc.record({
        key,
        scale: key,
        reversed: fc.boolean(),
        skippable: fc.boolean(),
        showIf: fc.option(
          fc.record({
            mode: fc.constantFrom(...CONDITION_MODES),
            conditions: fc.array(
              fc.record({ item: key, comparison: fc.constantFrom(...COMPARISONS), answer: fc.option(text) }),
              { maxLength: 3 },
            ),
          }),
        ),
        riskAnswers: fc.array(text, { maxLength: 2 }),
      }),
      { maxLength: 5 },
    ),
    scores: fc.array(
      fc
        .record({
          key,
          operation: fc.constantFrom(...SCORE_OPERATIONS),
          role: fc.constantFrom(...SCORE_ROLES),
          isSymptomScale: fc.boolean(),
          items: names,
          of: names,
          missing: fc.constantFrom(...MISSING_POLICIES),
          maxMissing: fc.option(fc.integer({ min: 0, max: 200 })),
          hidden: fc.constantFrom(...HIDDEN_POLICIES),
          rounding: fc.constantFrom(...ROUNDINGS),
          factor: number,
          offset: number,
          table: pairs,
          cuts: pairs,
          countLowest: number,
          countHighest: number,
          criteria: fc.array(
            fc.record({
              category: key,
              items: names,
              atLeast: fc.integer({ min: 1, max: 5 }),
              lowest: fc.constantFrom(-1, 0, 2),
              highest: fc.constantFrom(-1, 0, 2),
            }),
            { maxLength: 3 },
          ),
          otherwise: fc.option(key),
          source: fc.option(text),
        })
        .map((fields): Score => ({ ...score(fields.key, fields.operation), ...fields })),
      { maxLength: 5 },
    ),
    bands: fc.array(
      fc
        .record({
          key,
          score: key,
          lowest: number,
          highest: number,
          category: fc.option(key),
          tone: fc.constantFrom(...BAND_TONES),
        })
        .map((fields) => band(fields.key, fields.score, fields)),
      { maxLength: 5 },
    ),
    norms: fc.array(
      fc
        .record({ key, score: key, kind: fc.constantFrom(...NORM_KINDS), percentiles: pairs, mean: number })
        .map((fields) => norm(fields)),
      { maxLength: 2 },
    ),
    reliabilities: fc.array(
      fc.record({ score: key, basis: fc.constantFrom(...FIGURE_BASES) }).map((fields) => reliability(fields)),
      { maxLength: 2 },
    ),
    examples: fc.array(
      fc
        .tuple(pairs, pairs)
        .map(([given, expected]) => example('One', Object.fromEntries(given), Object.fromEntries(expected))),
      { maxLength: 3 },
    ),
  });

  it('has an answer to everything, and its sentences are for reading', () => {
    fc.assert(
      fc.property(anything, (parts) => {
        for (const { path, message } of instrumentProblems(instrument(parts))) {
          expect(path.length).toBeGreaterThan(0);
          for (const sentence of [message.nl, message.en]) {
            expect(sentence).toMatch(/^[A-Z].*[.:].*$/s);
            expect(sentence).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
          }
          expect(message.nl).not.toBe(message.en);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('The fingerprint of a structure', () => {
  const turned = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(turned);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part)
        .reverse()
        .map(([name, inner]) => [name, turned(inner)]),
    );
  };

  it('does not depend on the order in which fields are written', () => {
    fc.assert(
      fc.property(scored, (parts) => {
        const whole = structure(parts);
        expect(structureFingerprint(turned(whole) as InstrumentStructure)).toBe(structureFingerprint(whole));
      }),
    );
  });

  it('changes with every item, scale and score', () => {
    fc.assert(
      fc.property(scored, fc.nat(), (parts, drawn) => {
        const whole = structure(parts);
        const before = structureFingerprint(whole);
        const at = <Part>(list: readonly Part[], change: (part: Part) => Part) =>
          list.map((part, index) => (index === drawn % list.length ? change(part) : part));
        const after = [
          { ...whole, items: at(whole.items, (one) => ({ ...one, reversed: !one.reversed })) },
          { ...whole, items: at(whole.items, (one) => ({ ...one, key: `${one.key}-x` })) },
          { ...whole, scores: at(whole.scores, (one) => ({ ...one, offset: 17 })) },
          { ...whole, scores: at(whole.scores, (one) => ({ ...one, items: [...one.items, 'x'] })) },
          {
            ...whole,
            scales: at(whole.scales, (one) => ({ ...one, points: [...one.points, { code: 'x', value: 9 }] })),
          },
        ].map(structureFingerprint);
        expect(new Set([before, ...after]).size).toBe(6);
      }),
    );
  });
});
