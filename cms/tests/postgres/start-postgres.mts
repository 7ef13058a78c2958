import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.mts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a PostgreSQL server on which the tests make databases; null: they run on SQLite. */
    readonly postgresUrl: string | null;
  }
}

/** One server for all test files: that of whoever runs the suite, or one of its own. */
export default async function providePostgres(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given !== undefined && given !== '') {
    project.provide('postgresUrl', given);
    return undefined;
  }
  const server = await startPostgres();
  console.log(server.description);
  project.provide('postgresUrl', server.url('postgres'));
  return server.stop;
}
