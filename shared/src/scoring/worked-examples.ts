import type { WorkedExample } from '../content/instrument/worked-example.ts';
import { readNumber, settled } from './numbers.ts';
import { scoreAnswers } from './score-answers.ts';
import type { ScoreResult } from './score-result.ts';
import type { InstrumentStructure } from './structure.ts';

/** The name that stands in an example for "there must be no score". */
export const NO_SCORE = 'none';

/** One score of a worked example: what must come out, and what does. */
export interface CheckedScore {
  readonly score: string;
  /** As written: a number, a category, or `none`. */
  readonly expected: string;
  /** Undefined when there is no such score. */
  readonly computed: ScoreResult | undefined;
  readonly ok: boolean;
}

export interface CheckedExample {
  readonly name: string;
  readonly scores: readonly CheckedScore[];
}

/**
 * Computes each worked example again, and compares.
 *
 * A number is compared exactly, except that one written with two decimals or more may be rounded to them: 2.67 stands for 2.666…
 */
export function checkExamples(
  structure: Pick<InstrumentStructure, 'scales' | 'items' | 'scores' | 'examples'>,
): readonly CheckedExample[] {
  return structure.examples.map((example) => {
    const results = new Map(Object.entries(scoreAnswers(structure, answersOf(example))));
    return {
      name: example.name,
      scores: example.expected.map(([score, expected]) => {
        const computed = results.get(score);
        return { score, expected, computed, ok: computed !== undefined && isExpected(computed, expected) };
      }),
    };
  });
}

/** The answers of an example as answers of a person. */
export const answersOf = ({ answers }: Pick<WorkedExample, 'answers'>): Readonly<Record<string, string>> =>
  Object.fromEntries(answers);

function isExpected(result: ScoreResult, expected: string): boolean {
  if (result.kind === 'none') return expected === NO_SCORE;
  if (result.kind === 'category') return expected === result.category;
  const number = readNumber(expected);
  if (number === undefined) return false;
  const decimals = expected.split('.')[1]?.length ?? 0;
  const tolerance = decimals >= 2 ? 0.5 / 10 ** decimals : 0;
  return settled(Math.abs(result.value - number)) <= settled(tolerance);
}
