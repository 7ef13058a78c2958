import type { Condition, Item } from '../content/instrument/item.ts';
import type { Scale, ScalePoint } from '../content/instrument/scale.ts';
import type { Answers, Questions } from './structure.ts';

/**
 * What became of one item.
 *
 * - `shown`, with the point of its scale that was chosen, if one was.
 * - `hidden`: the answers to other items say that it is not for this person.
 * - `undecided`: not shown, because it hangs on items (`by`) that were shown and not answered. Nobody knows whether it would have been for this person.
 */
export type ItemState = { readonly item: Item; readonly scale: Scale | undefined } & (
  | { readonly kind: 'shown'; readonly point: ScalePoint | undefined }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'undecided'; readonly by: readonly string[] }
);

/**
 * Goes through the items in their order and says of each whether it is shown, and what was answered.
 *
 * Only answers to items that are shown count, so what hangs on a hidden item is hidden as well. A condition on an item without an answer does not hold,
 * except `not_answered`. An answer whose code the scale does not know is no answer, and answers to items that are not there are not looked at: a state
 * that somebody changed by hand is never scored.
 */
export function itemStates(structure: Questions, answers: Answers): ReadonlyMap<string, ItemState> {
  const scales = new Map(structure.scales.map((scale) => [scale.key, scale]));
  const states = new Map<string, ItemState>();
  for (const item of structure.items) {
    const scale = scales.get(item.scale);
    const asked = isAsked(item, states);
    states.set(item.key, {
      item,
      scale,
      ...(asked.kind === 'shown' ? { kind: 'shown', point: chosenPoint(item, scale, answers) } : asked),
    });
  }
  return states;
}

/** The items that are shown to somebody who gave these answers so far, in their order. */
export function shownItems(structure: Questions, answers: Answers): readonly Item[] {
  const states = itemStates(structure, answers);
  return structure.items.filter((item) => states.get(item.key)?.kind === 'shown');
}

/** Tells whether this answer may be a sign of suicidality, so that the crisis contacts are shown at once. */
export function isRiskAnswer(item: Pick<Item, 'riskAnswers'>, code: string): boolean {
  return item.riskAnswers.includes(code);
}

function chosenPoint(item: Item, scale: Scale | undefined, answers: Answers): ScalePoint | undefined {
  const code = answers[item.key];
  return code === undefined ? undefined : scale?.points.find((point) => point.code === code);
}

type Asked =
  | { readonly kind: 'shown' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'undecided'; readonly by: readonly string[] };

const SHOWN: Asked = { kind: 'shown' };
const HIDDEN: Asked = { kind: 'hidden' };

/** Joins the conditions in the logic of three values: one that is not known decides nothing that others do not decide already. */
function isAsked({ showIf }: Item, earlier: ReadonlyMap<string, ItemState>): Asked {
  if (!showIf || showIf.conditions.length === 0) return SHOWN;
  const outcomes = showIf.conditions.map((condition) => outcome(condition, earlier));
  const decisive = showIf.mode === 'all' ? 'hidden' : 'shown';
  const decided = outcomes.find(({ kind }) => kind === decisive);
  if (decided) return decided;
  const by = outcomes.flatMap((one) => (one.kind === 'undecided' ? one.by : []));
  if (by.length > 0) return { kind: 'undecided', by: [...new Set(by)] };
  return showIf.mode === 'all' ? SHOWN : HIDDEN;
}

function outcome(condition: Condition, earlier: ReadonlyMap<string, ItemState>): Asked {
  const source = earlier.get(condition.item);
  const point = source?.kind === 'shown' ? source.point : undefined;
  if (!point) {
    if (condition.comparison === 'not_answered') return SHOWN;
    if (source?.kind === 'undecided') return { kind: 'undecided', by: source.by };
    return source?.kind === 'shown' ? { kind: 'undecided', by: [condition.item] } : HIDDEN;
  }
  return holds(condition, point, source?.scale) ? SHOWN : HIDDEN;
}

function holds({ comparison, answer }: Condition, point: ScalePoint, scale: Scale | undefined): boolean {
  switch (comparison) {
    case 'answered':
      return true;
    case 'not_answered':
      return false;
    case 'is':
      return point.code === answer;
    case 'is_not':
      return point.code !== answer;
    case 'at_least':
    case 'at_most': {
      const other = scale?.points.find(({ code }) => code === answer);
      if (!other) return false;
      return comparison === 'at_least' ? point.value >= other.value : point.value <= other.value;
    }
  }
}
