import type { Score } from '../content/instrument/score.ts';
import { categoryOf, countOf, proratedSum } from './combine-items.ts';
import { differenceOf, linearOf, lookedUp, quadrantOf } from './combine-scores.ts';
import { gatherValues, type GatheredValues } from './gathered-values.ts';
import { roundedHalfUp, settled } from './numbers.ts';
import type { NoScoreReason, ScoreResult, ScoreResults } from './score-result.ts';
import { readRule, sourcesOf, type ScoreRule } from './read-rule.ts';
import { itemStates, type ItemState } from './shown-items.ts';
import type { Answers, ScoredQuestions } from './structure.ts';

/** What a number was computed of. */
interface Basis {
  readonly answered: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
  readonly isProrated: boolean;
}

/** A result with all the digits there are, for the scores that are computed of it. */
type Computed =
  | { readonly kind: 'number'; readonly exact: number; readonly basis: Basis }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'none'; readonly reason: NoScoreReason };

type NumberOf = Extract<Computed, { kind: 'number' }>;

const none = (reason: NoScoreReason): Computed => ({ kind: 'none', reason });

/**
 * Computes all scores of a self-test.
 *
 * The order of the answers is of no matter. What was not answered is never taken for zero: a score is a result, or a reason why there is none. Answers
 * to unknown items and unknown codes of answers count as not answered.
 */
export function scoreAnswers(structure: ScoredQuestions, answers: Answers): ScoreResults {
  const states = itemStates(structure, answers);
  const scores = new Map(structure.scores.map((score) => [score.key, score]));
  const computed = new Map<string, Computed>();
  const compute = (key: string, above: readonly string[]): Computed => {
    const known = computed.get(key);
    if (known) return known;
    const score = scores.get(key);
    if (!score || above.includes(key)) return none({ code: 'depends_on', scores: [key] });
    const result = computeScore(score, states, (source) => compute(source, [...above, key]));
    computed.set(key, result);
    return result;
  };
  return Object.fromEntries(structure.scores.map(({ key }) => [key, published(compute(key, []))]));
}

function published(result: Computed): ScoreResult {
  if (result.kind === 'category') return result;
  if (result.kind === 'number') {
    const { exact, basis } = result;
    return {
      kind: 'number',
      value: settled(exact),
      answered: basis.answered.size,
      missing: [...basis.missing],
      isProrated: basis.isProrated,
    };
  }
  return result;
}

function computeScore(
  score: Score,
  states: ReadonlyMap<string, ItemState>,
  compute: (source: string) => Computed,
): Computed {
  const rule = readRule(score);
  if (!rule) return none({ code: 'depends_on', scores: [score.key] });
  const sources = sourcesOf(rule).map((key) => ({ key, result: compute(key) }));
  const result = 'items' in rule ? fromItems(rule, states, sources) : fromScores(rule, sources);
  return result.kind === 'number' && score.rounding === 'half_up'
    ? { ...result, exact: roundedHalfUp(result.exact) }
    : result;
}

interface Source {
  readonly key: string;
  readonly result: Computed;
}

function fromItems(
  rule: Extract<ScoreRule, { items: readonly string[] }>,
  states: ReadonlyMap<string, ItemState>,
  sources: readonly Source[],
): Computed {
  const gathered = gatherValues(rule.items, states, rule.gaps, sources.length > 0);
  if ('code' in gathered) return none(gathered);
  switch (rule.operation) {
    case 'sum':
    case 'mean':
      return totalOf(rule, gathered, sources);
    case 'count':
      return { kind: 'number', exact: countOf(rule, gathered), basis: basisOf(gathered) };
    case 'criteria':
      return { kind: 'category', category: categoryOf(rule, gathered) };
  }
}

/** The sum or the mean of items and scores. A score of which nothing was shown is treated as a hidden item is. */
function totalOf(
  { operation, gaps }: Extract<ScoreRule, { operation: 'sum' | 'mean' }>,
  gathered: GatheredValues,
  sources: readonly Source[],
): Computed {
  const isHidden = ({ result }: Source) => result.kind === 'none' && result.reason.code === 'nothing_shown';
  const visible = sources.filter((source) => !isHidden(source));
  const numbers = numbersOf(visible);
  if ('code' in numbers) return none(numbers);
  const zeros = gathered.zeros + (gaps.hidden === 'count_as_zero' ? sources.length - visible.length : 0);
  const number = gathered.counted + zeros + numbers.length;
  if (number === 0) return none({ code: 'nothing_shown' });
  const sum =
    proratedSum([...gathered.values.values()], gathered.counted) +
    numbers.reduce((total, { exact }) => total + exact, 0);
  return {
    kind: 'number',
    exact: operation === 'sum' ? sum : sum / number,
    basis: joined([basisOf(gathered), ...numbers.map(({ basis }) => basis)]),
  };
}

function fromScores(rule: Exclude<ScoreRule, { items: readonly string[] }>, sources: readonly Source[]): Computed {
  const numbers = numbersOf(sources);
  if ('code' in numbers) return none(numbers);
  const basis = joined(numbers.map((number) => number.basis));
  const [first = NaN, second = NaN] = numbers.map(({ exact }) => exact);
  switch (rule.operation) {
    case 'difference':
      return { kind: 'number', exact: differenceOf(first, second), basis };
    case 'linear':
      return { kind: 'number', exact: linearOf(rule, first), basis };
    case 'lookup': {
      const exact = lookedUp(rule, first);
      return exact === undefined
        ? none({ code: 'not_in_table', value: settled(first) })
        : { kind: 'number', exact, basis };
    }
    case 'quadrant':
      return { kind: 'category', category: quadrantOf(rule, first, second) };
  }
}

/** The numbers of these scores, or which of them are none. */
function numbersOf(sources: readonly Source[]): readonly NumberOf[] | NoScoreReason {
  const numbers = sources.flatMap(({ result }) => (result.kind === 'number' ? [result] : []));
  return numbers.length === sources.length
    ? numbers
    : { code: 'depends_on', scores: sources.filter(({ result }) => result.kind !== 'number').map(({ key }) => key) };
}

const basisOf = ({ values, missing }: GatheredValues): Basis => ({
  answered: new Set(values.keys()),
  missing: new Set(missing),
  isProrated: missing.length > 0,
});

const joined = (all: readonly Basis[]): Basis => ({
  answered: new Set(all.flatMap(({ answered }) => [...answered])),
  missing: new Set(all.flatMap(({ missing }) => [...missing])),
  isProrated: all.some(({ isProrated }) => isProrated),
});
