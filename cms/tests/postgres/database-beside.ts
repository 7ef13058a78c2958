import path from 'node:path';
import { Client } from 'pg';

/** A database of one test file on the PostgreSQL server of the tests. */
export interface TestDatabase {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

/**
 * The database that goes with a data folder, made when it is not there yet: who starts with the data of a Strapi that ran before finds its rows again.
 * @param server the address of the server, with a database that is always there
 */
export async function databaseBeside(server: string, dataFolder: string): Promise<TestDatabase> {
  const name = path.basename(dataFolder);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await onServer(server, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
  return {
    url: url.href,
    remove: () =>
      onServer(server, async (client) => {
        await client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

async function onServer(server: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
