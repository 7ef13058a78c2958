import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readSuiteResult, total } from './test-report.ts';

let file: string;

beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'report-')), 'report.json');
});

afterEach(async () => {
  await rm(path.dirname(file), { recursive: true, force: true });
});

const report = (passed: number, failed: number, success = failed === 0, testResults: readonly unknown[] = []): string =>
  JSON.stringify({ success, numPassedTests: passed, numFailedTests: failed, numFailedTestSuites: 0, testResults });

describe('the result of a suite', () => {
  it.each([
    ['all tests passed', report(5, 0), 0, { passed: 5, failed: 0 }],
    ['two tests failed', report(5, 2), 1, { passed: 5, failed: 2 }],
    ['a file did not load', report(5, 0, false), 1, { passed: 5, failed: 1 }],
    ['the run was ended', report(5, 0), 137, { passed: 5, failed: 1 }],
    ['no test ran', report(0, 0), 0, { passed: 0, failed: 1 }],
    ['the report is cut off', '{"success": true', 0, { passed: 0, failed: 1 }],
  ])('when %s', async (_, text, exitCode, result) => {
    await writeFile(file, text);
    expect(await readSuiteResult(file, exitCode)).toEqual({ ...result, failures: [] });
  });

  it('is a failure when there is no report', async () => {
    expect(await readSuiteResult(file, 0)).toEqual({ passed: 0, failed: 1, failures: [] });
  });

  it('names the tests that failed, with the first line of what they said', async () => {
    const assertionResults = [
      { fullName: 'a visitor sees it', status: 'passed', failureMessages: [] },
      { fullName: 'a visitor hears it', status: 'failed', failureMessages: ['Error: silence\n    at file.ts:1'] },
    ];
    await writeFile(file, report(1, 1, false, [{ name: 'e2e/sound.test.ts', assertionResults }]));
    expect((await readSuiteResult(file, 1)).failures).toEqual([
      { file: 'e2e/sound.test.ts', name: 'a visitor hears it', message: 'Error: silence' },
    ]);
  });

  it('adds up', () => {
    const failure = { file: 'a.test.ts', name: 'a', message: 'Error' };
    expect(
      total([
        { passed: 2, failed: 1, failures: [failure] },
        { passed: 3, failed: 0, failures: [] },
      ]),
    ).toEqual({ passed: 5, failed: 1, failures: [failure] });
  });
});
