import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../src/env.ts';

/** SQLite in the data folder unless the environment names a PostgreSQL database. */
export default () => {
  const { dataFolder, database } = readEnvironment(process.env);
  if (database.client === 'postgres') {
    return {
      connection: {
        client: 'postgres',
        connection: { connectionString: database.url, ssl: database.ssl },
        pool: { min: 0, max: 10 },
      },
    };
  }
  mkdirSync(dataFolder, { recursive: true });
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: path.join(dataFolder, 'content.db') },
      useNullAsDefault: true,
    },
  };
};
