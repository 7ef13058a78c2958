/** Signs with which a spreadsheet takes a cell for a formula (OWASP, "CSV Injection"), also in their wide forms, behind any apostrophes. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A phone number or a number: it begins with a sign and can call nothing, and with an apostrophe nobody could dial or count with it. */
const SIGNED_NUMBER = /^[+-][0-9](?:[0-9 ]|\.(?=[0-9]))*$/;

const NEUTRALISED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell that no spreadsheet runs: an apostrophe before what could be a formula. `plainCell` takes it away again. */
export const neutralisedCell = (text: string): string =>
  FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;

/** A cell as it was before `neutralisedCell`; any other cell as it is. */
export const plainCell = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);

/** One cell of a table: empty where there is no value. */
export type Cell = string | number | undefined;

function csvCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = neutralisedCell(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const csvRow = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** A table as CSV (RFC 4180): commas, line ends of two signs, quotes where they are needed. Cells that could be formulas are neutralised. */
export const csvTable = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  csvRow(columns) + rows.map(csvRow).join('');
