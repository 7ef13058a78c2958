import path from 'node:path';

import { runProgram } from '../processes/run-program.ts';
import { makeSecrets } from '../settings/cms-secrets.ts';
import { sharedSourceHash } from '../workspace/build-shared.ts';
import { CMS } from '../workspace/folders.ts';
import { contentHash, stampOf } from '../workspace/stamp.ts';
import { strapiFailure } from './strapi-output.ts';

const SOURCES = ['cms/src', 'cms/config', 'cms/package.json', 'cms/tsconfig.json', 'pnpm-lock.yaml'];

/**
 * Builds the CMS with its admin panel, which takes most of a minute, unless it is built from these very sources already.
 *
 * Strapi reads all its settings even to build; secrets that do not exist yet are made up for it, and reach nothing that it builds.
 *
 * @returns whether there was something to do
 */
export async function buildCms(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const stamp = stampOf('.built-from', path.join(CMS, 'dist'));
  const sources = `${await contentHash(SOURCES)} ${await sharedSourceHash()}`;
  if (await stamp.isCurrent(sources)) return false;
  await runProgram(
    {
      program: 'pnpm',
      args: ['run', 'build'],
      cwd: CMS,
      environment: { ...makeSecrets(), ...environment },
      log: 'build-cms',
    },
    (output, logFile) => `The CMS could not be built: ${strapiFailure(output)} (details: ${logFile}).`,
  );
  await stamp.write(sources);
  return true;
}
