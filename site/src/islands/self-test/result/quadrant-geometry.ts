import { placeOn, stretchOn, type Span, type Stretch } from './scale-geometry.ts';

/** Both sides of a quadrant: `high` from the cut on. The first score of the rule goes up, the second to the right. */
export type Side = 'low' | 'high';

/** One of the four fields, in percent from the left and from the top. */
export interface QuadrantField {
  /** As the score names it: the first score, then the second. */
  readonly category: `${Side}-${Side}`;
  readonly x: Stretch;
  readonly y: Stretch;
}

export interface QuadrantPicture {
  /** From the top left, as one reads. */
  readonly fields: readonly QuadrantField[];
  readonly mark: { readonly x: number; readonly y: number };
  /** Where both true scores may lie. */
  readonly uncertainty: { readonly x: Stretch; readonly y: Stretch } | undefined;
}

/** One of both scores that make a quadrant. */
export interface QuadrantAxis {
  readonly scale: Span;
  readonly cut: number;
  readonly value: number;
  readonly uncertainty: Span | undefined;
}

/** Lays out the four fields and the place of the visitor in them. */
export function quadrantPicture(up: QuadrantAxis, right: QuadrantAxis): QuadrantPicture {
  const column = placeOn(right.scale, right.cut);
  const row = 100 - placeOn(up.scale, up.cut);
  const columns: Readonly<Record<Side, Stretch>> = {
    low: { start: 0, length: column },
    high: { start: column, length: 100 - column },
  };
  const rows: Readonly<Record<Side, Stretch>> = {
    high: { start: 0, length: row },
    low: { start: row, length: 100 - row },
  };
  const field = (first: Side, second: Side): QuadrantField => ({
    category: `${first}-${second}`,
    x: columns[second],
    y: rows[first],
  });
  return {
    fields: [field('high', 'low'), field('high', 'high'), field('low', 'low'), field('low', 'high')],
    mark: { x: placeOn(right.scale, right.value), y: 100 - placeOn(up.scale, up.value) },
    uncertainty: uncertaintyOf(up, right),
  };
}

function uncertaintyOf(up: QuadrantAxis, right: QuadrantAxis): QuadrantPicture['uncertainty'] {
  const x = right.uncertainty && stretchOn(right.scale, right.uncertainty);
  const y = up.uncertainty && stretchOn(up.scale, up.uncertainty);
  return x && y && { x, y: { start: 100 - y.start - y.length, length: y.length } };
}
