/** Of which repeated row a field is: `action.2` is the field `action` of the row 2. */
export interface RowField {
  readonly base: string;
  /** From 1. A row that was taken away leaves a gap. */
  readonly row: number;
}

/** What stands before the key of a part, such as `choice.walking`: such a part is no row, even if its key is a number. */
const KEYED_FIELDS: ReadonlySet<string> = new Set(['choice', 'pile', 'plan', 'energy']);

/** The row of a field; undefined for a field that stands once. */
export function rowOf(name: string): RowField | undefined {
  const [, base, row] = /^([^.]+)\.([1-9]\d{0,3})$/.exec(name) ?? [];
  return base === undefined || KEYED_FIELDS.has(base) ? undefined : { base, row: Number(row) };
}
