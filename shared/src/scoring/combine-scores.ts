import { isAtLeast, settled } from './numbers.ts';
import type { ScoreRule } from './read-rule.ts';

type RuleOf<Operation extends ScoreRule['operation']> = Extract<ScoreRule, { operation: Operation }>;

export const differenceOf = (first: number, second: number): number => first - second;

export const linearOf = ({ factor, offset }: RuleOf<'linear'>, value: number): number => value * factor + offset;

/** The value in the table, or undefined when it has no line for this number. */
export const lookedUp = ({ table }: RuleOf<'lookup'>, value: number): number | undefined => table.get(settled(value));

/** The four categories of a quadrant: the level of the first score, then of the second. */
export const QUADRANTS = ['high-high', 'high-low', 'low-high', 'low-low'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** Each score is high when it is at least its cut. */
export function quadrantOf({ cuts }: RuleOf<'quadrant'>, first: number, second: number): Quadrant {
  const level = (value: number, cut: number) => (isAtLeast(value, cut) ? 'high' : 'low');
  return `${level(first, cuts[0])}-${level(second, cuts[1])}`;
}
