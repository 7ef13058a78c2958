import { readLenientJson } from './lenient-json.ts';
import { isSourceObject } from './source-object.ts';

/** The values at the top of a JSON file, and what is wrong with it. */
export interface JsonReading {
  readonly values: readonly unknown[];
  /** Sentences about what could not be read. */
  readonly problems: readonly string[];
  /** Sentences about what was read all the same. */
  readonly notes: readonly string[];
}

/** A file may name this many problems; the rest is counted. */
const MOST_PROBLEMS = 20;

/**
 * Reads a file of JSON, or of one JSON value on each line (ndjson). What is not quite valid is read all the same and said; a broken line or record loses
 * only itself.
 */
export function readJson(text: string): JsonReading {
  const whole = parsed(text);
  if (whole !== undefined) return { values: [whole.value], problems: [], notes: [] };
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return { values: [], problems: ['The file is empty.'], notes: [] };
  if (isSourceObject(parsed(lines[first] ?? '')?.value)) return readLines(lines);
  const lenient = readLenientJson(text);
  if (lenient) return { values: [lenient.value], problems: lenient.problems, notes: lenient.notes };
  const problem = `The file is not valid JSON: ${parseReason(text)}. Mend it and import it again.`;
  return { values: [], problems: [problem], notes: [] };
}

function readLines(lines: readonly string[]): JsonReading {
  const values: unknown[] = [];
  const problems: string[] = [];
  let more = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = parsed(line);
    if (read) values.push(read.value);
    else if (problems.length < MOST_PROBLEMS)
      problems.push(`Line ${index + 1} is not valid JSON (${parseReason(line)}); it was left out.`);
    else more += 1;
  }
  if (more > 0) problems.push(`${more} more lines are not valid JSON; they were left out.`);
  return { values, problems, notes: [] };
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function parseReason(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return reason.replace(/\.$/, '').slice(0, 160);
  }
}
