import type { EntryKind } from './imported-entry.ts';

/** What happened to one part of a record, in a sentence for whoever imports. */
export interface ImportLine {
  /** `refused`: not taken; `noted`: taken in another form, or kept with the entry. */
  readonly outcome: 'refused' | 'noted';
  /** The field of the platform or the member of the source; undefined for the record as a whole. */
  readonly field: string | undefined;
  readonly message: string;
}

/** What happened to one record of the source. */
export interface RecordReport {
  readonly kind: EntryKind;
  /** The id in the source, as it was read. */
  readonly id: string;
  readonly name: string;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'refused';
  /** The key in the platform; undefined when the record was refused. */
  readonly key: string | undefined;
  /** The fields that an import changes, or has changed. */
  readonly changed: readonly string[];
  readonly lines: readonly ImportLine[];
}

/** What a whole run did. */
export interface RunReport {
  readonly records: readonly RecordReport[];
  /** What is said of the files and of rows that belong to no record. */
  readonly notes: readonly ImportLine[];
  /** Members and columns without a meaning here, each once, with the table in which they stand. */
  readonly unknown: readonly string[];
}

/** How many records met which end. `read` is always the sum of the others. */
export interface RunCounts {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

export function countsOf({ records }: Pick<RunReport, 'records'>): RunCounts {
  const counts = { read: records.length, new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of records) counts[outcome] += 1;
  return counts;
}
