import {
  planImport,
  type ImportSettings,
  type RecordReport,
  type RunReport,
  type SourceReading,
} from '@moodspace/shared/hsds-import';
import type { Core } from '@strapi/strapi';
import { storedContent } from './stored-drafts.ts';
import { writeDrafts, type Progress } from './write-drafts.ts';

export interface ImportRun extends Pick<ImportSettings, 'source' | 'today'> {
  readonly isWriting: boolean;
  readonly isOverwriting: boolean;
  readonly progress?: Progress;
}

/**
 * Compares a source with what is stored and, when asked, writes what differs, as drafts. What is live stays as it is.
 * @throws Error only when the database cannot be used.
 */
export async function importReading(strapi: Core.Strapi, reading: SourceReading, run: ImportRun): Promise<RunReport> {
  const stored = await storedContent(strapi);
  const planned = planImport(reading.entries, stored, run);
  const records = run.isWriting
    ? await writeDrafts(strapi, planned, stored, run.progress)
    : planned.map(({ report }) => report);
  const refused = reading.refused.map((record): RecordReport => ({
    ...record,
    outcome: 'refused',
    key: undefined,
    changed: [],
  }));
  return { records: [...records, ...refused], notes: reading.notes, unknown: reading.unknown };
}
