import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TableBuilder, type Table } from '@moodspace/shared/hsds-import';
import { CsvError, parse, type Options } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';

/** A table of a CSV file, and how its file was read. */
export interface CsvReading {
  readonly table: Table;
  readonly separator: string;
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
const SEPARATOR_NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };
const SAMPLE = 65_536;
const SAMPLE_ROWS = 30;
const CHUNK = 1_048_576;
/** A row longer than this has a quote that never closes. */
const LONGEST_ROW = 32_000_000;
/** After so many quotes that never close, the rest of a file is not looked at: each time, all of it is read. */
const MOST_OPEN_QUOTES = 20;
export const MOST_ROWS = 1_000_000;

const optionsOf = (delimiter: string): Options => ({
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: LONGEST_ROW,
});

/**
 * Reads a CSV file row by row. The separator is the one that the file names in a first line `sep=;`, as Excel does, else the one that gives the most columns, evenly. A line
 * with a quotation mark that never closes is left out, and the table says so.
 * @param named how the heading of a column becomes its name
 */
export async function readCsv(name: string, text: string, named?: (written: string) => string): Promise<CsvReading> {
  const stated = /^\uFEFF?"?sep=([,;\t|])"?\r?\n/i.exec(text);
  // The line stays as an empty one, so that rows keep their numbers.
  const content = stated ? `\n${text.slice(stated[0].length)}` : text;
  const separator = stated?.[1] ?? separatorOf(content.slice(0, SAMPLE));
  const builder = new TableBuilder(name, named);
  const problems: string[] = [];
  const bytes = Buffer.from(content);
  let rows = 0;
  const add = (cells: readonly string[]): void => {
    rows += 1;
    // The first one has the headings.
    if (rows <= MOST_ROWS + 1) builder.add(cells);
  };
  for (let start = 0, broken = 1; start < bytes.length; broken += 1) {
    const failed = await parseFrom(bytes.subarray(start), separator, add);
    if (!failed) break;
    const { problem, readTo } = failed;
    const isLast = broken > MOST_OPEN_QUOTES;
    const end = isLast ? bytes.length : endOfLine(bytes, start + readTo);
    add([]);
    problems.push(
      `${name}, row ${rows}: ${problem}; ${isLast ? 'the rest of the file' : 'this line'} was left out. Mend it and import the file again.`,
    );
    start = end;
  }
  if (rows > MOST_ROWS + 1)
    problems.push(
      `${name} has more than ${MOST_ROWS} rows; the rest was left out. Split the file and import its parts one after the other.`,
    );
  const table = builder.build();
  return {
    table: { ...table, problems: [...problems, ...table.problems] },
    separator: SEPARATOR_NAMES[separator] ?? separator,
  };
}

/** Hands over row after row; says where the last whole one ends when a row cannot be read. */
async function parseFrom(
  bytes: Buffer,
  separator: string,
  add: (cells: readonly string[]) => void,
): Promise<{ readonly problem: string; readonly readTo: number } | undefined> {
  let readTo = 0;
  try {
    await pipeline(
      Readable.from(chunksOf(bytes), { objectMode: false }),
      parse({
        ...optionsOf(separator),
        // Rows before a broken one are taken, so each is handed over at once.
        on_record: (cells: readonly string[], { bytes: read }: { readonly bytes: number }) => {
          if (hasSwallowedRows(cells, bytes.subarray(readTo, read))) throw new OpenQuote();
          readTo = read;
          add(cells);
          return null;
        },
      }).resume(),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError) && !(error instanceof OpenQuote)) throw error;
    const problem = isOpenQuote(error) ? 'a quotation mark opens there and never closes' : error.message;
    return { problem, readTo };
  }
}

/** A quotation mark that opens in one row and closes in a later one. */
class OpenQuote extends Error {}

const isOpenQuote = (error: CsvError | OpenQuote): boolean =>
  error instanceof OpenQuote || error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';

/** The reader leaves a mark that opens wrongly in the cell, with the rows up to the next mark; one that belongs to the text is doubled in the file. */
const hasSwallowedRows = (cells: readonly string[], written: Buffer): boolean =>
  cells.some((cell) => cell.startsWith('"') && /[\r\n]/.test(cell)) && !written.includes('"""');

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
}

/** Where the line ends that begins at a place, with its line break. */
function endOfLine(bytes: Buffer, from: number): number {
  const end = bytes.subarray(from).findIndex((byte) => byte === 10 || byte === 13);
  if (end === -1) return bytes.length;
  return from + end + (bytes[from + end] === 13 && bytes[from + end + 1] === 10 ? 2 : 1);
}

function separatorOf(sample: string): string {
  const scores = SEPARATORS.map((separator) => ({ separator, score: evenColumns(sample, separator) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 1 ? best.separator : ',';
}

/** How many columns a separator gives, less where the rows differ. */
function evenColumns(sample: string, separator: string): number {
  const widths = rowsOf(sample, separator).map(({ length }) => length);
  const [first] = widths;
  if (first === undefined) return 0;
  const even = widths.filter((width) => width === first).length / widths.length;
  return first * (0.5 + even / 2);
}

function rowsOf(sample: string, separator: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  try {
    parseAtOnce(sample, {
      ...optionsOf(separator),
      to: SAMPLE_ROWS,
      on_record: (row: readonly string[]) => {
        rows.push(row);
        return null;
      },
    });
  } catch {
    // A sample may end within a row; the rows before it tell enough.
  }
  return rows;
}
