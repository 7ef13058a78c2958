/** What a JSON text can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [name: string]: Json };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list, or an empty one for anything else. */
export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** The text when it holds more than spaces; undefined for anything else. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** A value as it can stand in a sentence: a text as it is, anything else as JSON. */
export const printed = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

export const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The largest file that is read, in bytes of UTF-8 at most: far more than any questionnaire needs. */
export const LARGEST_FILE = 10_000_000;

/** How deep lists and objects may stand in each other. Questionnaires stay under thirty. */
export const DEEPEST_NESTING = 100;

/** The path of a field: `Questionnaire.title`. A name with other signs than letters stands between quotes, so that no two fields have the same path. */
export const fieldPath = (path: string, name: string): string => {
  const step = /^\w+$/.test(name) ? name : JSON.stringify(name);
  return path === '' ? step : `${path}.${step}`;
};

/** Names that in JavaScript reach beyond the object that they stand in. */
const DANGEROUS_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type ParsedJson =
  | {
      readonly kind: 'value';
      readonly value: Json;
      /** Paths of what was left out, with the reason in a sentence. */
      readonly leftOut: readonly { readonly path: string; readonly message: string }[];
    }
  | { readonly kind: 'error'; readonly message: string };

/** A text that is no JSON, at the place where that shows. */
class JsonSyntaxError extends Error {
  readonly index: number;

  constructor(message: string, index: number) {
    super(message);
    this.index = index;
  }
}

const SPACES = /[\t\n\r ]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/**
 * Reads a JSON text, and says of one that is none in which line and column it stops being one and what is probably wrong there.
 * Unlike `JSON.parse` it bounds size and depth, and refuses a name that stands twice in one object, of which one value would be lost.
 */
export function parseJson(text: string, rootName = ''): ParsedJson {
  if (text.length > LARGEST_FILE)
    return {
      kind: 'error',
      message: `The file has ${(text.length / 1_000_000).toFixed(1)} million characters, and at most ${LARGEST_FILE / 1_000_000} million are read; take out what is no questionnaire.`,
    };
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '') return { kind: 'error', message: 'The file is empty; choose the file of a questionnaire.' };
  const encoding = wrongEncoding(source);
  if (encoding !== undefined) return { kind: 'error', message: encoding };
  const reader = new JsonReader(source);
  try {
    return { kind: 'value', value: reader.read(rootName), leftOut: reader.leftOut };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const before = source.slice(0, error.index).split('\n');
    return {
      kind: 'error',
      message: `The file is not JSON: line ${before.length}, column ${(before.at(-1) ?? '').length + 1}: ${error.message}`,
    };
  }
}

/** What a file seems to be when its first signs cannot begin a JSON text; undefined when they can. */
function wrongEncoding(source: string): string | undefined {
  const start = source.trimStart().slice(0, 4);
  // Read as UTF-8, the mark before a text in UTF-16 becomes a sign that stands for none, and every second byte a zero.
  if (/[\0\uFFFD]/.test(start)) return 'The file is not written in UTF-8; save it once more in that encoding.';
  if (start.startsWith('<'))
    return 'The file is XML or a web page; choose the questionnaire in its JSON form, which most sources offer as well.';
  return undefined;
}

class JsonReader {
  readonly leftOut: { path: string; message: string }[] = [];
  readonly #text: string;
  #index = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(rootName: string): Json {
    const value = this.#value(rootName, 0);
    this.#skipSpaces();
    if (this.#index < this.#text.length) this.#fail('something stands after the end of the file; remove it.');
    return value;
  }

