import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where the content is kept. */
export type DatabaseSetting = { readonly client: 'sqlite' } | PostgresSetting;

export interface PostgresSetting {
  readonly client: 'postgres';
  /** Address, user, password and database; nothing about encryption. */
  readonly url: string;
  /** How the connection is encrypted; null: not at all. An encrypted one always checks whose certificate it is. */
  readonly tls: { /** PEM of an authority that the system does not know. */ readonly ca: string | undefined } | null;
  /** The schema that holds the tables; undefined: the first that the user of the database sees, which is mostly `public`. */
  readonly schema: string | undefined;
  /** The most connections that one CMS keeps open at a time. */
  readonly poolSize: number;
}

/** The variables that say where the content is kept. */
export const DATABASE_VARIABLES = {
  DATABASE_CLIENT: z.enum(['sqlite', 'postgres'], 'must be sqlite or postgres.').optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/, error: 'must look like postgres://user:password@host:5432/database.' })
    .optional(),
  DATABASE_SSL: z.enum(['true', 'false'], 'must be true or false.').optional(),
  DATABASE_SSL_CA: z.string().optional(),
  DATABASE_SCHEMA: z
    .string()
    .regex(
      /^[a-z_][a-z0-9_]{0,62}$/,
      'must be the name of a schema: at most 63 small letters, digits and _, such as moodspace.',
    )
    .optional(),
  DATABASE_POOL_SIZE: z.coerce
    .number('must be a number of connections, such as 10.')
    .int('must be a whole number of connections.')
    .min(2, 'must be between 2 and 100.')
    .max(100, 'must be between 2 and 100.')
    .default(10),
} as const;

type Variables = z.infer<z.ZodObject<typeof DATABASE_VARIABLES>>;

/** What `sslmode` in an address asks, as far as it can be kept. */
const SSL_MODES: Readonly<Record<string, boolean>> = {
  disable: false,
  require: true,
  'verify-ca': true,
  'verify-full': true,
};

/**
 * Reads which database is meant: an address is enough for PostgreSQL, and none means a SQLite file.
 * @throws Error that names the variable that is missing, or the two that contradict each other.
 */
export function databaseSetting(data: Variables): DatabaseSetting {
  const { DATABASE_CLIENT: client, DATABASE_URL: url } = data;
  if (url === undefined) {
    if (client === 'postgres')
      throw new Error(
        'Environment variable DATABASE_URL is missing: DATABASE_CLIENT is postgres, so say which database, as postgres://user:password@host:5432/database.',
      );
    return { client: 'sqlite' };
  }
  if (client === 'sqlite')
    throw new Error(
      'Environment variable DATABASE_CLIENT is sqlite, but DATABASE_URL names a PostgreSQL database: leave DATABASE_CLIENT out for PostgreSQL, or DATABASE_URL for the file.',
    );
  const address = new URL(url);
  if (address.pathname.length < 2)
    throw new Error(
      'Environment variable DATABASE_URL names no database: write its name at the end, as in postgres://user:password@host:5432/database.',
    );
  const tls = tlsOf(address, data);
  address.searchParams.delete('sslmode');
  return {
    client: 'postgres',
    url: address.href,
    tls,
    schema: data.DATABASE_SCHEMA,
    poolSize: data.DATABASE_POOL_SIZE,
  };
}

function tlsOf(address: URL, { DATABASE_SSL, DATABASE_SSL_CA }: Variables): PostgresSetting['tls'] {
  const mode = address.searchParams.get('sslmode');
  const inAddress = mode === null ? undefined : SSL_MODES[mode];
  if (mode !== null && inAddress === undefined)
    throw new Error(
      `Environment variable DATABASE_URL asks for sslmode=${mode}, which would encrypt without looking whose certificate it is, or not at all: write sslmode=require, or sslmode=disable on a network that you trust.`,
    );
  const set = DATABASE_SSL === undefined ? undefined : DATABASE_SSL === 'true';
  if (set !== undefined && inAddress !== undefined && set !== inAddress)
    throw new Error(
      `Environment variable DATABASE_SSL is ${DATABASE_SSL ?? ''}, but DATABASE_URL says sslmode=${mode ?? ''}: keep one of the two.`,
    );
  const isEncrypted = set ?? inAddress ?? DATABASE_SSL_CA !== undefined;
  if (!isEncrypted) {
    if (DATABASE_SSL_CA !== undefined)
      throw new Error(
        'Environment variable DATABASE_SSL_CA names an authority, but the connection is not encrypted: set DATABASE_SSL=true, or leave DATABASE_SSL_CA out.',
      );
    return null;
  }
  return { ca: DATABASE_SSL_CA === undefined ? undefined : authority(DATABASE_SSL_CA) };
}

function authority(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(
      `Environment variable DATABASE_SSL_CA names the file ${file}, which cannot be read: give the path of a certificate in PEM.`,
    );
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----'))
    throw new Error(`Environment variable DATABASE_SSL_CA names the file ${file}, which holds no certificate in PEM.`);
  return text;
}
