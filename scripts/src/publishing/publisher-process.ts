import { setTimeout as pause } from 'node:timers/promises';

import { OperatorError } from '../command-line/operator-error.ts';
import { startProgram, type RunningProgram } from '../processes/run-program.ts';
import { SITE } from '../workspace/folders.ts';
import { sentenceOfLine } from './publisher-lines.ts';
import { RestartPolicy } from './restart-policy.ts';

/** What to do with the publisher. */
export interface PublisherProcessOptions {
  /** The settings of the site and the publisher. */
  readonly environment: NodeJS.ProcessEnv;
  readonly port: number;
  /** Shows the operator a sentence. */
  readonly report: (sentence: string) => void;
  /** Ends the starting and the starting anew. */
  readonly signal: AbortSignal;
}

const HOST = '127.0.0.1';

/** How long the first whole build may take, in milliseconds, before something is wrong. */
const FIRST_BUILD_LIMIT = 15 * 60_000;

/** The program that publishes, started again when it ends by itself. */
export class PublisherProcess {
  readonly #options: PublisherProcessOptions;
  readonly #policy = new RestartPolicy();
  #program: RunningProgram;
  readonly #ended: Promise<number>;
  /** Whether it listened once: what ends before cannot be started at all, and says why. */
  #hasStarted = false;

  private constructor(options: PublisherProcessOptions) {
    this.#options = options;
    this.#program = this.#start();
    this.#ended = this.#watch();
  }

  /**
   * Starts the publisher and waits until it listens. It goes on building behind that.
   * @throws OperatorError when it ends instead, such as because another one is running
   */
  static async start(options: PublisherProcessOptions): Promise<PublisherProcess> {
    const publisher = new PublisherProcess(options);
    await publisher.#until('health');
    publisher.#hasStarted = true;
    return publisher;
  }

  /**
   * Waits until there is a site and changes are published.
   * @throws OperatorError when it ends instead, such as because the content is not valid
   */
  ready(): Promise<void> {
    return this.#until('ready');
  }

  /** Asks it to finish what it is writing and to end, and waits. */
  stop(): Promise<void> {
    return this.#program.stop();
  }

  /** Resolves with its exit code when it ended and is not started again. */
  get ended(): Promise<number> {
    return this.#ended;
  }

  #start(): RunningProgram {
    const { environment, port, report } = this.#options;
    return startProgram({
      program: process.execPath,
      args: ['publisher/main.ts'],
      cwd: SITE,
      environment: {
        ...environment,
        // The renderer gives the bytes of a build only when this stands before it is loaded.
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        PUBLISHER_HOST: HOST,
        PUBLISHER_PORT: String(port),
      },
      log: 'publisher',
      // Why the one before ended stands at the end of what it said.
      isContinued: this.#hasStarted,
      onLine: (line) => {
        const sentence = sentenceOfLine(line);
        if (sentence !== undefined) report(sentence);
      },
    });
  }

  /** Starts it again when it ends by itself. */
  async #watch(): Promise<number> {
    const { report, signal } = this.#options;
    for (;;) {
      const program = this.#program;
      const code = await program.ended;
      if (program.wasStopped() || signal.aborted || !this.#hasStarted) return code;
      const wait = this.#policy.pauseBefore(performance.now());
      if (wait === undefined) {
        report(
          `The publisher ended again and again (exit code ${code}, see ${program.logFile}) and is not started any more. The site and the CMS go on; nothing new goes live until it is started again.`,
        );
        return code;
      }
      report(
        `The publisher ended (exit code ${code}, see ${program.logFile}); it is started again. The site stays online.`,
      );
      try {
        await pause(wait, undefined, { signal });
      } catch {
        return code;
      }
      this.#program = this.#start();
    }
  }

  async #until(state: 'health' | 'ready'): Promise<void> {
    const program = this.#program;
    const hasEnded = (): Promise<boolean> => Promise.race([program.ended.then(() => true), pause(100, false)]);
    const limit = performance.now() + FIRST_BUILD_LIMIT;
    while (performance.now() < limit && !this.#options.signal.aborted) {
      const isThere = await fetch(`http://${HOST}:${this.#options.port}/${state}`, {
        signal: AbortSignal.timeout(2000),
      }).then(
        (response) => response.ok,
        () => false,
      );
      // Somebody else may answer at this port, and ours have ended because of it.
      if (await hasEnded()) throw new OperatorError(whyEnded(program));
      if (isThere) return;
    }
    throw new OperatorError(`The publisher did not get ready; see ${program.logFile}.`);
  }
}

/** Why it ended, in its own words. */
function whyEnded(program: RunningProgram): string {
  const said = program
    .output()
    .split('\n')
    .flatMap((line) => sentenceOfLine(line) ?? []);
  return said.at(-1) ?? `The publisher could not be started; see ${program.logFile}.`;
}
