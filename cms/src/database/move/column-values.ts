/** What a column holds, whichever database it is in. */
export type ColumnKind = 'boolean' | 'date' | 'integer' | 'json' | 'moment' | 'number' | 'text' | 'time';

/**
 * A value in the same form for both databases: a moment as milliseconds since 1970, JSON as compact text, a whole number as text so that none is too large,
 * dates and times as ISO 8601 writes them.
 */
export type ColumnValue = boolean | number | string | null;

/** The kinds of the types that Strapi gives columns of PostgreSQL, by their names in `information_schema`. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  boolean: 'boolean',
  date: 'date',
  integer: 'integer',
  bigint: 'integer',
  json: 'json',
  jsonb: 'json',
  'timestamp without time zone': 'moment',
  'timestamp with time zone': 'moment',
  'double precision': 'number',
  real: 'number',
  numeric: 'number',
  'character varying': 'text',
  text: 'text',
  'time without time zone': 'time',
};

/** @throws Error for a type that Strapi does not use. */
export function columnKind(postgresType: string): ColumnKind {
  const kind = KINDS[postgresType];
  if (kind === undefined) throw new Error(`A column of the type "${postgresType}" cannot be moved.`);
  return kind;
}

/**
 * Reads a value as SQLite holds it, which knows neither booleans nor moments.
 * @throws Error when it is none of that kind.
 */
export function fromSqlite(kind: ColumnKind, stored: unknown): ColumnValue {
  if (stored === null || stored === undefined) return null;
  const text = typeof stored === 'string' ? stored : (stored as bigint | number).toString();
  switch (kind) {
    case 'boolean':
      if (text === '1' || text === 'true') return true;
      if (text === '0' || text === 'false') return false;
      throw new Error(`"${text}" is neither true nor false.`);
    case 'integer':
      return wholeNumber(text);
    case 'number':
      return finiteNumber(text);
    case 'moment':
      return /^-?\d+(?:\.0)?$/.test(text) ? Number(text) : momentOfText(text);
    case 'json':
      return JSON.stringify(JSON.parse(text));
    case 'time':
      return shortTime(text);
    case 'date':
      // A day that was written as a moment is midnight in Greenwich.
      return /^-?\d{8,}$/.test(text) ? new Date(Number(text)).toISOString().slice(0, 10) : text;
    case 'text':
      return text;
  }
}

/**
 * Reads a value as PostgreSQL writes it as text.
 * @throws Error when it is none of that kind.
 */
export function fromPostgres(kind: ColumnKind, stored: string | null): ColumnValue {
  if (stored === null) return null;
  switch (kind) {
    case 'boolean':
      return stored === 'true';
    case 'integer':
      return wholeNumber(stored);
    case 'number':
      return finiteNumber(stored);
    case 'moment':
      return momentOfText(stored);
    case 'json':
      return JSON.stringify(JSON.parse(stored));
    case 'time':
      return shortTime(stored);
    case 'date':
    case 'text':
      return stored;
  }
}

/** A value as SQLite is to hold it. */
export function toSqlite(kind: ColumnKind, value: ColumnValue): bigint | number | string | null {
  if (value === null) return null;
  if (kind === 'boolean') return value === true ? 1 : 0;
  if (kind === 'integer') return BigInt(value);
  if (kind === 'time') return String(value).padEnd(12, '.000'.slice(String(value).length - 8));
  return typeof value === 'boolean' ? Number(value) : value;
}

/** A value as text that PostgreSQL reads. */
export function toPostgres(kind: ColumnKind, value: ColumnValue): string | null {
  if (value === null) return null;
  if (kind === 'moment') return new Date(Number(value)).toISOString().replace('T', ' ').replace('Z', '');
  return String(value);
}

/** The value for comparing what two databases hold: PostgreSQL keeps the members of JSON in an order of its own. */
export function comparable(kind: ColumnKind, value: ColumnValue): ColumnValue {
  return kind === 'json' && typeof value === 'string' ? JSON.stringify(ordered(JSON.parse(value))) : value;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, ordered(member)]));
}

function wholeNumber(text: string): string {
  // SQLite gives what was written as a floating-point number back as one.
  return BigInt(text.replace(/\.0$/, '')).toString();
}

function finiteNumber(text: string): number {
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) throw new Error(`"${text}" is not a number.`);
  return number;
}

/** Moments without a zone are those of Greenwich. */
function momentOfText(text: string): number {
  const iso = text.replace(' ', 'T');
  const milliseconds = Date.parse(
    /(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(iso.slice(10)) ? iso.replace(/([+-]\d{2})$/, '$1:00') : `${iso}Z`,
  );
  if (Number.isNaN(milliseconds)) throw new Error(`"${text}" is not a moment.`);
  return milliseconds;
}

const shortTime = (text: string): string =>
  text.replace(/\.(\d*?)0+$/, (_all, digits: string) => (digits ? `.${digits}` : ''));
