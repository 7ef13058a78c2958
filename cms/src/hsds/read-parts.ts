import path from 'node:path';
import { isSourceObject, memberOf, textOf, type JsonFile, type Table } from '@moodspace/shared/hsds-import';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import type { SourceFile } from './read-files.ts';

/** The files of a source as text and tables. */
export interface SourceParts {
  readonly jsonFiles: readonly JsonFile[];
  readonly tables: readonly Table[];
  /** How files were read, where that is not as everybody writes them. */
  readonly notes: readonly string[];
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
  const described = packageOf(files);
  for (const { name, bytes } of files) {
    if (path.basename(name) === 'datapackage.json') continue;
    const { text, encoding } = decodeText(bytes);
    const isCsv = ['.csv', '.tsv', '.txt'].includes(path.extname(name).toLowerCase());
    if (!isCsv) {
      if (encoding !== 'UTF-8') notes.push(`${name} was read as ${encoding}.`);
      jsonFiles.push({ name, text });
      continue;
    }
    const { table, separator } = await readCsv(name, text, named);
    notes.push(`${name}: ${table.rows.length} rows, read as ${encoding}, separated by ${separator}.`);
    tables.push({ ...table, name: described.tables.get(name) ?? name });
  }
  return { jsonFiles, tables, notes, packageName: described.name };
}

/** Which table each file of a data package holds. */
function packageOf(files: readonly SourceFile[]) {
  const file = files.find(({ name }) => path.basename(name) === 'datapackage.json');
  const tables = new Map<string, string>();
  let packageName: string | undefined;
  if (file) {
    let content: unknown;
    try {
      content = JSON.parse(decodeText(file.bytes).text);
    } catch {
      content = undefined;
    }
    if (isSourceObject(content)) {
      packageName = textOf(memberOf(content, 'name'));
      const resources = memberOf(content, 'resources');
      for (const resource of Array.isArray(resources) ? resources.filter(isSourceObject) : []) {
        const [table, place] = [textOf(memberOf(resource, 'name')), textOf(memberOf(resource, 'path'))];
        if (table !== undefined && place !== undefined)
          tables.set(path.posix.join(path.posix.dirname(file.name), place), `${table}.csv`);
      }
    }
  }
  return { name: packageName, tables };
}
