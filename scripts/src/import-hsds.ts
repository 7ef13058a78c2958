import path from 'node:path';

import { buildCms } from './cms/build-cms.ts';
import { cmsEnvironment } from './cms/strapi-process.ts';
import { endOnInterrupt } from './command-line/end-on-interrupt.ts';
import { sentenceForOperator } from './command-line/operator-error.ts';
import { step } from './command-line/steps.ts';
import { runVisibly } from './processes/run-visibly.ts';
import { ensureCmsSecrets } from './settings/cms-secrets.ts';
import { readStartSettings } from './settings/start-settings.ts';
import { buildShared } from './workspace/build-shared.ts';
import { CMS } from './workspace/folders.ts';

/*
 * Reads services from open data. The command itself belongs to the CMS, which knows what is stored; it also reads the options and answers --help. Here is only made sure that
 * it is built and has its settings.
 */
endOnInterrupt();
try {
  const settings = readStartSettings(process.env);
  const secrets = await ensureCmsSecrets(path.join(CMS, '.env'));
  const environment = cmsEnvironment(
    { ...secrets, ...process.env },
    { host: settings.cmsHost, port: settings.cmsPort },
  );
  await step('Shared content model', () => buildShared(environment));
  await step('CMS', () => buildCms(environment));
  process.exitCode = await runVisibly(
    'node',
    [path.join(CMS, 'dist/src/hsds/command.js'), ...process.argv.slice(2)],
    // Files are named as seen from where the command was typed.
    { ...environment, INIT_CWD: process.env['INIT_CWD'] ?? process.cwd() },
    CMS,
  );
} catch (error) {
  process.exitCode = 1;
  console.error(sentenceForOperator(error) ?? error);
}
