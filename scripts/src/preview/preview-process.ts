import { setTimeout as pause } from 'node:timers/promises';

import { OperatorError } from '../command-line/operator-error.ts';
import { startProgram } from '../processes/run-program.ts';
import type { StartSettings } from '../settings/start-settings.ts';
import { SITE } from '../workspace/folders.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '0.0.0.0']);

/** The addresses under which editors may have the CMS open: its public one, or this machine by both of its names. */
export function cmsOrigins({
  cmsHost,
  cmsPort,
  publicUrl,
}: {
  readonly cmsHost: string;
  readonly cmsPort: number;
  readonly publicUrl: string | undefined;
}): readonly string[] {
  if (publicUrl) return [new URL(publicUrl).origin];
  const names = LOOPBACK.has(cmsHost) ? ['127.0.0.1', 'localhost'] : [cmsHost];
  return names.map((name) => `http://${name}:${cmsPort}`);
}

/**
 * Starts the program that shows drafts to editors, and waits until it listens. It stays small until the first draft is asked for.
 *
 * @param environment the settings of the site and of the CMS
 * @throws OperatorError when it ends instead
 */
export async function startPreview(environment: NodeJS.ProcessEnv, settings: StartSettings): Promise<void> {
  const preview = startProgram({
    program: process.execPath,
    args: ['preview/main.ts'],
    cwd: SITE,
    environment: {
      ...environment,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      // A preview reads what the last good build read. It may not stop because of a check that the site itself is waiting for.
      CONTENT_SOURCE: 'snapshot',
      OVERDUE_CRISIS_CHECKS: 'warn',
      PREVIEW_HOST: settings.previewHost,
      PREVIEW_PORT: String(settings.previewPort),
      CMS_ORIGINS: cmsOrigins({ ...settings, publicUrl: environment['PUBLIC_URL'] }).join(' '),
    },
    log: 'preview',
  });
  let endedWith: number | undefined;
  void preview.ended.then((code) => {
    endedWith = code;
    if (!preview.wasStopped()) {
      console.error(
        `  The preview stopped (exit code ${code}, see ${preview.logFile}). The site and the CMS go on; start again with "npm start".`,
      );
    }
  });
  while (!preview.output().includes('The preview listens')) {
    if (endedWith !== undefined)
      throw new OperatorError(
        `The preview could not be started: ${preview.output().trim()} (details: ${preview.logFile}).`,
      );
    await pause(50);
  }
}
