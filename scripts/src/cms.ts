import path from 'node:path';

import { buildCms } from './cms/build-cms.ts';
import { cmsEnvironment, seedIfEmpty, startStrapi } from './cms/strapi-process.ts';
import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { requireFreePort } from './processes/ports.ts';
import { stopPrograms } from './processes/run-program.ts';
import { ensureCmsSecrets, readEnvFile } from './settings/cms-secrets.ts';
import { readStartSettings } from './settings/start-settings.ts';
import { buildShared } from './workspace/build-shared.ts';
import { CMS, SITE } from './workspace/folders.ts';

await runCommand({
  name: 'run cms',
  summary: 'The CMS alone: one more on a PostgreSQL database, or beside a publisher that runs on its own.',
  options: {},
  notes: [
    'Settings (environment variables, or cms/.env and site/.env):',
    '  CMS_HOST, CMS_PORT   where it listens, 127.0.0.1:1337 by default',
    '  DATABASE_URL         the database, which several CMS may share; with SQLite there is one CMS',
    '  PUBLISHER_URL        where the publisher listens, http://127.0.0.1 and two after SITE_PORT by default',
    '  All settings stand in cms/.env.example.',
  ],
  run: serveCms,
});

async function serveCms(): Promise<void> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());
  const stopped = new Promise<'stopped'>((resolve) =>
    ending.signal.addEventListener('abort', () => resolve('stopped')),
  );
  try {
    if ((await Promise.race([stopped, untilEnded()])) !== 'stopped')
      throw new OperatorError('The CMS is not running any more; its log says why.');
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    await stopPrograms();
  }
  console.log('\n  Stopped.');
  process.exit();
}

/** Starts the CMS, and waits for it to end. */
async function untilEnded(): Promise<number> {
  const settings = readStartSettings({ ...(await readEnvFile(path.join(SITE, '.env'))), ...process.env });
  const { cmsHost: host, cmsPort: port } = settings;
  await requireFreePort(host, port, 'CMS_PORT');
  const own = { ...(await ensureCmsSecrets(path.join(CMS, '.env'))), ...process.env };
  const environment = {
    ...cmsEnvironment(own, { host, port }),
    PUBLIC_PREVIEW_URL: own['PUBLIC_PREVIEW_URL'] || settings.publicPreviewUrl,
    PUBLISHER_URL: own['PUBLISHER_URL'] || `http://127.0.0.1:${settings.publisherPort}`,
  };
  await step('Shared content model', () => buildShared(environment));
  await step('CMS and its admin panel', () => buildCms(environment));
  await step('Content of the repository, if the CMS is empty', () => seedIfEmpty(environment));
  const strapi = await step('CMS', () => startStrapi(environment, { host, port }, `cms-${port}`));
  console.log(`\n  The CMS answers at http://${host}:${port}/admin. Ctrl-C stops it. Its log: ${strapi.logFile}\n`);
  return await strapi.ended;
}
