import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { compressRelease } from '../../site/server/compress-release.ts';
import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { readEnvFile } from './settings/cms-secrets.ts';
import { buildPages } from './site/build-site.ts';
import { buildShared } from './workspace/build-shared.ts';
import { CMS, SITE } from './workspace/folders.ts';

await runCommand({
  name: 'run build',
  summary: 'Builds the site into site/dist, ready for any web server.',
  options: {},
  notes: [
    'Settings (environment variables, or site/.env):',
    '  CONTENT_SOURCE   live asks the CMS; snapshot uses the content of the last good build and needs no CMS',
    '  STRAPI_URL       address of the CMS, http://127.0.0.1:1337 by default',
    '  PUBLIC_SITE_URL  the address under which visitors will reach the site',
  ],
  run: build,
});

async function build(): Promise<void> {
  await step('Shared content model', () => buildShared(process.env));
  const { CMS_READ_TOKEN } = await readEnvFile(path.join(CMS, '.env'));
  const environment = { STRAPI_TOKEN: CMS_READ_TOKEN, ...(await readEnvFile(path.join(SITE, '.env'))), ...process.env };
  const dist = path.join(SITE, 'dist');
  const next = await mkdtemp(`${dist}-`);
  try {
    await step('Site', () => buildPages(next, environment));
    await step('Compressed copies', () => compressRelease(next));
    await replaceFolder(dist, next);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
  console.log('\n  The site is in site/dist.');
}

/** What stood there before is only moved away when the new folder is whole. */
async function replaceFolder(folder: string, next: string): Promise<void> {
  const previous = `${next}-previous`;
  if (existsSync(folder)) await rename(folder, previous);
  await rename(next, folder);
  await rm(previous, { recursive: true, force: true });
}
