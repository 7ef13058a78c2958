import path from 'node:path';
import type { DatabaseSetting } from './database-setting.ts';

/** The connection to a database in the terms of Strapi. */
export function databaseConnection(database: DatabaseSetting, dataFolder: string) {
  if (database.client === 'sqlite')
    return {
      client: 'sqlite' as const,
      connection: { filename: path.join(dataFolder, 'content.db') },
      useNullAsDefault: true,
    };
  const { url, tls, schema, poolSize } = database;
  return {
    client: 'postgres' as const,
    connection: {
      connectionString: url,
      ssl: tls === null ? false : { rejectUnauthorized: true, ...(tls.ca === undefined ? {} : { ca: tls.ca }) },
      ...(schema === undefined ? {} : { schema }),
    },
    pool: { min: 0, max: poolSize },
  };
}
