import type { ImportedEntry } from './imported-entry.ts';
import { readSource, type SourceReading } from './read-source.ts';
import { SETTINGS } from './stored.sample.ts';
import { TableBuilder, type Table } from './table.ts';

/** For tests: small sources, and what is read of them. */

/** What is read of a JSON value, or of a text, in a file. */
export const jsonReading = (value: unknown, name = 'services.json'): SourceReading =>
  readSource([{ name, text: typeof value === 'string' ? value : JSON.stringify(value) }], [], SETTINGS);

/** A table as a file holds it: first the names of its columns. */
export function tableOf(name: string, ...rows: readonly (readonly string[])[]): Table {
  const builder = new TableBuilder(name);
  for (const row of rows) builder.add(row);
  return builder.build();
}

/** The entries of one kind. */
export const entriesOf = ({ entries }: SourceReading, kind: ImportedEntry['kind']): readonly ImportedEntry[] =>
  entries.filter((entry) => entry.kind === kind);

/** All that is said of a source, in lines. */
export const messagesOf = ({ entries, notes }: SourceReading): string =>
  [...notes, ...entries.flatMap(({ lines }) => lines)].map(({ message }) => message).join('\n');
