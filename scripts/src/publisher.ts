import path from 'node:path';

import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { stopPrograms } from './processes/run-program.ts';
import { PublisherProcess } from './publishing/publisher-process.ts';
import { readEnvFile } from './settings/cms-secrets.ts';
import { readStartSettings } from './settings/start-settings.ts';
import { buildShared } from './workspace/build-shared.ts';
import { CMS, SITE } from './workspace/folders.ts';

await runCommand({
  name: 'run publisher',
  summary: 'Publishes what editors change, beside a CMS and a web server that run on their own.',
  options: {},
  notes: [
    'Settings (environment variables, or site/.env):',
    '  STRAPI_URL       address of the CMS; where CMS_HOST and CMS_PORT say by default',
    '  STRAPI_TOKEN     a read-only API token of the CMS; the one in cms/.env by default',
    '  PUBLIC_SITE_URL  the address under which visitors reach the site',
    '  RELEASES_DIR     where the site is written; a web server shows the link "live" in it',
    '  PUBLISH_SECRET   with which the CMS signs its notices; the one in cms/.env by default',
    '  PUBLISHER_PORT   where it hears from the CMS, on this machine only; two after SITE_PORT by default',
    '  All settings stand in site/.env.example.',
  ],
  run: publish,
});

async function publish(): Promise<void> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());
  await step('Shared content model', () => buildShared(process.env));
  const { CMS_READ_TOKEN, PUBLISH_SECRET, MEDIA_PUBLIC_URL } = await readEnvFile(path.join(CMS, '.env'));
  const environment: NodeJS.ProcessEnv = {
    STRAPI_TOKEN: CMS_READ_TOKEN,
    PUBLISH_SECRET,
    MEDIA_PUBLIC_URL,
    ...(await readEnvFile(path.join(SITE, '.env'))),
    ...process.env,
  };
  const { cmsHost, cmsPort, publisherPort, publicSiteUrl, releasesFolder } = readStartSettings(environment);
  const publisher = await step('Publisher', () =>
    PublisherProcess.start({
      environment: {
        ...environment,
        STRAPI_URL: environment['STRAPI_URL'] || `http://${cmsHost}:${cmsPort}`,
        PUBLIC_SITE_URL: publicSiteUrl,
        RELEASES_DIR: releasesFolder,
      },
      port: publisherPort,
      report: (sentence) => console.log(`  ${sentence}`),
      signal: ending.signal,
    }),
  );
  const stopped = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()));
  await Promise.race([
    stopped,
    step('Site', () => publisher.ready()).then(() => {
      console.log(`\n  What is published in the CMS goes live in ${releasesFolder}/live. Ctrl-C stops it.\n`);
    }),
  ]);
  const code = await Promise.race([stopped, publisher.ended]);
  await publisher.stop();
  await stopPrograms();
  if (code !== undefined && !ending.signal.aborted)
    throw new OperatorError('The publisher is not running any more; its log says why.');
  process.exit();
}
