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

/** A field of the form that its operation cannot work with, in a sentence for an editor. */
export interface RuleProblem {
  readonly field: keyof Score;
  readonly message: string;
}

export type ReadRule =
  | { readonly kind: 'rule'; readonly rule: ScoreRule }
  | { readonly kind: 'problems'; readonly problems: readonly RuleProblem[] };

/** The scores that a score is computed of. */
export const sourcesOf = (rule: ScoreRule): readonly string[] => ('of' in rule ? rule.of : []);

/** Tells whether a score is one of a few categories instead of a number. */
export const isCategoryOperation = (operation: Score['operation']): boolean =>
  operation === 'quadrant' || operation === 'criteria';

/** Hears of a field that an operation cannot work with. */
type Refuse = (field: keyof Score, message: string) => void;

/** Reads the form of a score as what its operation needs, or says what is missing in it. What the names in it point to is not looked at. */
export function scoreRule(score: Score): ReadRule {
  const problems: RuleProblem[] = [];
  const rule = READERS[score.operation](score, (field, message) => problems.push({ field, message }));
  return rule && problems.length === 0 ? { kind: 'rule', rule } : { kind: 'problems', problems };
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
  if (score.items.length + score.of.length === 0)
    refuse('items', `${named(score)} names no items and no scores; write the keys of what it is made of.`);
  return { operation, items: score.items, of: score.of, gaps: gapRule(score) };
}

function differenceRule(score: Score, refuse: Refuse): ScoreRule | undefined {
  const of = twoSources(score, refuse);
  return of && { operation: 'difference', of };
}

function linearRule(score: Score, refuse: Refuse): ScoreRule | undefined {
  const of = oneSource(score, refuse);
  if (score.factor === null) refuse('factor', `${named(score)} needs a factor; write 1 when it only adds something.`);
  if (score.factor === 0) refuse('factor', `${named(score)} has the factor 0, which makes all results the same.`);
  return of && { operation: 'linear', of, factor: score.factor ?? 1, offset: score.offset ?? 0 };
}

function lookupRule(score: Score, refuse: Refuse): ScoreRule | undefined {
  const of = oneSource(score, refuse);
  if (score.table.length === 0)
    refuse('table', `${named(score)} has no table; write one line "score = value" for each score.`);
  const wrong: string[] = [];
  const table = numberTable(score.table, (line) => wrong.push(line));
  for (const line of wrong)
    refuse(
      'table',
      `The table of ${bare(score)} has the line "${line}"; both sides must be numbers, with a point for decimals.`,
    );
  if (table.size + wrong.length < score.table.length)
    refuse('table', `The table of ${bare(score)} has two lines for the same number.`);
  return of && { operation: 'lookup', of, table };
}

function quadrantRule(score: Score, refuse: Refuse): ScoreRule | undefined {
  const of = twoSources(score, refuse);
  if (!of) return undefined;
  for (const [source] of score.cuts)
    if (!of.includes(source))
      refuse('cuts', `${named(score)} has a cut for "${source}", which is not one of its two scores.`);
  const [first, second] = of.map((source) => cutOf(score, source, refuse));
  return first === undefined || second === undefined ? undefined : { operation: 'quadrant', of, cuts: [first, second] };
}

function cutOf(score: Score, source: string, refuse: Refuse): number | undefined {
  const text = score.cuts.find(([name]) => name === source)?.[1];
  if (text === undefined) {
    refuse('cuts', `${named(score)} has no cut for "${source}"; write a line "${source} = 3".`);
    return undefined;
  }
  const cut = readNumber(text);
  if (cut === undefined)
    refuse(
      'cuts',
      `The cut "${text}" of ${bare(score)} for "${source}" is not a number; write one with a point for decimals.`,
    );
  return cut;
}

function criteriaRule(score: Score, refuse: Refuse): ScoreRule {
  if (score.criteria.length === 0) refuse('criteria', `${named(score)} has no lines; add at least one.`);
  if (score.otherwise === null)
    refuse('otherwise', `${named(score)} does not say which category it is when no line holds; fill in "otherwise".`);
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
  if (items.length === 0) refuse('items', `${named(score)} names no items; write the keys of what it counts.`);
  if (countLowest === null) refuse('countLowest', `${named(score)} does not say from which value on an answer counts.`);
  if (countHighest === null) refuse('countHighest', `${named(score)} does not say up to which value an answer counts.`);
  const lowest = countLowest ?? 0;
  const highest = countHighest ?? lowest;
  if (lowest > highest)
    refuse('countLowest', `${named(score)} counts from ${lowest} to ${highest}; the first must be the lower one.`);
  return { operation: 'count', items, lowest, highest, gaps: gapRule(score) };
}

const bare = ({ key }: Score): string => `the score "${key}"`;

const named = ({ key, operation }: Score): string => `The score "${key}" (${operation})`;

const gapRule = ({ missing, maxMissing, hidden }: Score): GapRule => ({
  allowedMissing: missing === 'prorate' ? (maxMissing ?? 0) : 0,
  hidden,
});

function oneSource(score: Score, refuse: Refuse): readonly [string] | undefined {
  const [first, ...rest] = score.of;
  if (first !== undefined && rest.length === 0) return [first];
  refuse('of', `${named(score)} is made of exactly one score; it names ${score.of.length}.`);
  return undefined;
}

function twoSources(score: Score, refuse: Refuse): readonly [string, string] | undefined {
  const [first, second, ...rest] = score.of;
  if (first !== undefined && second !== undefined && rest.length === 0) return [first, second];
  refuse('of', `${named(score)} is made of exactly two scores; it names ${score.of.length}.`);
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
