/** Values of a content by their name. */
export type Values = Readonly<Record<string, unknown>>;

/** The values of a component or block; none for what is something else. */
export const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** A list, a single value or nothing, as a list. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

/** A value as somebody can read it: nothing as an empty text, what has parts as JSON. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
