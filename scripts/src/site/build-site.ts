import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { OperatorError } from '../command-line/operator-error.ts';
import { runProgram } from '../processes/run-program.ts';
import { SITE } from '../workspace/folders.ts';

/** Pages without which a release is not a site, whatever the build says. */
const REQUIRED_PAGES = ['index.html', '404.html', 'nl/index.html', 'en/index.html', 'sitemap.xml'];

/** Builds all pages and the search index into a folder. The folder is removed again when the build fails. */
export async function buildPages(folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  try {
    const output = await runProgram(
      {
        program: path.join(SITE, 'node_modules/.bin/astro'),
        args: ['build', '--outDir', folder],
        cwd: SITE,
        environment: { ...environment, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
        log: 'build-site',
      },
      (output, logFile) => `The site could not be built: ${failure(output)} (details: ${logFile}).`,
    );
    for (const sentence of warnings(output)) console.warn(`  ! ${sentence}`);
    const missing = REQUIRED_PAGES.filter((page) => !existsSync(path.join(folder, page)));
    if (missing.length > 0) throw new OperatorError(`The build of the site made no ${missing.join(', ')}.`);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** What the build says about the content that does not stop it: each stands behind the name of the part that reads the content. */
const warnings = (output: string): readonly string[] =>
  stripVTControlCharacters(output)
    .split('\n')
    .flatMap((line) => /\[WARN\] \[content-store\] (.+)/.exec(line)?.[1] ?? []);

/** The sentences of a failed build that are meant for a person; Astro puts a name in brackets before each error. */
function failure(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => stripVTControlCharacters(line).trimEnd())
    // Astro says this of every error in one of its steps; what follows is the error itself.
    .filter((line) => !line.includes('An unhandled error occurred while running the'));
  const start = lines.findIndex(
    (line) => line.startsWith('The site was not built') || /\b(?:\w*Error\b|\[ERROR\]|error\b)/.test(line),
  );
  if (start === -1) return lines.findLast((line) => line !== '') ?? 'no reason was given';
  const rest = lines.slice(start);
  const end = rest.findIndex(
    (line, index) => index > 0 && (/^\s+at /.test(line) || /^\s*(?:Stack trace|Location|Hint)/.test(line)),
  );
  return rest
    .slice(0, end === -1 ? 8 : Math.min(end, 20))
    .join('\n')
    .replace(/^.*?(?:\[ERROR\]\s*|\w*Error:?\]?\s*)/, '')
    .replace(/\.?\s*$/, '');
}
