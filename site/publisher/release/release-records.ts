import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { mkdir, rm } from './directory-entries.ts';
import { replaceFile } from './durable-file.ts';
import { inParallel } from './in-parallel.ts';
import { FILES_AT_A_TIME, isFileName, isMissing, linkFile, statsOf, variantsOf } from './release-tree.ts';

const RECORDS_FOLDER = 'records';

const ChangedFileSchema = z
  .object({
    file: z.string().refine(isFileName),
    change: z.enum(['added', 'changed', 'removed']),
  })
  .readonly();
export type ChangedFile = z.infer<typeof ChangedFileSchema>;

const ReleaseRecordSchema = z.object({
  /** A number that grows by one with each release. */
  id: z.string().regex(/^[1-9]\d{0,14}$/),
  at: z.iso.datetime(),
  why: z.string(),
  /** `publish`: what changed; `build`: a whole build; `rollback`: what an earlier release showed; `search`: what the search needs to find the release before. */
  kind: z.enum(['publish', 'build', 'rollback', 'search']),
  /** The release whose files visitors see: itself, or the one that was rolled back to. */
  shows: z.string(),
  /** The last release that shows what the CMS holds: itself, or the one before the rollbacks. */
  content: z.string(),
  /** How many files visitors can ask for, compressed copies not counted. */
  files: z.int().min(0),
  changed: z.array(ChangedFileSchema).readonly(),
});
export type ReleaseRecord = Readonly<z.infer<typeof ReleaseRecordSchema>>;

const recordFile = (releases: string, id: string): string => path.join(releases, RECORDS_FOLDER, `${id}.json`);
/** Holds what the files of a release were before it. */
const formerFiles = (releases: string, id: string): string => path.join(releases, RECORDS_FOLDER, id);

/** What is remembered of releases, oldest first. Records that cannot be read are left out, with all older ones: there is no way back beyond a gap. */
export async function readRecords(releases: string): Promise<readonly ReleaseRecord[]> {
  const names = await readdir(path.join(releases, RECORDS_FOLDER)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const ids = names
    .flatMap((name) => /^([1-9]\d{0,14})\.json$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(b) - Number(a));
  const records: ReleaseRecord[] = [];
  for (const id of ids) {
    const record = await readRecord(releases, id);
    const newer = records[0];
    if (record === undefined || (newer !== undefined && Number(newer.id) !== Number(id) + 1)) break;
    records.unshift(record);
  }
  return records;
}

async function readRecord(releases: string, id: string): Promise<ReleaseRecord | undefined> {
  try {
    const record = ReleaseRecordSchema.parse(JSON.parse(await readFile(recordFile(releases, id), 'utf8')));
    return record.id === id ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a release before it goes live, with what its files are until then. */
export async function writeRecord(releases: string, record: ReleaseRecord, live: string): Promise<void> {
  const former = formerFiles(releases, record.id);
  await removeRecord(releases, record.id);
  const names = record.changed.flatMap(({ file, change }) => (change === 'added' ? [] : variantsOf(file)));
  await mkdir(former, { recursive: true });
  const folders = new Set(names.map((name) => path.dirname(name)));
  for (const folder of folders) await mkdir(path.join(former, folder), { recursive: true });
  await inParallel(names, FILES_AT_A_TIME, async (name) => {
    if ((await statsOf(path.join(live, name))) !== undefined)
      await linkFile(path.join(live, name), path.join(former, name));
  });
  await replaceFile(recordFile(releases, record.id), `${JSON.stringify(record)}\n`);
}

export async function removeRecord(releases: string, id: string): Promise<void> {
  await rm(recordFile(releases, id), { force: true });
  await rm(formerFiles(releases, id), { recursive: true, force: true });
}

/** Removes everything in the folder of records that belongs to none of these: what was left halfway, and what is too old. */
export async function removeOtherRecords(releases: string, kept: readonly ReleaseRecord[]): Promise<void> {
  const wanted = new Set(kept.flatMap(({ id }) => [id, `${id}.json`]));
  const names = await readdir(path.join(releases, RECORDS_FOLDER)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names)
    if (!wanted.has(name)) await rm(path.join(releases, RECORDS_FOLDER, name), { recursive: true, force: true });
}

/**
 * What must change to show again what a release showed.
 * @param later the records of all releases after it, oldest first
 * @returns for each file the absolute path of what it was, or `undefined` when it was not there
 */
export function wayBack(releases: string, later: readonly ReleaseRecord[]): ReadonlyMap<string, string | undefined> {
  const files = new Map<string, string | undefined>();
  for (const { id, changed } of later)
    for (const { file, change } of changed)
      if (!files.has(file))
        files.set(file, change === 'added' ? undefined : path.join(formerFiles(releases, id), file));
  return files;
}

/** The releases that somebody would go back to: what only lets the search follow belongs to the release before it. */
export const wholeReleases = (records: readonly ReleaseRecord[]): readonly ReleaseRecord[] =>
  records.filter(({ kind }, index) => kind !== 'search' || index === 0);

/** The records after a release and all that belongs to it, oldest first; undefined when the release is not remembered. */
export function recordsAfter(records: readonly ReleaseRecord[], id: string): readonly ReleaseRecord[] | undefined {
  const index = records.findIndex((record) => record.id === id);
  if (index < 0) return undefined;
  const next = records.findIndex(({ kind }, later) => later > index && kind !== 'search');
  return next < 0 ? [] : records.slice(next);
}
