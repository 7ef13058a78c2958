import { readFile } from 'node:fs/promises';

import { z } from 'zod';

const TestSchema = z.object({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});

/** The part that we read of what Vitest's JSON reporter writes. */
const VitestReportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.number().int().nonnegative(),
  numFailedTests: z.number().int().nonnegative(),
  numFailedTestSuites: z.number().int().nonnegative(),
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(TestSchema) })),
});

/** A test that failed, as a line at the end of the run can tell it. */
export interface FailedTest {
  readonly file: string;
  readonly name: string;
  /** The first line of what it said. */
  readonly message: string;
}

/** What one suite came to. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  /** Fewer than `failed` when a file or the run itself failed. */
  readonly failures: readonly FailedTest[];
}

/**
 * Reads what a run of Vitest came to. A run that failed without a failed test (a file that does not load, an error outside
 * a test, no report at all) counts as one failure: it must never look like success.
 *
 * @param exitCode of the run
 */
export async function readSuiteResult(reportFile: string, exitCode: number): Promise<SuiteResult> {
  const text = await readFile(reportFile, 'utf8').catch(() => '{}');
  const report = VitestReportSchema.safeParse(parsedOrNothing(text));
  if (!report.success) return { passed: 0, failed: 1, failures: [] };
  const { numPassedTests: passed, numFailedTests: failed, success, testResults } = report.data;
  const isFailure = exitCode !== 0 || !success || passed === 0;
  const failures = testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({ file, name: fullName, message: firstLine(failureMessages?.[0]) })),
  );
  return { passed, failed: isFailure ? Math.max(failed, 1) : failed, failures };
}

const firstLine = (message = ''): string => message.split('\n', 1)[0] ?? '';

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The sum of all suites. */
export function total(results: readonly SuiteResult[]): SuiteResult {
  return {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    failures: results.flatMap(({ failures }) => failures),
  };
}
