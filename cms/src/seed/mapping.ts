/** Fields by name, of which nothing more is known yet. */
export type Mapping = Readonly<Record<string, unknown>>;

/** Tells whether a value holds fields by name: neither a list nor a plain value. */
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
