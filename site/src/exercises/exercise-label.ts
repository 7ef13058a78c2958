import { rowOf } from './field-name.ts';

/** A field of an exercise with the words that stand beside it. The fields of rows are named once: `action.*`. */
export interface LabelledField {
  readonly name: string;
  readonly label: string;
}

/** The label of a field of a form: `action.2` has that of `action.*`. Empty for a field that the exercise does not have. */
export function labelOf(fields: readonly LabelledField[], name: string): string {
  const row = rowOf(name);
  const listed = row ? `${row.base}.*` : name;
  return fields.find((field) => field.name === listed)?.label ?? '';
}
