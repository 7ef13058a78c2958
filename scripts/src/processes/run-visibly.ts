import { spawn } from 'node:child_process';

import { ROOT } from '../workspace/folders.ts';

/** Runs a program of the workspace in the terminal and gives back its exit code. */
export function runVisibly(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  folder = ROOT,
): Promise<number> {
  const child = spawn(program, args, { cwd: folder, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
  // Ctrl-C reaches the program by itself; this process stays until the program has ended.
  const stay = (): void => undefined;
  process.on('SIGINT', stay);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', stay);
      resolve(code ?? 1);
    });
  });
}
