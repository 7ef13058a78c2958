import type { PublisherStatus } from '@moodspace/shared/publishing';
import type { PublisherLog } from '../publisher-log.ts';
import type { ReleaseStore } from '../release/release-store.ts';
import { cleanBuild, CleanBuildError } from './clean-build.ts';
import { compareFiles } from './compare-files.ts';
import { sourceHash } from './source-hash.ts';

export interface ComparisonOptions {
  readonly releases: ReleaseStore;
  /** Where the whole build is made; on the disk of the releases. */
  readonly folder: string;
  /** The hash of every live file that comes from content. */
  readonly files: () => ReadonlyMap<string, string>;
  /** Writes what is live to the snapshot; false when it was overtaken by a change. */
  readonly keepSnapshot: () => Promise<boolean>;
  /** The sources from which the renderer was made. */
  readonly sources: string;
  readonly onCompared: (compared: NonNullable<PublisherStatus['compared']>) => void;
  /** A whole build became the release. */
  readonly onAdopted: () => Promise<void>;
  readonly log: PublisherLog;
  readonly signal: AbortSignal;
}

/** What follows from a comparison. */
export type ComparisonOutcome =
  /** Nothing differs. */
  | 'same'
  /** Something was published while the snapshot was written: it has to be done again. */
  | 'overtaken'
  /** What is in memory is not what a whole build makes, or the code changed: the publisher has to start anew, which builds whole. */
  | 'start_anew';

/**
 * Compares every file that is live with those of a whole build from the same content, which is always right: when a byte differs, the
 * whole build becomes the release and an alarm is given. It also makes the search index whole again.
 * @throws ReleaseError or CleanBuildError when it could not be done; visitors see what they saw
 */
export async function compareWithCleanBuild(options: ComparisonOptions): Promise<ComparisonOutcome> {
  const { releases, folder, files, keepSnapshot, sources, log, signal } = options;
  if ((await sourceHash()) !== sources) {
    log.info('sources_changed', 'The code of the site changed: the publisher starts anew and builds all of it.');
    return 'start_anew';
  }
  if (!(await keepSnapshot())) return 'overtaken';
  const expected = new Map(files());
  const before = releases.current?.id;
  const started = performance.now();
  try {
    await cleanBuild(folder, signal);
  } catch (error) {
    if (!(error instanceof CleanBuildError) || signal.aborted) throw error;
    log.error('comparison_failed', `${error.message} Visitors still see the last good site.`);
    return 'same';
  }
  const inMemory = await compareFiles(folder, expected);
  let onDisk: readonly string[] = [];
  // After a rollback visitors see something else on purpose.
  if (releases.current?.id === before && releases.rolledBackTo === undefined) {
    const release = await releases.adopt(folder, { at: new Date(), why: 'compared with a whole build' });
    if (release.id !== before)
      onDisk = release.changed.map(({ file }) => file).filter((file) => !file.startsWith('pagefind/'));
    await options.onAdopted();
  }
  const different = [...new Set([...inMemory.different, ...onDisk])];
  options.onCompared({ at: new Date().toISOString(), files: inMemory.files, different: different.length });
  const facts = { files: inMemory.files, different: different.length, ms: Math.round(performance.now() - started) };
  if (different.length === 0) {
    log.info('compared', '', facts);
    return 'same';
  }
  log.error(
    'different_from_whole_build',
    `ALARM: ${different.length} of ${inMemory.files} files were not as a whole build makes them (${different.slice(0, 5).join(', ')}); the whole build replaces them. Tell the developers.`,
    { ...facts, which: different.slice(0, 100) },
  );
  return inMemory.different.length > 0 ? 'start_anew' : 'same';
}
