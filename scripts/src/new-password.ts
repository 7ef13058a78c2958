import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { buildCms } from './cms/build-cms.ts';
import { strapiFailure } from './cms/strapi-output.ts';
import { cmsEnvironment } from './cms/strapi-process.ts';
import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { ensureCmsSecrets, readEnvFile } from './settings/cms-secrets.ts';
import { readStartSettings } from './settings/start-settings.ts';
import { buildShared } from './workspace/build-shared.ts';
import { CMS, SITE } from './workspace/folders.ts';

await runCommand({
  name: 'run new-password',
  summary: 'Makes a link with which somebody who lost their password chooses a new one.',
  options: { email: { type: 'string', description: 'the e-mail address with which they sign in' } },
  notes: [
    'The link works once, for an hour; until it is used, the old password works. Give it to that person only. The CMS may be running.',
    'Another administrator can do the same in the admin, under Settings, Users.',
  ],
  run: async ({ email }) => {
    if (email === undefined) throw new OperatorError('Say whose password: --email somebody@example.org.');
    const { cmsHost: host, cmsPort: port } = readStartSettings({
      ...(await readEnvFile(path.join(SITE, '.env'))),
      ...process.env,
    });
    const own = { ...(await ensureCmsSecrets(path.join(CMS, '.env'))), ...process.env };
    const environment = cmsEnvironment(own, { host, port });
    await step('Shared content model', () => buildShared(environment));
    await step('CMS and its admin panel', () => buildCms(environment));
    console.log(`\n  Choose a new password here, within an hour:\n  ${await makeLink(email, environment)}\n`);
  },
});

/** Asks the CMS. What it says is a key to the account, so it goes into no log. */
async function makeLink(email: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const args = ['dist/src/accounts/command.js', '--email', email];
  try {
    return (await promisify(execFile)(process.execPath, args, { cwd: CMS, env: environment })).stdout.trim();
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new OperatorError(`No link was made: ${strapiFailure(said)}.`);
  }
}
