import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { compressRelease } from '../../site/server/compress-release.ts';
import { endOnInterrupt } from './command-line/end-on-interrupt.ts';
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
  endOnInterrupt();
  await step('Shared content model', () => buildShared(process.env));
  const { CMS_READ_TOKEN, MEDIA_PUBLIC_URL } = await readEnvFile(path.join(CMS, '.env'));
  const environment = {
    STRAPI_TOKEN: CMS_READ_TOKEN,
    MEDIA_PUBLIC_URL,
    ...(await readEnvFile(path.join(SITE, '.env'))),
    ...process.env,
  };
  const temporary = path.join(SITE, '.tmp');
  await mkdir(temporary, { recursive: true });
  const work = await mkdtemp(path.join(temporary, 'build-'));
  try {
    // A folder of its own within, because only its maker may look into a temporary folder, and web servers are other users.
    const next = path.join(work, 'dist');
    await step('Site', () => buildPages(next, environment));
    await step('Compressed copies', () => compressRelease(next));
    await replaceFolder(path.join(SITE, 'dist'), next, path.join(work, 'previous'));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  console.log('\n  The site is in site/dist.');
}

/** Puts a whole folder in the place of another, which is moved to `previous`, and back when that fails. */
async function replaceFolder(folder: string, next: string, previous: string): Promise<void> {
  const isReplacing = existsSync(folder);
  if (isReplacing) await rename(folder, previous);
  try {
    await rename(next, folder);
  } catch (error) {
    if (isReplacing) await rename(previous, folder);
    throw error;
  }
}
