import type { Item } from '../content/instrument/item.ts';
import type { Scale, ScalePoint } from '../content/instrument/scale.ts';

/** The lowest and the highest value that an item can have; reversing does not change them. Undefined for a scale without points. */
export function valueLimits(
  scale: Scale | undefined,
): { readonly lowest: number; readonly highest: number } | undefined {
  if (!scale || scale.points.length === 0) return undefined;
  const values = scale.points.map(({ value }) => value);
  return { lowest: Math.min(...values), highest: Math.max(...values) };
}

/** What the answer to an item counts for. A reversed item counts lowest + highest value of its scale - value (so that reversing twice changes nothing). */
export function itemValue(
  { reversed }: Pick<Item, 'reversed'>,
  scale: Scale,
  { value }: Pick<ScalePoint, 'value'>,
): number {
  const limits = valueLimits(scale);
  return reversed && limits ? limits.lowest + limits.highest - value : value;
}

/** All values that the answer to an item can have. */
export function itemValues(item: Pick<Item, 'reversed'>, scale: Scale): readonly number[] {
  return scale.points.map((point) => itemValue(item, scale, point));
}