  #value(path: string, depth: number): Json {
    this.#skipSpaces();
    const sign = this.#text[this.#index];
    if ((sign === '{' || sign === '[') && depth === DEEPEST_NESTING)
      this.#fail(
        `lists and objects stand more than ${DEEPEST_NESTING} deep in each other, which no questionnaire does.`,
      );
    if (sign === '{') return this.#object(path, depth);
    if (sign === '[') return this.#list(path, depth);
    if (sign === '"') return this.#string();
    const number = this.#take(NUMBER);
    if (number !== undefined)
      return Number.isFinite(Number(number))
        ? Number(number)
        : this.#fail('this number is larger than any that can be kept.');
    const word = this.#take(WORD);
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    if (sign === undefined) this.#fail('the file ends in the middle; get it whole once more.');
    if (sign === ',' || sign === '}' || sign === ']')
      this.#fail(`a value is missing before "${sign}"; remove a comma too many, or write the value.`);
    if (sign === "'") this.#fail('a text stands between single quotes; JSON wants double ones.');
    return this.#fail(`"${sign}" cannot begin a value; a text stands between double quotes.`);
  }

  #object(path: string, depth: number): JsonObject {
    const members = new Map<string, Json>();
    this.#index += 1;
    this.#skipSpaces();
    if (this.#takeSign('}')) return {};
    for (;;) {
      this.#skipSpaces();
      if (this.#text[this.#index] !== '"') {
        this.#fail(
          this.#text[this.#index] === '}'
            ? 'a comma stands before "}"; remove it.'
            : 'the name of a field is expected, between double quotes.',
        );
      }
      const name = this.#string();
      this.#skipSpaces();
      if (!this.#takeSign(':')) this.#fail(`a colon is missing after "${name}".`);
      const place = fieldPath(path, name);
      const value = this.#value(place, depth + 1);
      if (DANGEROUS_NAMES.has(name))
        this.leftOut.push({ path: place, message: `A field may not be called "${name}"; it was left out.` });
      else if (members.has(name))
        this.leftOut.push({
          path: place,
          message: `"${name}" stands here twice; the first one counts and the other was left out.`,
        });
      else members.set(name, value);
      this.#skipSpaces();
      if (this.#takeSign('}')) return Object.fromEntries(members);
      this.#comma();
    }
  }

  #list(path: string, depth: number): readonly Json[] {
    const values: Json[] = [];
    this.#index += 1;
    this.#skipSpaces();
    if (this.#takeSign(']')) return values;
    for (;;) {
      values.push(this.#value(`${path}[${values.length}]`, depth + 1));
      this.#skipSpaces();
      if (this.#takeSign(']')) return values;
      this.#comma();
    }
  }

  #comma(): void {
    if (this.#takeSign(',')) return;
    const sign = this.#text[this.#index];
    if (sign === undefined) this.#fail('the file ends in the middle; get it whole once more.');
    this.#fail(
      sign === '"' || sign === '{' || sign === '['
        ? `a comma is missing before ${sign}; write it at the end of what stands before.`
        : `"${sign}" does not belong here; a comma or a closing bracket is expected.`,
    );
  }

  #string(): string {
    const end = this.#closingQuote();
    try {
      if (end !== -1) {
        const string = JSON.parse(this.#text.slice(this.#index, end + 1)) as string;
        this.#index = end + 1;
        return string;
      }
    } catch {
      // Said below, in words that help.
    }
    return this.#fail(
      'this text has no closing quote, or a sign in it that JSON does not allow, such as a line break.',
    );
  }

  /** Where the text that begins here ends; -1 when it does not. */
  #closingQuote(): number {
    let end = this.#index;
    for (;;) {
      end = this.#text.indexOf('"', end + 1);
      if (end === -1) return -1;
      let backslashes = 0;
      while (this.#text[end - 1 - backslashes] === '\\') backslashes += 1;
      if (backslashes % 2 === 0) return end;
    }
  }

  #skipSpaces(): void {
    this.#take(SPACES);
  }

  #takeSign(sign: string): boolean {
    if (this.#text[this.#index] !== sign) return false;
    this.#index += 1;
    return true;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#index;
    const token = pattern.exec(this.#text)?.[0];
    if (token === undefined) return undefined;
    this.#index = pattern.lastIndex;
    return token;
  }

  #fail(message: string): never {
    throw new JsonSyntaxError(message, this.#index);
  }
}
