/** Classes of errors of PostgreSQL that the question caused: data that does not fit its column, and columns or syntax that there are not. */
const ASKED_WRONGLY_IN_POSTGRES = /^(?:22|42)[0-9A-Z]{3}$/;
/** The same of SQLite, which has one code for all of them; a full disk or a locked file have others. */
const ASKED_WRONGLY_IN_SQLITE = 'SQLITE_ERROR';

/** What is wrong with the parameters of a question to the Content API that Strapi does not look at itself. Undefined when nothing is. */
export function questionProblem(query: Readonly<Record<string, unknown>>): string | undefined {
  const { _q: words, filters } = query;
  if (words !== undefined && typeof words !== 'string') return 'Parameter _q must be one text.';
  if (hasListOfFields(filters, 'filters')) return 'Parameter filters must name fields, not number them.';
  return hasNull(query) ? 'A parameter holds a character that no text can hold.' : undefined;
}

/** Strapi takes a list where a field should be for fields that are called 0, 1, 2. Only what starts with a dollar sign, such as $and, holds a list of fields. */
function hasListOfFields(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (
    Array.isArray(value) &&
    !name.startsWith('$') &&
    (name === 'filters' || value.some((item) => typeof item === 'object'))
  )
    return true;
  return Object.entries(value).some(([inner, part]) => hasListOfFields(part, Array.isArray(value) ? '$' : inner));
}

/** PostgreSQL keeps no text with the character of code 0. */
function hasNull(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => name.includes('\0') || hasNull(inner));
}

/** Tells whether the database refused the question, rather than failed. */
export function isAskedWrongly(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && (code === ASKED_WRONGLY_IN_SQLITE || ASKED_WRONGLY_IN_POSTGRES.test(code));
}
