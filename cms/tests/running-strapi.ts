import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { inject } from 'vitest';
import { TEST_DIST_FOLDER } from './compile-cms.ts';
import { databaseBeside } from './postgres/database-beside.ts';

const PACKAGE_FOLDER = path.resolve(__dirname, '..');

/** A real Strapi with a database of its own, listening on a free port. */
export interface RunningStrapi {
  readonly strapi: Core.Strapi;
  readonly address: string;
  readonly readToken: string;
  /** Its database and files. */
  readonly dataFolder: string;
  /** Stops Strapi, and removes its data unless they are wanted. */
  readonly stop: (options?: { readonly keepData?: boolean }) => Promise<void>;
}

interface StartOptions {
  /** The compiled application; without one, that of the sources as they are. */
  readonly distFolder?: string;
  /** The data of a Strapi that ran before; without any, it starts empty. */
  readonly dataFolder?: string;
  /** The address of a PostgreSQL database that is there already, or null for the file in the data folder; without one, as the tests run. */
  readonly databaseUrl?: string | null;
  /** Other settings, as variables of the environment. */
  readonly settings?: Readonly<Record<string, string>>;
}

const READ_TOKEN = 'read-token-of-the-tests-0123456789abcdef';

/** @throws Error when Strapi does not start. */
export async function startStrapi({
  distFolder = TEST_DIST_FOLDER,
  dataFolder: givenFolder,
  databaseUrl,
  settings = {},
}: StartOptions = {}): Promise<RunningStrapi> {
  const dataFolder = givenFolder ?? (await mkdtemp(path.join(tmpdir(), 'moodspace-cms-')));
  const server = inject('postgresUrl');
  const database = server === null || databaseUrl !== undefined ? undefined : await databaseBeside(server, dataFolder);
  Object.assign(process.env, {
    NODE_ENV: 'test',
    // The settings of the developer's own Strapi may not reach a test.
    ENV_PATH: path.join(dataFolder, 'no.env'),
    HOST: '127.0.0.1',
    PORT: '1337',
    DATA_DIR: dataFolder,
    DATABASE_CLIENT: '',
    DATABASE_URL: database?.url ?? databaseUrl ?? '',
    APP_KEYS: 'first-key-of-the-tests,second-key-of-the-tests',
    ADMIN_JWT_SECRET: 'admin-secret-of-the-tests',
    API_TOKEN_SALT: 'token-salt-of-the-tests',
    TRANSFER_TOKEN_SALT: 'transfer-salt-of-the-tests',
    ENCRYPTION_KEY: 'encryption-key-of-the-tests',
    CMS_READ_TOKEN: READ_TOKEN,
    ...settings,
  });
  // Strapi's own parts require each other; an import would load a second copy of its core.
  const { createStrapi } = createRequire(path.join(PACKAGE_FOLDER, 'package.json'))(
    '@strapi/strapi',
  ) as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir: PACKAGE_FOLDER, distDir: distFolder, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  // Port 0 lets the system choose a free one.
  await new Promise<void>((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  const bound = strapi.server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('Strapi listens on no port.');
  return {
    strapi,
    address: `http://127.0.0.1:${bound.port}`,
    readToken: READ_TOKEN,
    dataFolder,
    stop: async ({ keepData = false } = {}) => {
      await keepingListeners(() => strapi.destroy());
      if (keepData) return;
      await rm(dataFolder, { recursive: true });
      await database?.remove();
    },
  };
}

/** Strapi removes every listener of the process when it stops, also those with which the test runner speaks to this process. */
async function keepingListeners(work: () => Promise<void>): Promise<void> {
  const kept = process.eventNames().map((name) => ({ name, listeners: process.rawListeners(name as NodeJS.Signals) }));
  await work();
  for (const { name, listeners } of kept) {
    for (const listener of listeners) process.on(name as NodeJS.Signals, listener as NodeJS.SignalsListener);
  }
}
