import { NoPostgresError, startPostgres } from '../../../cms/tests/postgres/postgres-server.mts';
import { runSuite, type Suite } from './run-suite.ts';
import type { SuiteResult } from './test-report.ts';

/**
 * Runs a suite on a PostgreSQL server that is started for it.
 *
 * @returns `undefined` when this machine can start none: then nothing was tested, which is said loudly
 */
export async function runOnPostgres(suite: Suite, environment: NodeJS.ProcessEnv): Promise<SuiteResult | undefined> {
  try {
    const server = await startPostgres(environment);
    try {
      console.log(`    ${server.description}`);
      return await runSuite(suite, { ...environment, TEST_POSTGRES_URL: server.url('postgres') });
    } finally {
      await server.stop();
    }
  } catch (error) {
    if (!(error instanceof NoPostgresError)) throw error;
    console.warn(`\n  ! The suite ${suite.name} was SKIPPED, so PostgreSQL is NOT tested. ${error.message}`);
    return undefined;
  }
}
