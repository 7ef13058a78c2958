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
const LONGEST_ROW = 2_000_000;
export const MOST_ROWS = 1_000_000;

const optionsOf = (delimiter: string): Options => ({
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_ROW,
});

/**
 * Reads a CSV file row by row. The separator is the one that gives the most columns, evenly. A row that cannot be read ends the file there, and the table says so.
 * @param named how the heading of a column becomes its name
 */
export async function readCsv(name: string, text: string, named?: (written: string) => string): Promise<CsvReading> {
  const separator = separatorOf(text.slice(0, SAMPLE));
  const builder = new TableBuilder(name, named);
  const problems: string[] = [];
  let rows = 0;
  try {
    await pipeline(
      Readable.from(chunksOf(text), { objectMode: false }),
      parse({
        ...optionsOf(separator),
        // Rows before a broken one are taken, so each is handed over at once.
        on_record: (cells: readonly string[]) => {
          rows += 1;
          // The first one has the headings.
          if (rows <= MOST_ROWS + 1) builder.add(cells);
          return null;
        },
      }).resume(),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(
      `${name} can be read up to row ${builder.rowCount + 1}: ${isOpenQuote(error) ? 'a quotation mark that opens after it never closes' : error.message}; the rest was left out. Mend that row and import the file again.`,
    );
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

const isOpenQuote = ({ code }: CsvError): boolean => code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';

function* chunksOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
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
