import type { RowField } from './mapping-file.ts';

/** The texts of one row by field; a field may have several. */
export type Cells = ReadonlyMap<RowField, readonly string[]>;

/** The first text of a field. */
export const firstCell = (cells: Cells, field: RowField): string | undefined => cells.get(field)?.[0];

/** All texts of a field as one. */
export const joinedCells = (cells: Cells, field: RowField, between: string): string =>
  (cells.get(field) ?? []).join(between);
