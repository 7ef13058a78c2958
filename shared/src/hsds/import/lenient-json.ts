/** What could be read of JSON that is not quite valid. */
export interface LenientReading {
  readonly value: unknown;
  /** Sentences about what was left out. */
  readonly problems: readonly string[];
  /** Sentences about what was read all the same. */
  readonly notes: readonly string[];
}

/** A file may name this many problems; the rest is counted. */
const MOST_PROBLEMS = 20;
/** Nothing honest is nested deeper, and the program could not follow. */
const DEEPEST = 400;

const WORDS: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  True: true,
  False: false,
  None: null,
  NaN: null,
  Infinity: null,
  undefined: null,
};

/**
 * Reads JSON with the mistakes that hands and programs make: commas too many, comments, words such as NaN, line breaks in texts, a record that is broken, an end that is
 * missing. Undefined when it is not JSON at all. It is slower than `JSON.parse` and only for what that refuses.
 */
export function readLenientJson(text: string): LenientReading | undefined {
  return /^(?:\s+|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*[{[]/.test(text) ? new LenientReader(text).read() : undefined;
}

/** Something that cannot be read, at a place of the text. */
class Broken extends Error {}

class LenientReader {
  readonly #text: string;
  #at = 0;
  readonly #left: string[] = [];
  #moreLeft = 0;
  readonly #mended = new Set<string>();
  #isCutOff = false;
  /** Whether a record is being read: an object in a list. Of what is broken inside it, the whole is left out. */
  #isInRecord = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(): LenientReading | undefined {
    let value: unknown;
    try {
      value = this.#value(0);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      return undefined;
    }
    const problems = [...this.#left];
    if (this.#moreLeft > 0) problems.push(`${this.#moreLeft} more records are no valid JSON; they were left out.`);
    if (this.#isCutOff)
      problems.push(
        'The file breaks off before its end; the records that are whole were taken. Get the file again if some are missing.',
      );
    else {
      this.#space();
      if (this.#at < this.#text.length)
        problems.push(
          `After the JSON value stands other text (from character ${this.#at + 1}); it was left out. Save the file again without it if something is missing.`,
        );
    }
    const notes =
      this.#mended.size === 0
        ? []
        : [`It is not valid JSON and was read all the same: it has ${[...this.#mended].join(', ')}.`];
    return { value, problems, notes };
  }

  #value(depth: number): unknown {
    if (depth > DEEPEST) throw new Broken();
    this.#space();
    const sign = this.#text[this.#at];
    if (sign === '{') return this.#object(depth);
    if (sign === '[') return this.#list(depth);
    if (sign === '"') return this.#string();
    return this.#word();
  }

  #object(depth: number): unknown {
    const members: [string, unknown][] = [];
    this.#at += 1;
    for (;;) {
      this.#commas();
      if (this.#text[this.#at] === '}') {
        this.#at += 1;
        return Object.fromEntries(members);
      }
      if (this.#isCutOff || this.#at >= this.#text.length) {
        // Half a record is none; only what holds the lists of records may break off.
        if (this.#isInRecord || members.some(([name]) => name === 'id' || name === 'name')) throw new Broken();
        this.#isCutOff = true;
        return Object.fromEntries(members);
      }
      if (this.#text[this.#at] !== '"') throw new Broken();
      const name = this.#string();
      this.#space();
      if (this.#text[this.#at] !== ':') throw new Broken();
      this.#at += 1;
      members.push([name, this.#value(depth + 1)]);
      this.#between('}');
    }
  }

  #list(depth: number): unknown {
    const items: unknown[] = [];
    this.#at += 1;
    for (let number = 1; ; number += 1) {
      this.#commas();
      if (this.#text[this.#at] === ']') {
        this.#at += 1;
        return items;
      }
      if (this.#at >= this.#text.length) {
        if (this.#isInRecord) throw new Broken();
        this.#isCutOff = true;
      }
      if (this.#isCutOff) return items;
      const start = this.#at;
      const isRecord = !this.#isInRecord && this.#text[start] === '{';
      try {
        this.#isInRecord ||= isRecord;
        const item = this.#value(depth + 1);
        items.push(item);
        this.#between(']');
      } catch (error) {
        if (!(error instanceof Broken) || !isRecord) throw error;
        if (this.#at >= this.#text.length) {
          this.#isCutOff = true;
          return items;
        }
        this.#leave(
          `The record in line ${this.#line(start)} (number ${number} of its list) is no valid JSON; it was left out.`,
        );
        this.#skip(start);
      } finally {
        if (isRecord) this.#isInRecord = false;
      }
    }
  }

  #between(end: string): void {
    this.#space();
    const sign = this.#text[this.#at];
    if (sign !== ',' && sign !== end && sign !== undefined && !this.#isCutOff) throw new Broken();
  }

  /** Passes commas; one before the first value, before the end or after another one is a mistake. */
  #commas(): void {
    this.#space();
    let count = 0;
    while (this.#text[this.#at] === ',') {
      count += 1;
      this.#at += 1;
      this.#space();
    }
    if (count > 1 || (count === 1 && /[\]}]/.test(this.#text[this.#at] ?? ''))) this.#mended.add('commas too many');
  }

  #string(): string {
    const start = this.#at;
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const sign = this.#text[this.#at];
      if (sign === '\\') this.#at += 1;
      else if (sign === '"') break;
    }
    if (this.#at >= this.#text.length) throw new Broken();
    this.#at += 1;
    const written = this.#text.slice(start, this.#at);
    // eslint-disable-next-line no-control-regex -- JSON does not allow them, and people put them there
    const escaped = written.replaceAll(/[\u0000-\u001F]/g, (sign) => JSON.stringify(sign).slice(1, -1));
    if (escaped !== written) this.#mended.add('line breaks in texts');
    try {
      return JSON.parse(escaped) as string;
    } catch {
      throw new Broken();
    }
  }

  #word(): unknown {
    const read = /[-+\w.$]+/y;
    read.lastIndex = this.#at;
    const word = read.exec(this.#text)?.[0];
    if (word === undefined) throw new Broken();
    this.#at += word.length;
    if (/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/.test(word)) return Number(word);
    const name = word.replace(/^[-+]/, '');
    if (!Object.hasOwn(WORDS, name)) throw new Broken();
    if (!['true', 'false', 'null'].includes(word)) this.#mended.add(`the word ${word}`);
    return WORDS[name];
  }

  #space(): void {
    const space = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
    space.lastIndex = this.#at;
    const passed = space.exec(this.#text)?.[0] ?? '';
    if (passed.includes('/')) this.#mended.add('comments');
    this.#at += passed.length;
  }

  #leave(sentence: string): void {
    if (this.#left.length < MOST_PROBLEMS) this.#left.push(sentence);
    else this.#moreLeft += 1;
  }

  /** Goes to the end of a record by its brackets, whatever stands between them. */
  #skip(start: number): void {
    let depth = 0;
    let isInText = false;
    for (this.#at = start; this.#at < this.#text.length; this.#at += 1) {
      const sign = this.#text[this.#at];
      if (isInText) {
        if (sign === '\\') this.#at += 1;
        else if (sign === '"') isInText = false;
      } else if (sign === '"') isInText = true;
      else if (sign === '{' || sign === '[') depth += 1;
      else if (sign === '}' || sign === ']') {
        depth -= 1;
        if (depth === 0) {
          this.#at += 1;
          return;
        }
      }
    }
  }

  #line(at: number): number {
    return this.#text.slice(0, at).split('\n').length;
  }
}
