import path from 'node:path';
import { isSourceObject, memberOf, textOf, type JsonFile, type Table } from '@moodspace/shared/hsds-import';
import { decodeText } from './decode-text.ts';
import { formatOf } from './file-format.ts';
import { readCsv } from './read-csv.ts';
import type { SourceFile } from './read-files.ts';

/** The files of a source as text and tables. */
export interface SourceParts {
  readonly jsonFiles: readonly JsonFile[];
  readonly tables: readonly Table[];
  /** How files were read, where that is not as everybody writes them. */
  readonly notes: readonly string[];
  /** Sentences about files that were left out. */
  readonly problems: readonly string[];
  /** What the description of the data package calls it. */
  readonly packageName: string | undefined;
}

/**
 * Reads files as JSON or as tables. In a data package, `datapackage.json` says which file holds which table.
 * @param named how the headings of tables become names of columns
 */
export async function readParts(
  files: readonly SourceFile[],
  named?: (written: string) => string,
): Promise<SourceParts> {
  const jsonFiles: JsonFile[] = [];
  const tables: Table[] = [];
  const notes: string[] = [];
  const problems: string[] = [];
  const described = packagesOf(files);
  for (const { name, bytes } of files) {
    if (path.basename(name) === 'datapackage.json') continue;
    const { text, encoding } = decodeText(bytes);
    const format = formatOf(name, bytes, text);
    if (format.kind === 'other') {
      problems.push(format.problem);
      continue;
    }
    if (format.note !== undefined) notes.push(format.note);
    if (format.kind === 'json') {
      if (encoding !== 'UTF-8') notes.push(`${name} was read as ${encoding}.`);
      jsonFiles.push({ name, text });
      continue;
    }
    const { table, separator } = await readCsv(name, text, named);
    notes.push(
      `${name}: ${table.rows.length} ${table.rows.length === 1 ? 'row' : 'rows'}, read as ${encoding}, separated by ${separator}.`,
    );
    const holds = described.tables.get(name);
    tables.push(holds === undefined ? table : { ...table, holds });
  }
  return {
    jsonFiles,
    tables,
    notes: [...notes, ...described.notes],
    problems,
    packageName: described.name,
  };
}

/** Which table each file of a data package holds, for every package among the files. */
function packagesOf(files: readonly SourceFile[]) {
  const names = new Set(files.map(({ name }) => name));
  const tables = new Map<string, string>();
  const notes: string[] = [];
  let packageName: string | undefined;
  for (const file of files.filter(({ name }) => path.basename(name) === 'datapackage.json')) {
    const content = parsedJson(file);
    if (!isSourceObject(content)) {
      notes.push(`${file.name} is not valid JSON; the tables were read by the names of their files.`);
      continue;
    }
    packageName ??= textOf(memberOf(content, 'name'));
    const missing: string[] = [];
    const resources = memberOf(content, 'resources');
    for (const resource of Array.isArray(resources) ? resources.filter(isSourceObject) : []) {
      const table = textOf(memberOf(resource, 'name'));
      const written: unknown = memberOf(resource, 'path');
      for (const place of (Array.isArray(written) ? written : [written]).flatMap((one: unknown) => textOf(one) ?? [])) {
        const name = path.posix.join(path.posix.dirname(file.name), place);
        if (!names.has(name)) missing.push(place);
        else if (table !== undefined) tables.set(name, table);
      }
      if (written === undefined && table !== undefined) missing.push(table);
    }
    if (missing.length > 0)
      notes.push(`${file.name} names files that are not here: ${missing.slice(0, MOST_MISSING).join(', ')}.`);
  }
  return { name: packageName, tables, notes };
}

const MOST_MISSING = 30;

function parsedJson({ bytes }: SourceFile): unknown {
  try {
    return JSON.parse(decodeText(bytes).text);
  } catch {
    return undefined;
  }
}
