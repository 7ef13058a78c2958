import { spawn } from 'node:child_process';
import path from 'node:path';

import { SCRIPTS } from '../workspace/folders.ts';

/** What `npm start` runs, started as a program of its own. */
export interface RunningPlatform {
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Resolves when the given text was printed; rejects when the program ends without it. */
  readonly printed: (text: string) => Promise<void>;
  readonly ended: Promise<number>;
  /** Asks it to stop, as Ctrl-C does, and waits. */
  readonly stop: () => Promise<number>;
}

export function startPlatformProgram(environment: NodeJS.ProcessEnv): RunningPlatform {
  const child = spawn(process.execPath, [path.join(SCRIPTS, 'src/start.ts')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      output += chunk;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
  const printed = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!output.includes(text)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      void ended.then((code) => {
        reject(new Error(`It ended (${code}) before it printed "${text}":\n${output}`));
      });
    });
  return {
    output: () => output,
    printed,
    ended,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}
