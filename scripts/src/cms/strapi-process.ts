import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { OperatorError } from '../command-line/operator-error.ts';
import { runProgram, startProgram, type RunningProgram } from '../processes/run-program.ts';
import { CMS } from '../workspace/folders.ts';
import { strapiFailure } from './strapi-output.ts';

/** A first start creates the whole database; a slow disk may take its time over that. */
const START_LIMIT_IN_MILLISECONDS = 180_000;
const SEED_LOG = 'seed';

export interface CmsAddress {
  readonly host: string;
  readonly port: number;
}

/** The environment of the CMS: its own settings, and where it is to listen. */
export function cmsEnvironment(base: NodeJS.ProcessEnv, { host, port }: CmsAddress): NodeJS.ProcessEnv {
  return { ...base, NODE_ENV: 'production', HOST: host, PORT: String(port), STRAPI_TELEMETRY_DISABLED: 'true' };
}

/**
 * Fills the database with the content of the repository, if there is nothing in it yet. The CMS must not be running.
 *
 * To look into the database takes a whole Strapi, so that a database file that was looked into once is marked beside it.
 */
export async function seedIfEmpty(environment: NodeJS.ProcessEnv): Promise<void> {
  const dataFolder = path.resolve(CMS, environment['DATA_DIR'] || 'data');
  const mark = path.join(dataFolder, '.seeded');
  const isFile = (environment['DATABASE_URL'] ?? '') === '';
  if (isFile && existsSync(mark) && existsSync(path.join(dataFolder, 'content.db'))) return;
  await runProgram(
    { program: 'pnpm', args: ['run', 'seed', '--if-empty'], cwd: CMS, environment, log: SEED_LOG },
    (output, logFile) =>
      `The content of the repository could not be put into the CMS: ${strapiFailure(output)} (details: ${logFile}).`,
  );
  if (isFile) await writeFile(mark, 'The content of the repository was offered to the database in this folder.\n');
}

/**
 * Starts Strapi and waits until it answers.
 *
 * @param log the name of its log; several of one folder have one each
 * @throws OperatorError when it ends instead, or does not answer in time
 */
export async function startStrapi(
  environment: NodeJS.ProcessEnv,
  { host, port }: CmsAddress,
  log = 'cms',
): Promise<RunningProgram> {
  const strapi = startProgram({ program: 'pnpm', args: ['run', 'start'], cwd: CMS, environment, log });
  const failed = strapi.ended.then((code) => {
    throw new OperatorError(
      `The CMS stopped while it was starting (exit code ${code}): ${strapiFailure(strapi.output())} (details: ${strapi.logFile}).`,
    );
  });
  const settled = new AbortController();
  try {
    await Promise.race([failed, untilHealthy(`http://${host}:${port}/_health`, strapi.logFile, settled.signal)]);
  } catch (error) {
    await strapi.stop();
    throw error;
  } finally {
    settled.abort();
  }
  failed.catch(() => undefined);
  return strapi;
}

/** Asks until the CMS answers. `signal` ends the asking, when the answer matters no more. */
async function untilHealthy(address: string, logFile: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + START_LIMIT_IN_MILLISECONDS;
  while (performance.now() < deadline && !signal.aborted) {
    const isHealthy = await fetch(address, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (isHealthy) return;
    await pause(200);
  }
  throw new OperatorError(
    `The CMS did not answer at ${address} within ${START_LIMIT_IN_MILLISECONDS / 1000} seconds; see ${logFile}.`,
  );
}
