import type { NoScoreReason } from './score-result.ts';
import type { GapRule } from './read-rule.ts';
import type { ItemState } from './shown-items.ts';
import { itemValue } from './item-value.ts';

/** What the items of a score give it to compute with. */
export interface GatheredValues {
  /** The value of each answered item, after reversing, by its key. */
  readonly values: ReadonlyMap<string, number>;
  /** How many items count: those shown, and with `count_as_zero` also those whose showing is undecided. */
  readonly counted: number;
  /** How many items count as zero because they were hidden. */
  readonly zeros: number;
  /** The items to answer so that nothing is missing. */
  readonly missing: readonly string[];
}

/**
 * Gathers the answers to the items of a score, by its rule for gaps.
 *
 * A hidden item is never missing. With `leave_out` it does not exist; with `count_as_zero` it weighs nothing, but only when an answer hid it: as long as
 * the question that decides about it is not answered, it is as missing as that question, because nobody knows that it would be zero.
 */
export function gatherValues(
  keys: readonly string[],
  states: ReadonlyMap<string, ItemState>,
  { allowedMissing, hidden }: GapRule,
  /** Scores stand beside the items, so that it is no matter when there are none. */
  hasOtherSources = false,
): GatheredValues | NoScoreReason {
  const values = new Map<string, number>();
  const missing = new Set<string>();
  const undecidedBy = new Set<string>();
  let counted = 0;
  let zeros = 0;
  for (const key of new Set(keys)) {
    const state = states.get(key);
    if (!state) {
      // Never in what is published; a score without one of its items must not look like one with all of them.
      counted += 1;
      missing.add(key);
    } else if (state.kind === 'shown') {
      counted += 1;
      if (state.point && state.scale) values.set(key, itemValue(state.item, state.scale, state.point));
      else missing.add(key);
    } else if (state.kind === 'undecided') {
      for (const decider of state.by) undecidedBy.add(decider);
      if (hidden === 'count_as_zero') {
        counted += 1;
        for (const decider of state.by) missing.add(decider);
      }
    } else if (hidden === 'count_as_zero') {
      zeros += 1;
    }
  }
  const lacking = counted - values.size;
  if (counted + zeros === 0 && !hasOtherSources) {
    return undecidedBy.size > 0
      ? { code: 'too_many_missing', missing: [...undecidedBy], allowed: allowedMissing }
      : { code: 'nothing_shown' };
  }
  if (counted > 0 && values.size + zeros === 0 && !hasOtherSources) return { code: 'nothing_answered' };
  if (lacking > allowedMissing || (counted > 0 && values.size === 0))
    return { code: 'too_many_missing', missing: [...missing], allowed: allowedMissing };
  return { values, counted, zeros, missing: [...missing] };
}
