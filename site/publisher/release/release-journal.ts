import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './durable-file.ts';
import { isFileName } from './release-tree.ts';

const JOURNAL_FILE = 'journal.json';

const JournalSchema = z.object({
  /** Which release each tree holds; the link `live` says which of them visitors see. */
  trees: z.object({ a: z.string(), b: z.string() }),
  /** The files in which the two trees may differ, also halfway: all others are the same in both. */
  files: z.array(z.string().refine(isFileName)),
});

/**
 * What is known of the two trees. It is written before either of them is touched, so that it is true at every moment, whenever the
 * program is killed: the tree that visitors do not see is mended by taking these files from the one that they see.
 */
export type Journal = Readonly<z.infer<typeof JournalSchema>>;

/** @returns `undefined` when there is none, or when it is damaged: nothing is known of the tree that is not live then. */
export async function readJournal(releases: string): Promise<Journal | undefined> {
  try {
    return JournalSchema.parse(JSON.parse(await readFile(path.join(releases, JOURNAL_FILE), 'utf8')));
  } catch {
    return undefined;
  }
}

export async function writeJournal(releases: string, journal: Journal): Promise<void> {
  await replaceFile(path.join(releases, JOURNAL_FILE), `${JSON.stringify(journal)}\n`);
}
