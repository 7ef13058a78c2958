import { existsSync } from 'node:fs';
import path from 'node:path';

import { OperatorError } from '../command-line/operator-error.ts';
import { readEnvFile } from '../settings/cms-secrets.ts';
import { readStartSettings } from '../settings/start-settings.ts';
import { CMS, SITE } from '../workspace/folders.ts';
import type { PlatformParts } from './make-backup.ts';
import { copySqlite } from './sqlite-copy.ts';

/** The platform as its settings describe it: what a backup reads, and what a restore writes. */
export interface Platform extends PlatformParts {
  /** @throws OperatorError when the CMS answers: it would go on with the database that was taken away from it. */
  readonly refuseWhileRunning: () => Promise<void>;
}

/** @param variables settings that count before those of the `.env` files */
export async function platformParts(variables: NodeJS.ProcessEnv): Promise<Platform> {
  const settingsFile = path.join(CMS, '.env');
  const settings = { ...(await readEnvFile(settingsFile)), ...variables };
  const dataFolder = path.resolve(CMS, settings['DATA_DIR'] || 'data');
  const { cmsHost, cmsPort } = readStartSettings({ ...(await readEnvFile(path.join(SITE, '.env'))), ...variables });
  return {
    dataFolder,
    database: 'sqlite',
    settingsFile,
    hasMediaHere: true,
    copyDatabase: async (file) => {
      const database = path.join(dataFolder, 'content.db');
      if (!existsSync(database))
        throw new OperatorError(`There is no database in ${dataFolder}; start the platform once, or set DATA_DIR.`);
      await copySqlite(database, file);
    },
    refuseWhileRunning: async () => {
      const address = `http://${cmsHost}:${cmsPort}`;
      const isRunning = await fetch(`${address}/_health`, { signal: AbortSignal.timeout(2000) }).then(
        () => true,
        () => false,
      );
      if (isRunning)
        throw new OperatorError(`The CMS is running at ${address}; stop it first (Ctrl-C where "npm start" runs).`);
    },
  };
}
