import { hashOf, personHash, rowHash, type LogRow } from './log-row.ts';

/** What is wrong with the log of one entry. `sequence` is the row at which it is seen. */
export interface LogProblem {
  readonly sequence: number;
  readonly what: 'content_altered' | 'content_removed' | 'person_altered' | 'row_altered' | 'row_removed';
}

/** What visitors see of an entry now, in one language. */
export interface LiveVersion {
  readonly language: string;
  /** As an ISO text. */
  readonly publishedAt: string;
}

/**
 * Follows the chain of the log of one entry from the first row to the last, and compares its end with what is live: a row that was changed, taken away or put
 * in between is seen, and so is a publication that has no row. Contents and names that an operator took away by the command are no problem.
 * @param rows every row of the entry, in the order of their sequence
 * @param contents the contents that are stored, by their hash
 * @param live what is live; only what was published since the log began
 */
export function checkRows(
  rows: readonly LogRow[],
  contents: ReadonlyMap<string, string>,
  live: readonly LiveVersion[],
): readonly LogProblem[] {
  const problems: LogProblem[] = [];
  let previous: LogRow | undefined;
  for (const row of rows) {
    const { sequence } = row;
    if (sequence !== (previous?.sequence ?? 0) + 1 || row.previousHash !== (previous?.rowHash ?? null))
      problems.push({ sequence, what: 'row_removed' });
    if (row.rowHash !== rowHash(row, row.previousHash)) problems.push({ sequence, what: 'row_altered' });
    problems.push(...contentProblems(row, rows, contents), ...personProblems(row, rows));
    previous = row;
  }
  for (const { language, publishedAt } of live) {
    const last = rows.findLast((row) => row.language === language && PUBLIC_KINDS.has(row.kind));
    if (last?.publishedAt !== publishedAt)
      problems.push({ sequence: (previous?.sequence ?? 0) + 1, what: 'row_removed' });
  }
  return problems;
}

const PUBLIC_KINDS: ReadonlySet<LogRow['kind']> = new Set(['published', 'followed', 'unpublished', 'deleted', 'found']);

function contentProblems(
  row: LogRow,
  rows: readonly LogRow[],
  contents: ReadonlyMap<string, string>,
): readonly LogProblem[] {
  if (row.contentHash === null) return [];
  const content = contents.get(row.contentHash);
  if (content === undefined) return isThinned(row, rows) ? [] : [{ sequence: row.sequence, what: 'content_removed' }];
  return hashOf(content) === row.contentHash ? [] : [{ sequence: row.sequence, what: 'content_altered' }];
}

function personProblems(row: LogRow, rows: readonly LogRow[]): readonly LogProblem[] {
  const isNamed = row.accountSalt !== null;
  if (!isNamed && (row.accountHash === null || isThinned(row, rows))) return [];
  return isNamed && personHash(row) === row.accountHash ? [] : [{ sequence: row.sequence, what: 'person_altered' }];
}

/** A row of the kind `thinned` says in its title up to which moment contents and names may be gone. */
const isThinned = ({ at, sequence }: LogRow, rows: readonly LogRow[]): boolean =>
  rows.some((row) => row.kind === 'thinned' && row.sequence > sequence && row.title !== null && at < row.title);
