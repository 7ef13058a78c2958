import path from 'node:path';

import { runProgram } from '../processes/run-program.ts';
import { SHARED } from './folders.ts';
import { contentHash, stampOf } from './stamp.ts';

const SOURCES = [
  'shared/src',
  'shared/package.json',
  'shared/tsconfig.json',
  'shared/tsconfig.build.json',
  'tsconfig.base.json',
];

/** A hash of everything that `shared` is made from. */
export const sharedSourceHash = (): Promise<string> => contentHash(SOURCES);

/**
 * Compiles `shared`, which the CMS and the site load, unless it is compiled from these very sources already.
 *
 * @returns whether there was something to do
 */
export async function buildShared(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const stamp = stampOf('.built-from', path.join(SHARED, 'dist'));
  const sources = await sharedSourceHash();
  if (await stamp.isCurrent(sources)) return false;
  await runProgram(
    {
      program: path.join(SHARED, 'node_modules/.bin/tsc'),
      args: ['-p', 'tsconfig.build.json'],
      cwd: SHARED,
      environment,
      log: 'build-shared',
    },
    (output, logFile) => `shared does not compile: ${output.split('\n')[0] ?? ''} (details: ${logFile}).`,
  );
  await stamp.write(sources);
  return true;
}
