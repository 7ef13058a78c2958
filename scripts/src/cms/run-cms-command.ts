import path from 'node:path';

import { endOnInterrupt } from '../command-line/end-on-interrupt.ts';
import { sentenceForOperator } from '../command-line/operator-error.ts';
import { step } from '../command-line/steps.ts';
import { runVisibly } from '../processes/run-visibly.ts';
import { ensureCmsSecrets, readEnvFile } from '../settings/cms-secrets.ts';
import { readStartSettings } from '../settings/start-settings.ts';
import { buildShared } from '../workspace/build-shared.ts';
import { CMS, SITE } from '../workspace/folders.ts';
import { buildCms } from './build-cms.ts';
import { cmsEnvironment } from './strapi-process.ts';

/**
 * Runs a command that belongs to the CMS, which knows what is stored; the command itself reads the options and answers --help. Here is only made sure that the CMS is
 * built and has its settings. This program ends as the command ends.
 * @param program its file in the built CMS, such as `fhir/command.js`
 */
export async function runCmsCommand(program: string): Promise<void> {
  endOnInterrupt();
  try {
    const settings = readStartSettings({ ...(await readEnvFile(path.join(SITE, '.env'))), ...process.env });
    const secrets = await ensureCmsSecrets(path.join(CMS, '.env'));
    const environment = cmsEnvironment(
      { ...secrets, ...process.env },
      { host: settings.cmsHost, port: settings.cmsPort },
    );
    await step('Shared content model', () => buildShared(environment));
    await step('CMS', () => buildCms(environment));
    process.exitCode = await runVisibly(
      'node',
      [path.join(CMS, 'dist/src', program), ...process.argv.slice(2)],
      {
        ...environment,
        PUBLIC_SITE_URL: settings.publicSiteUrl,
        // Files are named as seen from where the command was typed.
        INIT_CWD: process.env['INIT_CWD'] ?? process.cwd(),
      },
      CMS,
    );
  } catch (error) {
    process.exitCode = 1;
    console.error(sentenceForOperator(error) ?? error);
  }
}
