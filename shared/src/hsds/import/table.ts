import { plainCell } from '../csv.ts';
import { isReservedName, memberName, quoted } from './source-object.ts';

/** One row, by the names of its columns. Empty cells are left out. */
export type Row = Readonly<Record<string, string>>;

export interface Table {
  /** The name of its file. */
  readonly name: string;
  /** The table that the description of its package says it holds, where there is one. */
  readonly holds?: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The number of each row in the file, as a spreadsheet counts: with the headings and empty rows. */
  readonly rowNumbers: readonly number[];
  /** Sentences about its form. */
  readonly problems: readonly string[];
}

/** A cell longer than this is no text that anybody wrote; half a megabyte is a long book chapter. */
const LONGEST_CELL = 500_000;
const MOST_PROBLEMS = 20;

/** Takes a table row by row, so that a file of any length needs no second copy in memory. */
export class TableBuilder {
  readonly #name: string;
  readonly #named: (written: string) => string;
  #columns: readonly string[] | undefined;
  readonly #rows: Row[] = [];
  readonly #rowNumbers: number[] = [];
  #title: string | undefined;
  readonly #problems: string[] = [];
  #more = 0;
  #line = 0;

  /** @param named how the heading of a column becomes its name: as HSDS spells it, unless a mapping names the headings */
  constructor(name: string, named: (written: string) => string = memberName) {
    this.#name = name;
    this.#named = named;
  }

  get rowCount(): number {
    return this.#rows.length;
  }

  /** The first row that is not empty has the headings, unless it is a title: a single cell above rows with several. */
  add(cells: readonly string[]): void {
    this.#line += 1;
    const filled = cells.filter((cell) => cell.trim() !== '');
    const [only = ''] = filled;
    if (filled.length === 0) return;
    if (this.#title !== undefined && filled.length > 1) {
      this.#problem(
        `${this.#name}: ${quoted(this.#title)} was taken for a title; the headings are in row ${this.#line}.`,
      );
      this.#columns = undefined;
      this.#title = undefined;
    }
    if (!this.#columns) {
      this.#columns = this.#headings(cells);
      if (filled.length === 1 && !['id', 'name'].includes(memberName(only))) this.#title = only;
      return;
    }
    this.#title = undefined;
    const columns = this.#columns;
    if (cells.length !== columns.length)
      this.#problem(
        `${this.#name}, row ${this.#line} has ${cells.length} cells under ${columns.length} headings; ${lengthProblem(cells, columns)}.`,
      );
    // Without a prototype, a column may have any name.
    const row = Object.create(null) as Record<string, string>;
    for (const [index, column] of columns.entries()) {
      const cell = plainCell(cells[index] ?? '').trim();
      if (cell === '' || column === '' || column in row) continue;
      if (cell.length > LONGEST_CELL)
        this.#problem(
          `${this.#name}, row ${this.#line}, column ${column} has ${cell.length} characters; that is no text, and it was left out.`,
        );
      else row[column] = cell;
    }
    this.#rows.push(row);
    this.#rowNumbers.push(this.#line);
  }

  build(): Table {
    const problems =
      this.#more > 0 ? [...this.#problems, `${this.#name} has ${this.#more} more rows like these.`] : this.#problems;
    return {
      name: this.#name,
      columns: [...new Set(this.#columns ?? [])].filter(Boolean),
      rows: this.#rows,
      rowNumbers: this.#rowNumbers,
      problems,
    };
  }

  #headings(cells: readonly string[]): readonly string[] {
    const seen = new Set<string>();
    return cells.map((cell) => {
      const column = this.#named(cell);
      if (isReservedName(column)) {
        this.#problem(`${this.#name} has a column ${column}; no honest table has one, and it was left out.`);
        return '';
      }
      if (column !== '' && seen.has(column))
        this.#problem(
          `${this.#name} has the column ${column} twice; of each row, the first of both that is filled was taken.`,
        );
      seen.add(column);
      return column;
    });
  }

  #problem(sentence: string): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(sentence);
    else this.#more += 1;
  }
}

/** What became of a row that is longer or shorter than the headings. */
function lengthProblem(cells: readonly string[], columns: readonly string[]): string {
  if (cells.length > columns.length) return 'the cells behind the last heading were left out';
  return cells.some((cell) => /[\r\n]/.test(cell))
    ? 'one of them goes over several lines: a quotation mark may stand wrong, and rows after it may be lost in it'
    : 'the missing cells count as empty';
}
