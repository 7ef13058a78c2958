import { getuid } from 'node:process';

import { startProgram } from '../processes/run-program.ts';
import { ROOT } from '../workspace/folders.ts';

/** One way to get a program for the tests that the system does not have. */
export interface Source {
  readonly origin: string;
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  readonly isPossible: boolean;
}

/** A package of Debian or Ubuntu, for who may install one. */
export const fromDebian = (name: string): Source => ({
  origin: 'apt',
  commands: [
    ['apt-get', 'update'],
    ['apt-get', 'install', '--yes', '--no-install-recommends', name],
  ],
  isPossible: process.platform === 'linux' && getuid?.() === 0,
});

/**
 * Tries to get a program.
 *
 * @param log name of the file in `.cache/logs` that says how it went
 * @returns whether it could be fetched
 */
export async function fetchBy(source: Source, log: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  if (!source.isPossible) return false;
  for (const [program, ...args] of source.commands) {
    const run = startProgram({ program, args, cwd: ROOT, environment, log });
    const code = await run.ended.catch(() => 1);
    if (code !== 0) return false;
  }
  return true;
}
