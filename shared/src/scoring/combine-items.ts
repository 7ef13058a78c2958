import { isWithin } from './numbers.ts';
import type { GatheredValues } from './gathered-values.ts';
import type { ScoreRule } from './read-rule.ts';

type RuleOf<Operation extends ScoreRule['operation']> = Extract<ScoreRule, { operation: Operation }>;

/** The sum of values for each item that counts: those without an answer are taken to be the mean of the others. */
export function proratedSum(values: readonly number[], counted: number): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === counted ? sum : (sum / values.length) * counted;
}

/** How many items lie in the range; items without an answer count for the same share as the others. */
export function countOf({ lowest, highest }: RuleOf<'count'>, { values, counted }: GatheredValues): number {
  return proratedSum(
    [...values.values()].map((value) => (isWithin(value, lowest, highest) ? 1 : 0)),
    counted,
  );
}

/** The first category whose lines all hold, else `otherwise`. An item that was hidden has the value 0 when hidden items count as zero, else none. */
export function categoryOf({ lines, otherwise, gaps }: RuleOf<'criteria'>, { values }: GatheredValues): string {
  const valueOf = (item: string) => values.get(item) ?? (gaps.hidden === 'count_as_zero' ? 0 : undefined);
  const categories = [...new Set(lines.map(({ category }) => category))];
  const met = categories.find((category) =>
    lines
      .filter((line) => line.category === category)
      .every(({ items, atLeast, lowest, highest }) => {
        const inRange = items.filter((item) => {
          const value = valueOf(item);
          return value !== undefined && isWithin(value, lowest, highest);
        });
        return inRange.length >= atLeast;
      }),
  );
  return met ?? otherwise;
}
