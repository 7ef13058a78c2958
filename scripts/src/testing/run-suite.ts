import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { seconds } from '../command-line/steps.ts';
import { CACHE, ROOT } from '../workspace/folders.ts';
import { readSuiteResult, type SuiteResult } from './test-report.ts';

export interface Suite {
  readonly name: string;
  /** Folder of the package whose Vitest runs. */
  readonly folder: string;
  readonly args: readonly string[];
  /** After how many minutes the suite is ended and counts as failed: a test run must never hang. */
  readonly limitInMinutes: number;
}

/** Runs one Vitest suite; what it prints goes straight to the terminal. */
export async function runSuite(suite: Suite, environment: NodeJS.ProcessEnv): Promise<SuiteResult> {
  const { name, folder, args, limitInMinutes } = suite;
  const report = path.join(CACHE, 'test-reports', `${name}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  await rm(report, { force: true });
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
  const started = performance.now();
  const child = spawn(
    path.join(folder, 'node_modules/.bin/vitest'),
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { cwd: folder, env: environment, stdio: ['ignore', 'inherit', 'inherit'], detached: true },
  );
  const stop = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', stop);
  const limit = setTimeout(() => {
    console.error(`${name} was ended after ${limitInMinutes} minutes.`);
    stop();
  }, limitInMinutes * 60_000);
  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', () => {
      resolve(1);
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
  clearTimeout(limit);
  process.off('exit', stop);
  const result = await readSuiteResult(report, exitCode);
  console.log(
    `── ${name}: ${result.passed} passed, ${result.failed} failed (${seconds(performance.now() - started)}, report: ${path.relative(ROOT, report)})`,
  );
  return result;
}
