import { setTimeout as pause } from 'node:timers/promises';

import { sentenceForOperator } from '../command-line/operator-error.ts';

export interface PublishOnChangeOptions {
  /** A mark that is different whenever something was published, changed or taken offline. */
  readonly readMark: () => Promise<string>;
  /** Builds and shows the site with the content as it is now, at least as new as the mark. */
  readonly publish: (mark: string) => Promise<void>;
  /** The mark of the content that was tried last, and whether visitors see it now. */
  readonly lastTried: { readonly mark: string; readonly isPublished: boolean };
  readonly intervalInMilliseconds: number;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
  readonly report: (line: string) => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/** A failure that passes by itself is tried again soon; one that lasts may not keep the machine busy. */
const PAUSES_BEFORE_RETRY_IN_SECONDS = [10, 30, 60] as const;

/**
 * Asks at an interval whether the content changed and then publishes it. Changes that come in while the site is being built
 * are published together in the next round. When a build fails, the last good site stays, and it is tried again after growing
 * pauses (the last one repeats), or as soon as the content changes once more.
 */
export async function publishOnChange(options: PublishOnChangeOptions): Promise<void> {
  const { readMark, publish, lastTried, intervalInMilliseconds, report, signal } = options;
  const now = options.now ?? (() => performance.now());
  let handled = lastTried.mark;
  let failures = lastTried.isPublished ? 0 : 1;
  let nextAttempt = lastTried.isPublished ? Infinity : now() + pauseAfter(failures) * 1000;
  let isCmsSilent = false;
  const isEnded = (): boolean => signal.aborted;
  while (!isEnded()) {
    const mark = await readMark().catch((error: unknown) => {
      if (!isCmsSilent && !isEnded()) report(`The CMS does not answer; the site stays as it is. ${sentence(error)}`);
      isCmsSilent = true;
      return undefined;
    });
    if (mark !== undefined) isCmsSilent = false;
    if (mark !== undefined && (mark !== handled || now() >= nextAttempt) && !isEnded()) {
      if (mark !== handled) failures = 0;
      // The mark is taken before the build reads the content: what changes in between is seen as a change again.
      handled = mark;
      const started = now();
      try {
        await publish(mark);
        failures = 0;
        nextAttempt = Infinity;
        report(`Published what changed (${((now() - started) / 1000).toFixed(1)} s).`);
      } catch (error) {
        failures += 1;
        const seconds = pauseAfter(failures);
        nextAttempt = now() + seconds * 1000;
        report(
          `Not published, visitors still see the last good site, next attempt in ${seconds} s or when the content changes: ${sentence(error)}`,
        );
      }
    }
    await pause(intervalInMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

const pauseAfter = (failures: number): number =>
  PAUSES_BEFORE_RETRY_IN_SECONDS[Math.min(failures, PAUSES_BEFORE_RETRY_IN_SECONDS.length) - 1] ?? 60;

const sentence = (error: unknown): string => sentenceForOperator(error) ?? String(error);
