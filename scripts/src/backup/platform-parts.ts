import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { OperatorError } from '../command-line/operator-error.ts';
import { buildCms } from '../cms/build-cms.ts';
import { cmsEnvironment } from '../cms/strapi-process.ts';
import { runProgram } from '../processes/run-program.ts';
import { readEnvFile } from '../settings/cms-secrets.ts';
import { readStartSettings } from '../settings/start-settings.ts';
import { buildShared } from '../workspace/build-shared.ts';
import { CMS, SITE } from '../workspace/folders.ts';
import { DATABASE_FILE } from './backup-manifest.ts';
import type { PlatformParts } from './make-backup.ts';
import { copySqlite, isServed } from './sqlite-copy.ts';

/** The platform as its settings describe it: what a backup reads, and what a restore writes. */
export interface Platform extends PlatformParts {
  /** Whether a restore writes into a database of a server, which must be empty. */
  readonly hasDatabaseServer: boolean;
  /** Fills the database of the server with that of a backup; with SQLite there is nothing to do, since the file itself is the database. */
  readonly fillDatabaseServer: (file: string) => Promise<void>;
  /** @throws OperatorError when the CMS answers: it would go on with the database that was taken away from it. */
  readonly refuseWhileRunning: () => Promise<void>;
}

/** Where the settings of the CMS are. */
const SETTINGS = path.join(CMS, '.env');

/**
 * @param variables settings that count before those of the `.env` files
 * @param settingsFrom the file with the settings of the CMS: that of a backup, when they are about to take the place of those that are here
 */
export async function platformParts(variables: NodeJS.ProcessEnv, settingsFrom = SETTINGS): Promise<Platform> {
  const settings = { ...(await readEnvFile(settingsFrom)), ...variables };
  const dataFolder = path.resolve(CMS, settings['DATA_DIR'] || 'data');
  const { cmsHost, cmsPort } = readStartSettings({ ...(await readEnvFile(path.join(SITE, '.env'))), ...variables });
  const databaseUrl = settings['DATABASE_URL'] || undefined;
  const cms = { host: cmsHost, port: cmsPort };
  return {
    dataFolder,
    database: databaseUrl === undefined ? 'sqlite' : 'postgres',
    settingsFile: SETTINGS,
    hasMediaHere: !settings['MEDIA_S3_BUCKET'],
    hasDatabaseServer: databaseUrl !== undefined,
    copyDatabase: async (file) => {
      if (databaseUrl !== undefined) {
        // What is built is what runs, and knows the tables that are there; nothing is built under a CMS that runs, also when its sources are newer.
        if (!existsSync(MOVE_COMMAND)) await buildEverything(cmsEnvironment(settings, cms));
        await inFolderOfItsOwn(file, async (folder) => {
          await moveDatabase({ ...cmsEnvironment(settings, cms), DATA_DIR: folder }, 'sqlite');
          await rename(path.join(folder, DATABASE_FILE), file);
        });
        return;
      }
      const database = path.join(dataFolder, DATABASE_FILE);
      if (!existsSync(database))
        throw new OperatorError(`There is no database in ${dataFolder}; start the platform once, or set DATA_DIR.`);
      await copySqlite(database, file);
    },
    fillDatabaseServer: async (file) => {
      if (databaseUrl === undefined) return;
      await buildEverything(cmsEnvironment(settings, cms));
      await inFolderOfItsOwn(file, async (folder) => {
        await copyFile(file, path.join(folder, DATABASE_FILE));
        const environment = {
          ...cmsEnvironment(settings, cms),
          DATA_DIR: folder,
          DATABASE_URL: '',
          DATABASE_CLIENT: '',
        };
        await moveDatabase(environment, databaseUrl).catch((error: unknown) => {
          if (!(error instanceof OperatorError)) throw error;
          throw new OperatorError(
            `${error.message}\nNothing was changed. To restore into another database, name an empty one before the command: DATABASE_URL=postgres://… npm run restore, or DATABASE_URL= for a SQLite file.`,
            { cause: error },
          );
        });
      });
    },
    refuseWhileRunning: async () => {
      const address = `http://${cmsHost}:${cmsPort}`;
      const isRunning = await fetch(`${address}/_health`, { signal: AbortSignal.timeout(2000) }).then(
        () => true,
        () => false,
      );
      if (isRunning)
        throw new OperatorError(`The CMS is running at ${address}; stop it first (Ctrl-C where "npm start" runs).`);
      if (databaseUrl === undefined && isServed(dataFolder))
        throw new OperatorError(
          `A CMS runs on the database in ${dataFolder}; stop it first (Ctrl-C where "npm start" runs).`,
        );
    },
  };
}

/** In the built CMS. */
const MOVE_COMMAND = path.join(CMS, 'dist/src/database/move/command.js');

async function buildEverything(environment: NodeJS.ProcessEnv): Promise<void> {
  await buildShared(environment);
  await buildCms(environment);
}

/** Copies the database that the environment names to another one, with the command that knows both kinds. */
async function moveDatabase(environment: NodeJS.ProcessEnv, to: string): Promise<void> {
  await runProgram(
    {
      program: 'node',
      args: [MOVE_COMMAND, '--to', to, '--copy'],
      cwd: CMS,
      environment,
      log: 'backup',
    },
    (output, logFile) =>
      `The database could not be copied: ${output.trim().split('\n').at(-1) ?? 'no reason was given'} (details: ${logFile}).`,
  );
}

/** Works in a folder beside a file, on the same disk, which is removed afterwards. */
async function inFolderOfItsOwn(file: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(path.dirname(file), 'database-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
