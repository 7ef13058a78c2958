import { setImmediate as turn } from 'node:timers/promises';
import { CONTENT_TYPES } from '@moodspace/shared';
import type { PlannedRecord, PlannedWrite, RecordReport } from '@moodspace/shared/hsds-import';
import type { Core } from '@strapi/strapi';
import { contentUid } from '../content-uid.ts';
import { documentData } from '../seed/document-data.ts';
import { documentName } from './stored-drafts.ts';

/** So many records are committed at once; each alone would wait for the disk. */
const BATCH = 50;

/** Told how far it is. */
export type Progress = (done: number, total: number) => void;

/**
 * Writes what was planned, as drafts. Records are written whole or not at all: a batch of which one fails is taken back and written again one by one, and the one that fails
 * is refused.
 * @param documentIds the entries that are there; the new ones are added
 */
export async function writeDrafts(
  strapi: Core.Strapi,
  planned: readonly PlannedRecord[],
  documentIds: Map<string, string>,
  progress: Progress = () => undefined,
): Promise<readonly RecordReport[]> {
  const reports: RecordReport[] = [];
  for (let start = 0; start < planned.length; start += BATCH) {
    const batch = planned.slice(start, start + BATCH);
    reports.push(...(await writeBatch(strapi, batch, documentIds)));
    progress(reports.length, planned.length);
  }
  return reports;
}

async function writeBatch(
  strapi: Core.Strapi,
  batch: readonly PlannedRecord[],
  documentIds: Map<string, string>,
): Promise<readonly RecordReport[]> {
  if (batch.every(({ write }) => write === undefined)) return batch.map(({ report }) => report);
  try {
    const added = await strapi.db.transaction(async () => {
      const inBatch = new Map<string, string>();
      for (const { write } of batch) {
        if (!write) continue;
        await writeDraft(strapi, write, (name) => inBatch.get(name) ?? documentIds.get(name), inBatch);
        // Statements of SQLite are given back between turns of the event loop only; without a turn, a large import fills the memory with them.
        await turn();
      }
      return inBatch;
    });
    for (const [name, documentId] of added) documentIds.set(name, documentId);
    return batch.map(({ report }) => report);
  } catch (error) {
    const [only] = batch;
    if (batch.length === 1 && only) return [refused(only.report, error)];
    const reports: RecordReport[] = [];
    for (const one of batch) reports.push(...(await writeBatch(strapi, [one], documentIds)));
    return reports;
  }
}

async function writeDraft(
  strapi: Core.Strapi,
  { kind, key, locale, values }: PlannedWrite,
  documentIdOf: (name: string) => string | undefined,
  added: Map<string, string>,
): Promise<void> {
  const documents = strapi.documents(contentUid(kind));
  const name = documentName(kind, key);
  const known = documentIdOf(name);
  const rest = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, asRest(value)]));
  const whole = documentData(CONTENT_TYPES[kind].schema, rest, {
    entry: (target, linked) => documentIdOf(documentName(target as PlannedWrite['kind'], String(linked['key']))),
    file: () => undefined,
  });
  if (known === undefined) {
    const { documentId } = await documents.create({ locale, data: whole } as never);
    added.set(name, documentId);
    return;
  }
  const data = Object.fromEntries(Object.entries(whole).filter(([field]) => field in values));
  await documents.update({ documentId: known, locale, data } as never);
}

/** Links stand in a plan as keys; an answer over REST has an object with the key. */
function asRest(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one: unknown) => (typeof one === 'string' ? { key: one } : one));
}

const refused = (report: RecordReport, error: unknown): RecordReport => ({
  ...report,
  outcome: 'refused',
  changed: [],
  lines: [
    ...report.lines,
    {
      outcome: 'refused',
      field: undefined,
      message: `The content system did not take it: ${error instanceof Error ? error.message : String(error)}. Nothing of it was written.`,
    },
  ],
});
