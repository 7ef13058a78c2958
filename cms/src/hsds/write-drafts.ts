import { setImmediate as turn } from 'node:timers/promises';
import { CONTENT_TYPES } from '@moodspace/shared';
import type { PlannedRecord, PlannedWrite, RecordReport } from '@moodspace/shared/hsds-import';
import type { Core } from '@strapi/strapi';
import { lockedVersions, savedSince, type DraftVersions } from '../command-line/draft-versions.ts';
import { contentUid } from '../content-uid.ts';
import { documentData } from '../seed/document-data.ts';
import { documentName, type StoredContent } from './stored-drafts.ts';

/** So many records are committed at once; each alone would wait for the disk. */
const BATCH = 50;

/** Told how far it is. */
export type Progress = (done: number, total: number) => void;

/** What is known of the entries that are there: their numbers, and when they were saved as they were read or written. */
type Known = Pick<StoredContent, 'documentIds' | 'versions'>;

/** An entry that somebody saved after the import had read it. */
class SavedSinceError extends Error {
  readonly at: Date;

  constructor(at: Date) {
    super('It was saved since it was read.');
    this.at = at;
  }
}

/**
 * Writes what was planned, as drafts. Records are written whole or not at all: a batch of which one fails is taken back and written again one by one, and the one that fails
 * is refused. So is one that somebody saved since it was read: what was planned knows nothing of what they wrote.
 * @param known the entries that are there; what is written is added
 */
export async function writeDrafts(
  strapi: Core.Strapi,
  planned: readonly PlannedRecord[],
  known: Known,
  progress: Progress = () => undefined,
): Promise<readonly RecordReport[]> {
  const reports: RecordReport[] = [];
  for (let start = 0; start < planned.length; start += BATCH) {
    const batch = planned.slice(start, start + BATCH);
    reports.push(...(await writeBatch(strapi, batch, known)));
    progress(reports.length, planned.length);
  }
  return reports;
}

async function writeBatch(
  strapi: Core.Strapi,
  batch: readonly PlannedRecord[],
  known: Known,
): Promise<readonly RecordReport[]> {
  if (batch.every(({ write }) => write === undefined)) return batch.map(({ report }) => report);
  try {
    const added = await strapi.db.transaction(async () => {
      const inBatch: Known = { documentIds: new Map(), versions: new Map() };
      for (const { write } of batch) {
        if (!write) continue;
        await writeDraft(strapi, write, known, inBatch);
        // Statements of SQLite are given back between turns of the event loop only; without a turn, a large import fills the memory with them.
        await turn();
      }
      return inBatch;
    });
    for (const [name, documentId] of added.documentIds) known.documentIds.set(name, documentId);
    for (const [documentId, versions] of added.versions) known.versions.set(documentId, versions);
    return batch.map(({ report }) => report);
  } catch (error) {
    const [only] = batch;
    if (batch.length === 1 && only) return [refused(only.report, error)];
    const reports: RecordReport[] = [];
    for (const one of batch) reports.push(...(await writeBatch(strapi, [one], known)));
    return reports;
  }
}

async function writeDraft(
  strapi: Core.Strapi,
  { kind, key, locale, values }: PlannedWrite,
  known: Known,
  added: Known,
): Promise<void> {
  const uid = contentUid(kind);
  const documents = strapi.documents(uid);
  const name = documentName(kind, key);
  const documentIdOf = (name: string) => added.documentIds.get(name) ?? known.documentIds.get(name);
  const documentId = documentIdOf(name);
  const rest = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, asRest(value)]));
  const whole = documentData(CONTENT_TYPES[kind].schema, rest, {
    entry: (target, linked) => documentIdOf(documentName(target as PlannedWrite['kind'], String(linked['key']))),
    file: () => undefined,
  });
  if (documentId === undefined) {
    const created = await documents.create({ locale, data: whole } as never);
    added.documentIds.set(name, created.documentId);
    added.versions.set(created.documentId, await lockedVersions(strapi, uid, created.documentId));
    return;
  }
  const read: DraftVersions = added.versions.get(documentId) ?? known.versions.get(documentId) ?? new Map();
  const at = savedSince(read, await lockedVersions(strapi, uid, documentId));
  if (at !== undefined) throw new SavedSinceError(at);
  const data = Object.fromEntries(Object.entries(whole).filter(([field]) => field in values));
  await documents.update({ documentId, locale, data } as never);
  // What all languages share was written to the others, too.
  added.versions.set(documentId, await lockedVersions(strapi, uid, documentId));
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
      message:
        error instanceof SavedSinceError
          ? `Somebody saved this entry at ${timeOfDay(error.at)}, after the import had read it. What they wrote stays, and nothing of this record was written; run the import again to compare with it.`
          : `The content system did not take it: ${error instanceof Error ? error.message : String(error)}. Nothing of it was written.`,
    },
  ],
});

const timeOfDay = (moment: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Europe/Brussels' }).format(moment);
