import type { Criterion, Score } from '../content/instrument/score.ts';
import type { ScoreOperation } from '../content/vocabularies.ts';
import { readNumber, settled } from './numbers.ts';

/** What a score does about items without an answer, and about hidden ones. */
export interface GapRule {
  /** How many shown items may lack an answer. */
  readonly allowedMissing: number;
  readonly hidden: Score['hidden'];
}

/** How a score is computed: of the form that editors fill in, exactly what its operation needs. */
export type ScoreRule =
  | {
      readonly operation: 'sum' | 'mean';
      readonly items: readonly string[];
      readonly of: readonly string[];
      readonly gaps: GapRule;
    }
  | { readonly operation: 'difference'; readonly of: readonly [string, string] }
  | { readonly operation: 'linear'; readonly of: readonly [string]; readonly factor: number; readonly offset: number }
  | { readonly operation: 'lookup'; readonly of: readonly [string]; readonly table: ReadonlyMap<number, number> }
  | { readonly operation: 'quadrant'; readonly of: readonly [string, string]; readonly cuts: readonly [number, number] }
  | {
      readonly operation: 'criteria';
      readonly items: readonly string[];
      readonly lines: readonly Criterion[];
      readonly otherwise: string;
      readonly gaps: GapRule;
    }
  | {
      readonly operation: 'count';
      readonly items: readonly string[];
      readonly lowest: number;
      readonly highest: number;
      readonly gaps: GapRule;
    };

/** What an operation cannot work with in the form of a score. `score-rule.ts` says it in a sentence. */
export type RuleFault =
  | 'no_parts'
  | 'no_items'
  | 'not_one_score'
  | 'not_two_scores'
  | 'no_factor'
  | 'factor_0'
  | 'no_table'
  | 'line_not_numbers'
  | 'number_twice'
  | 'stray_cut'
  | 'no_cut'
  | 'cut_not_number'
  | 'no_criteria'
  | 'no_otherwise'
  | 'no_lowest'
  | 'no_highest'
  | 'turned_round';

/** Hears of a field that an operation cannot work with, why, and what stands there. */
export type Refuse = (field: keyof Score, fault: RuleFault, ...found: readonly string[]) => void;

/** The scores that a score is computed of. */
export const sourcesOf = (rule: ScoreRule): readonly string[] => ('of' in rule ? rule.of : []);

/**
 * Reads the form of a score as what its operation needs; undefined when that lacks something, of which `refuse` hears. What the names in it point to is not
 * looked at. It has no sentences, so that they do not travel to the device of every visitor.
 */
export function readRule(score: Score, refuse?: Refuse): ScoreRule | undefined {
  let faults = 0;
  const rule = READERS[score.operation](score, (...fault) => {
    faults += 1;
    refuse?.(...fault);
  });
  return faults === 0 ? rule : undefined;
}

const READERS: Readonly<Record<ScoreOperation, (score: Score, refuse: Refuse) => ScoreRule | undefined>> = {
  sum: (score, refuse) => totalRule('sum', score, refuse),
  mean: (score, refuse) => totalRule('mean', score, refuse),
  difference: differenceRule,
  linear: linearRule,
  lookup: lookupRule,
  quadrant: quadrantRule,
  criteria: criteriaRule,
  count: countRule,
};

function totalRule(operation: 'sum' | 'mean', score: Score, refuse: Refuse): ScoreRule {
  if (score.items.length + score.of.length === 0) refuse('items', 'no_parts');
  return { operation, items: score.items, of: score.of, gaps: gapRule(score) };
}

function differenceRule(score: Score, refuse: Refuse): ScoreRule | undefined {
  const of = twoSources(score, refuse);
  return of && { operation: 'difference', of };
}

function linearRule(score: Score, refuse: Refuse): ScoreRule | undefined {
  const of = oneSource(score, refuse);
  if (score.factor === null) refuse('factor', 'no_factor');
  if (score.factor === 0) refuse('factor', 'factor_0');
  return of && { operation: 'linear', of, factor: score.factor ?? 1, offset: score.offset ?? 0 };
}

function lookupRule(score: Score, refuse: Refuse): ScoreRule | undefined {
  const of = oneSource(score, refuse);
  if (score.table.length === 0) refuse('table', 'no_table');
  const wrong: string[] = [];
  const table = numberTable(score.table, (line) => wrong.push(line));
  for (const line of wrong) refuse('table', 'line_not_numbers', line);
  if (table.size + wrong.length < score.table.length) refuse('table', 'number_twice');
  return of && { operation: 'lookup', of, table };
}

function quadrantRule(score: Score, refuse: Refuse): ScoreRule | undefined {
  const of = twoSources(score, refuse);
  if (!of) return undefined;
  for (const [source] of score.cuts) if (!of.includes(source)) refuse('cuts', 'stray_cut', source);
  const [first, second] = of.map((source) => cutOf(score, source, refuse));
  return first === undefined || second === undefined ? undefined : { operation: 'quadrant', of, cuts: [first, second] };
}

function cutOf(score: Score, source: string, refuse: Refuse): number | undefined {
  const text = score.cuts.find(([name]) => name === source)?.[1];
  if (text === undefined) {
    refuse('cuts', 'no_cut', source);
    return undefined;
  }
  const cut = readNumber(text);
  if (cut === undefined) refuse('cuts', 'cut_not_number', text, source);
  return cut;
}

function criteriaRule(score: Score, refuse: Refuse): ScoreRule {
  if (score.criteria.length === 0) refuse('criteria', 'no_criteria');
  if (score.otherwise === null) refuse('otherwise', 'no_otherwise');
  return {
    operation: 'criteria',
    items: [...new Set(score.criteria.flatMap(({ items }) => items))],
    lines: score.criteria,
    otherwise: score.otherwise ?? '',
    gaps: gapRule(score),
  };
}

function countRule(score: Score, refuse: Refuse): ScoreRule {
  const { items, countLowest, countHighest } = score;
  if (items.length === 0) refuse('items', 'no_items');
  if (countLowest === null) refuse('countLowest', 'no_lowest');
  if (countHighest === null) refuse('countHighest', 'no_highest');
  const lowest = countLowest ?? 0;
  const highest = countHighest ?? lowest;
  if (lowest > highest) refuse('countLowest', 'turned_round', String(lowest), String(highest));
  return { operation: 'count', items, lowest, highest, gaps: gapRule(score) };
}

const gapRule = ({ missing, maxMissing, hidden }: Score): GapRule => ({
  allowedMissing: missing === 'prorate' ? (maxMissing ?? 0) : 0,
  hidden,
});

function oneSource(score: Score, refuse: Refuse): readonly [string] | undefined {
  const [first, ...rest] = score.of;
  if (first !== undefined && rest.length === 0) return [first];
  refuse('of', 'not_one_score');
  return undefined;
}

function twoSources(score: Score, refuse: Refuse): readonly [string, string] | undefined {
  const [first, second, ...rest] = score.of;
  if (first !== undefined && second !== undefined && rest.length === 0) return [first, second];
  refuse('of', 'not_two_scores');
  return undefined;
}

/** The lines of a table by their number. `refuse` hears of each line that is not of numbers. */
export function numberTable(
  pairs: readonly (readonly [string, string])[],
  refuse: (line: string) => void,
): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const [left, right] of pairs) {
    const from = readNumber(left);
    const to = readNumber(right);
    if (from === undefined || to === undefined) refuse(`${left} = ${right}`);
    else table.set(settled(from), to);
  }
  return table;
}
