import type { Item } from '../content/instrument/item.ts';
import type { Scale } from '../content/instrument/scale.ts';
import type { Score } from '../content/instrument/score.ts';
import { QUADRANTS } from './combine-scores.ts';
import { itemValues } from './item-value.ts';
import { isWithin, roundedHalfUp, settled } from './numbers.ts';
import { readRule, type GapRule, type ScoreRule } from './read-rule.ts';
import { greatestStep } from './steps.ts';
import type { ScoredQuestions } from './structure.ts';

/**
 * The values that a score can take.
 *
 * A number lies from `lowest` to `highest`, both included. With a `step` it is `lowest` plus a whole number of steps; without one it moves continuously
 * (means, and sums that are prorated and not rounded).
 */
export type ScoreRange =
  | { readonly kind: 'number'; readonly lowest: number; readonly highest: number; readonly step: number | null }
  | { readonly kind: 'category'; readonly categories: readonly string[] };

export type NumberRange = Extract<ScoreRange, { kind: 'number' }>;

/** A range, and whether there may be no score because nothing of it is shown. */
type Reach<Range extends ScoreRange = ScoreRange> = Range & { readonly canBeHidden: boolean };

/** What one item or one score adds to a total: every value from `lowest` to `highest` in steps, or nothing when it can be hidden. */
interface Part {
  readonly lowest: number;
  readonly highest: number;
  readonly step: number | null;
  readonly canBeHidden: boolean;
}

/**
 * The values that a score can take over all possible answers. It is never narrower than what is possible; where items exclude one another by their
 * conditions it may be wider.
 *
 * @throws Error when there is no such score, or its rule cannot be read; `instrumentProblems` says why
 */
export function scoreRange(structure: ScoredQuestions, scoreKey: string): ScoreRange {
  const range = possibleRange(structure, scoreKey);
  if (!range) throw new Error(`The range of the score "${scoreKey}" cannot be computed; check the instrument first.`);
  return range;
}

/** As `scoreRange`, and undefined when it cannot be computed. */
export function possibleRange(structure: ScoredQuestions, scoreKey: string): ScoreRange | undefined {
  const reach = reachOf(structure, scoreKey, new Map());
  if (!reach) return undefined;
  if (reach.kind === 'category') return { kind: 'category', categories: reach.categories };
  return { kind: 'number', lowest: settled(reach.lowest), highest: settled(reach.highest), step: reach.step };
}

/** `known` keeps what was computed already, and lets a score that leads back to itself have no range. */
function reachOf(structure: ScoredQuestions, key: string, known: Map<string, Reach | undefined>): Reach | undefined {
  if (known.has(key)) return known.get(key);
  known.set(key, undefined);
  const score = structure.scores.find((one) => one.key === key);
  if (!score) return undefined;
  const rule = readRule(score);
  if (!rule) return undefined;
  const numberOf = (source: string): Reach<NumberRange> | undefined => {
    const reach = reachOf(structure, source, known);
    return reach?.kind === 'number' ? reach : undefined;
  };
  const reach = reachOfRule(rule, structure, numberOf);
  const result = reach?.kind === 'number' ? rounded(reach, score.rounding) : reach;
  known.set(key, result);
  return result;
}

function rounded(reach: Reach<NumberRange>, rounding: Score['rounding']): Reach<NumberRange> {
  if (rounding === 'none') return reach;
  const isWhole = reach.step !== null && Number.isInteger(reach.step) && Number.isInteger(settled(reach.lowest));
  return {
    ...reach,
    lowest: roundedHalfUp(reach.lowest),
    highest: roundedHalfUp(reach.highest),
    step: isWhole ? reach.step : 1,
  };
}

function reachOfRule(
  rule: ScoreRule,
  structure: ScoredQuestions,
  numberOf: (source: string) => Reach<NumberRange> | undefined,
): Reach | undefined {
  switch (rule.operation) {
    case 'sum':
    case 'mean': {
      const items = itemParts(rule.items, structure, (value) => value);
      const scores = all(rule.of.map(numberOf));
      return items && scores && (rule.operation === 'sum' ? sumReach : meanReach)(items, scores, rule.gaps);
    }
    case 'count': {
      const items = itemParts(rule.items, structure, (value) => (isWithin(value, rule.lowest, rule.highest) ? 1 : 0));
      return items && sumReach(items, [], rule.gaps);
    }
    case 'difference': {
      const [first, second] = rule.of.map(numberOf);
      return (
        first &&
        second && {
          kind: 'number',
          lowest: first.lowest - second.highest,
          highest: first.highest - second.lowest,
          step: greatestStep([first, second].flatMap(movesOf)),
          canBeHidden: false,
        }
      );
    }
    case 'linear': {
      const source = numberOf(rule.of[0]);
      if (!source) return undefined;
      const ends = [source.lowest, source.highest].map((value) => value * rule.factor + rule.offset);
      return {
        kind: 'number',
        lowest: Math.min(...ends),
        highest: Math.max(...ends),
        step: source.step === null ? null : greatestStep([source.step * rule.factor]),
        canBeHidden: false,
      };
    }
    case 'lookup': {
      const values = [...rule.table.values()];
      const lowest = Math.min(...values);
      return (
        numberOf(rule.of[0]) && {
          kind: 'number',
          lowest,
          highest: Math.max(...values),
          step: values.every(Number.isInteger) ? greatestStep(values.map((value) => value - lowest)) : null,
          canBeHidden: false,
        }
      );
    }
    case 'quadrant':
      return all(rule.of.map(numberOf)) && { kind: 'category', categories: QUADRANTS, canBeHidden: false };
    case 'criteria':
      return {
        kind: 'category',
        categories: [...new Set([...rule.lines.map(({ category }) => category), rule.otherwise])],
        canBeHidden: false,
      };
  }
}

