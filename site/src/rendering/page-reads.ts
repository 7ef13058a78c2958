/**
 * What a page reads while it renders, kept small: a site has thousands of pages and each reads hundreds of values, so a read is a number. Its upper part
 * names an entry, a list or another source, its lower six bits a field of it.
 */

/** Fields that a source may have. */
const FIELDS = 64;
/** Where a field stands that does not fit any more: then all of those count as one. */
const LAST_FIELD = FIELDS - 1;
/** When more entries of a type are read in a field, that counts as having read the field of all of them. */
const FEW = 1000;

/** The whole of a list, whatever its length. */
export const WHOLE_LIST = 0xffffffff;

/** What one page read, or one function on the way to it. */
export interface PageReads {
  readonly values: Uint32Array;
  /** Lists and how many entries were read of each, from the first: in pairs. */
  readonly lists: Uint32Array;
}

/** Gives each source and each field its number. */
export class ReadNames {
  readonly #sources = new Map<string, number>();
  readonly #fields = new Map<string, Map<string, number>>();

  /** How many numbers have been given to sources. */
  get size(): number {
    return this.#sources.size;
  }

  source(name: string): number {
    const known = this.#sources.get(name) ?? this.#sources.size;
    this.#sources.set(name, known);
    return known;
  }

  field(type: string, name: string): number {
    const fields = this.#fields.get(type) ?? new Map<string, number>();
    this.#fields.set(type, fields);
    const known = fields.get(name) ?? Math.min(fields.size, LAST_FIELD);
    fields.set(name, known);
    return known;
  }
}

/** The number of a read. */
export const readOf = (source: number, field: number): number => source * FIELDS + field;

/** Gathers what is read until it is closed. */
export class OpenReads {
  /** The reads of one field in one group of sources; null when there were many. */
  readonly #columns = new Map<number, number[] | null>();
  readonly #lists = new Map<number, number>();
  readonly #others = new Set<PageReads>();

  /** A field was read of a source. Sources of one kind make a group, such as the entries of a type in a language. */
  add(group: number, source: number, field: number): void {
    const column = readOf(group, field);
    const known = this.#columns.get(column);
    if (known === null) return;
    if (known === undefined) this.#columns.set(column, [readOf(source, field)]);
    else if (known.length < FEW) known.push(readOf(source, field));
    else this.#columns.set(column, null);
  }

  /** The first entries of a list were read, and nothing behind them. */
  addList(list: number, upTo: number): void {
    this.#lists.set(list, Math.max(upTo, this.#lists.get(list) ?? 0));
  }

  /** Everything was read that somebody else read before. */
  include(reads: PageReads): void {
    this.#others.add(reads);
  }

  close(): PageReads {
    const values: number[] = [];
    for (const [column, reads] of this.#columns) {
      if (reads === null) values.push(column);
      else for (const read of reads) values.push(read);
    }
    // What others read is mostly the same as what was read here.
    const included = new Set<number>();
    for (const others of this.#others) {
      for (const read of others.values) included.add(read);
      for (let at = 0; at < others.lists.length; at += 2)
        this.addList(others.lists[at] ?? 0, others.lists[at + 1] ?? 0);
    }
    for (const read of values) included.delete(read);
    return { values: Uint32Array.from([...values, ...included]), lists: Uint32Array.from([...this.#lists].flat()) };
  }
}

/** What is another value than before, by the numbers of reads. */
export class ChangedReads {
  readonly #values = new Set<number>();
  readonly #lists = new Map<number, number>();
  /** One byte for each number up to the highest that changed, so that asking for millions of them costs milliseconds; made when it is asked for. */
  #isChanged: Uint8Array | undefined;

  /** A field of a source, and with it that of its group, is another. */
  add(group: number, source: number, field: number): void {
    this.#values.add(readOf(source, field));
    this.#values.add(readOf(group, field));
    this.#isChanged = undefined;
  }

  /** A list is another from this place on. */
  addList(list: number, from: number): void {
    this.#lists.set(list, from);
  }

  /** Tells of what somebody read whether any of it is another now. Asked for every page of the site, so it is one pass over few numbers. */
  touch({ values, lists }: PageReads): boolean {
    for (let at = 0; at < lists.length; at += 2) {
      const from = this.#lists.get(lists[at] ?? 0);
      if (from !== undefined && (lists[at + 1] ?? 0) > from) return true;
    }
    const isChanged = (this.#isChanged ??= this.#bytes());
    for (const read of values) if (isChanged[read] === 1) return true;
    return false;
  }

  #bytes(): Uint8Array {
    let highest = -1;
    for (const read of this.#values) highest = Math.max(highest, read);
    const bytes = new Uint8Array(highest + 1);
    for (const read of this.#values) bytes[read] = 1;
    return bytes;
  }
}
