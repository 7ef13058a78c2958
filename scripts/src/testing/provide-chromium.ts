import path from 'node:path';

import { findChromium } from '../../../site/tests/support/chromium.ts';
import { OperatorError } from '../command-line/operator-error.ts';
import { SITE } from '../workspace/folders.ts';
import { fetchBy, fromDebian, type Source } from './fetch-program.ts';

export interface ProvidedChromium {
  readonly path: string;
  /** Where it comes from, for whoever reads the test report. */
  readonly origin: string;
}

const SOURCES: readonly Source[] = [
  {
    origin: "Playwright's own download",
    commands: [[path.join(SITE, 'node_modules/.bin/playwright-core'), 'install', 'chromium']],
    isPossible: true,
  },
  fromDebian('chromium'),
];

/**
 * The browser for the tests: the system's, else one that is fetched now.
 *
 * @throws OperatorError when there is no way to get one
 */
export async function provideChromium(environment: NodeJS.ProcessEnv): Promise<ProvidedChromium> {
  const known = findChromium();
  if (known !== undefined) return { path: known, origin: 'found on this machine' };
  for (const source of SOURCES) {
    if (!(await fetchBy(source, 'chromium', environment))) continue;
    const fetched = findChromium();
    if (fetched !== undefined) return { path: fetched, origin: source.origin };
  }
  throw new OperatorError(
    'There is no Chromium for the browser tests and none could be fetched; install Chromium or Chrome, or set CHROMIUM_PATH to one (details: .cache/logs/chromium.log).',
  );
}