function itemParts(
  keys: readonly string[],
  structure: ScoredQuestions,
  weigh: (value: number) => number,
): readonly Part[] | undefined {
  return all(
    keys.map((key) => {
      const item = structure.items.find((one) => one.key === key);
      const scale = structure.scales.find((one) => one.key === item?.scale);
      return item && scale && scale.points.length > 0 ? itemPart(item, scale, weigh) : undefined;
    }),
  );
}

function itemPart(item: Item, scale: Scale, weigh: (value: number) => number): Part {
  const values = itemValues(item, scale).map(weigh);
  const lowest = Math.min(...values);
  return {
    lowest,
    highest: Math.max(...values),
    step: greatestStep(values.map((value) => value - lowest)) ?? (new Set(values).size === 1 ? 0 : null),
    canBeHidden: (item.showIf?.conditions.length ?? 0) > 0,
  };
}

/** What a part moves by; null when it moves continuously. */
const movesOf = ({ step, lowest, highest }: Pick<Part, 'step' | 'lowest' | 'highest'>): readonly (number | null)[] =>
  lowest === highest ? [] : [step];

function sumReach(
  items: readonly Part[],
  scores: readonly Part[],
  { allowedMissing, hidden }: GapRule,
): Reach<NumberRange> {
  const parts = [...items, ...scores];
  const lows = parts.map((part) => (part.canBeHidden ? Math.min(0, part.lowest) : part.lowest));
  const highs = parts.map((part) => (part.canBeHidden ? Math.max(0, part.highest) : part.highest));
  const canBeHidden = hidden === 'leave_out' && parts.every((part) => part.canBeHidden);
  // When everything is hidden there is no score at all: then the least sum is that of one part alone.
  const alone = canBeHidden
    ? { low: Math.min(...parts.map(({ lowest }) => lowest)), high: Math.max(...parts.map(({ highest }) => highest)) }
    : undefined;
  const least = alone && alone.low > 0 ? alone.low : total(lows);
  const most = alone && alone.high < 0 ? alone.high : total(highs);
  const prorated = allowedMissing > 0 ? proratedLimits(items, scores) : { lowest: least, highest: most };
  return {
    kind: 'number',
    lowest: Math.min(least, prorated.lowest),
    highest: Math.max(most, prorated.highest),
    step:
      allowedMissing > 0
        ? null
        : greatestStep(parts.flatMap((part) => [...movesOf(part), ...(part.canBeHidden ? [part.lowest] : [])])),
    canBeHidden,
  };
}

/** When the items have different limits, the mean of the answered ones can lie beyond what the missing ones could have added. */
function proratedLimits(
  items: readonly Part[],
  scores: readonly Part[],
): { readonly lowest: number; readonly highest: number } {
  const always = items.filter((part) => !part.canBeHidden).length;
  const low = Math.min(...items.map(({ lowest }) => lowest));
  const high = Math.max(...items.map(({ highest }) => highest));
  const least = total(scores.map((part) => (part.canBeHidden ? Math.min(0, part.lowest) : part.lowest)));
  const most = total(scores.map((part) => (part.canBeHidden ? Math.max(0, part.highest) : part.highest)));
  const fewest = Math.max(1, always);
  return {
    lowest: least + low * (low < 0 ? items.length : fewest),
    highest: most + high * (high > 0 ? items.length : fewest),
  };
}

function meanReach(
  items: readonly Part[],
  scores: readonly Part[],
  { allowedMissing, hidden }: GapRule,
): Reach<NumberRange> {
  const parts = [...items, ...scores];
  const zero = hidden === 'count_as_zero';
  const lows = parts.map((part) => (part.canBeHidden && zero ? Math.min(0, part.lowest) : part.lowest));
  const highs = parts.map((part) => (part.canBeHidden && zero ? Math.max(0, part.highest) : part.highest));
  // When parts may drop out, the mean may be of those alone that pull it to one side.
  const canDropOut = allowedMissing > 0 || (!zero && parts.some((part) => part.canBeHidden));
  return {
    kind: 'number',
    lowest: canDropOut ? Math.min(...lows) : total(lows) / parts.length,
    highest: canDropOut ? Math.max(...highs) : total(highs) / parts.length,
    step: null,
    canBeHidden: !zero && parts.every((part) => part.canBeHidden),
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const present = values.filter((value): value is T => value !== undefined);
  return present.length === values.length ? present : undefined;
}
