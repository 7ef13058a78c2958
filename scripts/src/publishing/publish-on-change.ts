import { setTimeout as pause } from 'node:timers/promises';

import { sentenceForOperator } from '../command-line/operator-error.ts';

export interface PublishOnChangeOptions {
  /** A mark that is different whenever something was published, changed or taken offline. */
  readonly readMark: () => Promise<string>;
  /** Builds and shows the site with the content as it is now, at least as new as the mark. */
  readonly publish: (mark: string) => Promise<void>;
  /** The mark of the content that visitors see now, or that could not be published. */
  readonly publishedMark: string;
  readonly intervalInMilliseconds: number;
  readonly report: (line: string) => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/**
 * Asks at an interval whether the content changed and then publishes it. Changes that come in while the site is being built
 * are published together in the next round. When a build fails, the last good site stays, and it is tried again as soon as
 * the content changes once more.
 */
export async function publishOnChange(options: PublishOnChangeOptions): Promise<void> {
  const { readMark, publish, intervalInMilliseconds, report, signal } = options;
  let handled: string = options.publishedMark;
  let isCmsSilent = false;
  const isEnded = (): boolean => signal.aborted;
  while (!isEnded()) {
    const mark = await readMark().catch((error: unknown) => {
      if (!isCmsSilent && !isEnded()) report(`The CMS does not answer; the site stays as it is. ${sentence(error)}`);
      isCmsSilent = true;
      return undefined;
    });
    if (mark !== undefined) isCmsSilent = false;
    if (mark !== undefined && mark !== handled && !isEnded()) {
      // The mark is taken before the build reads the content: what changes in between is seen as a change again.
      handled = mark;
      const started = performance.now();
      try {
        await publish(mark);
        report(`Published what changed (${((performance.now() - started) / 1000).toFixed(1)} s).`);
      } catch (error) {
        report(`Not published; visitors still see the last good site. ${sentence(error)}`);
      }
    }
    await pause(intervalInMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

const sentence = (error: unknown): string => sentenceForOperator(error) ?? String(error);
