import { fork, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

export interface CopiesRequest {
  readonly from: string;
  readonly to: string;
}

export type CopiesResult = { readonly extensions: readonly string[] } | { readonly failure: string };

/** Makes the smallest compressed copies of one file after the other. */
export interface FullCompression {
  /**
   * Writes the copies of a file.
   * @returns the ends of their names; undefined when it was ended meanwhile
   * @throws Error when they cannot be made
   */
  readonly copies: (from: string, to: string) => Promise<readonly string[] | undefined>;
  /** Gives up what is under way, at once. The next file begins anew. */
  readonly end: () => void;
}

const PROGRAM = fileURLToPath(new URL('./compress-program.ts', import.meta.url));

/**
 * Compresses in a process of its own, which gives way to whatever else the machine has to do: the strongest compression of a long list takes seconds, and in this
 * process whoever publishes meanwhile would wait for it.
 */
export function compressionBeside(): FullCompression {
  let child: ChildProcess | undefined;

  const begin = (): ChildProcess => {
    const begun = fork(PROGRAM, { execArgv: [], stdio: 'ignore' });
    if (begun.pid !== undefined) {
      try {
        setPriority(begun.pid, constants.priority.PRIORITY_LOW);
      } catch {
        // It ended already, or the system does not allow it: then it only costs more attention.
      }
    }
    // It never keeps this process alive.
    begun.unref();
    return begun;
  };

  return {
    copies: (from, to) => {
      const working = child?.connected === true ? child : begin();
      child = working;
      return new Promise((resolve, reject) => {
        const forget = (): void => {
          working.off('message', done);
          working.off('exit', ended);
          working.off('error', failed);
        };
        const failed = (error: Error): void => {
          forget();
          reject(error);
        };
        const done = (result: CopiesResult): void => {
          if ('failure' in result) failed(new Error(result.failure));
          else {
            forget();
            resolve(result.extensions);
          }
        };
        const ended = (): void => {
          // Told to end, it is not the one that works any more.
          if (child === working) failed(new Error('The program that compresses files ended by itself.'));
          else {
            forget();
            resolve(undefined);
          }
        };
        working.on('message', done);
        working.on('exit', ended);
        working.on('error', failed);
        working.send({ from, to } satisfies CopiesRequest);
      });
    },
    end: () => {
      const ended = child;
      child = undefined;
      ended?.kill('SIGKILL');
    },
  };
}
