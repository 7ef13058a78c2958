import { mkdirSync } from 'node:fs';
import { databaseConnection } from '../src/database/database-connection.ts';
import { keepMomentsInUtc } from '../src/database/moments-in-utc.ts';
import { readEnvironment } from '../src/env.ts';

/** SQLite in the data folder unless the environment names a PostgreSQL database. */
export default () => {
  const { dataFolder, database } = readEnvironment(process.env);
  if (database.client === 'sqlite') mkdirSync(dataFolder, { recursive: true });
  else keepMomentsInUtc();
  return { connection: databaseConnection(database, dataFolder) };
};
