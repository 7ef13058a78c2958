/** By what a visitor narrows a search. The values are codes and keys of the content model. */
export const DIMENSIONS = ['kind', 'theme', 'audience'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type Filters = Readonly<Partial<Record<Dimension, string>>>;

/** What a visitor asks: words, and what the results must be about. */
export interface Question {
  readonly query: string;
  readonly filters: Filters;
}

/** No question is longer: what comes after it is cut off. */
export const MAX_QUERY_LENGTH = 120;

const VALUE = /^[a-z0-9_-]{1,80}$/;

/** Reads the question from the part of an address after `?`. What is not valid is left out. */
export function questionFromAddress(search: string): Question {
  const parameters = new URLSearchParams(search);
  const filters: Partial<Record<Dimension, string>> = {};
  for (const dimension of DIMENSIONS) {
    const value = parameters.get(dimension);
    if (value && VALUE.test(value)) filters[dimension] = value;
  }
  return { query: (parameters.get('q') ?? '').trim().slice(0, MAX_QUERY_LENGTH), filters };
}

/** Writes a question as the part of an address after the path; empty when nothing is asked. */
export function addressOf({ query, filters }: Question): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const dimension of DIMENSIONS) {
    const value = filters[dimension];
    if (value) parameters.set(dimension, value);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** Tells whether a question is narrowed at all. */
export const hasFilters = ({ filters }: Question): boolean =>
  DIMENSIONS.some((dimension) => filters[dimension] !== undefined);

/** The same question, narrowed by one value, or freed from a dimension. */
export function narrowed({ query, filters }: Question, dimension: Dimension, value: string | undefined): Question {
  const { [dimension]: _, ...others } = filters;
  return { query, filters: value ? { ...others, [dimension]: value } : others };
}
