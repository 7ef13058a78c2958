import path from 'node:path';
import { getuid } from 'node:process';

import { findChromium } from '../../../site/tests/support/chromium.ts';
import { OperatorError } from '../command-line/operator-error.ts';
import { startProgram } from '../processes/run-program.ts';
import { ROOT, SITE } from '../workspace/folders.ts';

export interface ProvidedChromium {
  readonly path: string;
  /** Where it comes from, for whoever reads the test report. */
  readonly origin: string;
}

/** One way to get a browser when the system has none. */
interface Source {
  readonly origin: string;
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  readonly isPossible: boolean;
}

const SOURCES: readonly Source[] = [
  {
    origin: "Playwright's own download",
    commands: [[path.join(SITE, 'node_modules/.bin/playwright-core'), 'install', 'chromium']],
    isPossible: true,
  },
  {
    origin: 'apt',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
    ],
    isPossible: process.platform === 'linux' && getuid?.() === 0,
  },
];

/**
 * The browser for the tests: the system's, else one that is fetched now.
 *
 * @throws OperatorError when there is no way to get one
 */
export async function provideChromium(environment: NodeJS.ProcessEnv): Promise<ProvidedChromium> {
  const known = findChromium();
  if (known !== undefined) return { path: known, origin: 'found on this machine' };
  for (const { origin, commands, isPossible } of SOURCES) {
    if (!isPossible || !(await succeed(commands, environment))) continue;
    const fetched = findChromium();
    if (fetched !== undefined) return { path: fetched, origin };
  }
  throw new OperatorError(
    'There is no Chromium for the browser tests and none could be fetched; install Chromium or Chrome, or set CHROMIUM_PATH to one (details: .cache/logs/chromium.log).',
  );
}

async function succeed(commands: Source['commands'], environment: NodeJS.ProcessEnv): Promise<boolean> {
  for (const [program, ...args] of commands) {
    const run = startProgram({ program, args, cwd: ROOT, environment, log: 'chromium' });
    const code = await run.ended.catch(() => 1);
    if (code !== 0) return false;
  }
  return true;
}
