import path from 'node:path';

import { endOnInterrupt } from './command-line/end-on-interrupt.ts';
import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { readEnvFile } from './settings/cms-secrets.ts';
import { readStartSettings } from './settings/start-settings.ts';
import { buildShared } from './workspace/build-shared.ts';
import { SITE } from './workspace/folders.ts';

await runCommand({
  name: 'run rollback',
  summary: 'Shows visitors an earlier release of the site again, within a second.',
  options: {
    list: { type: 'boolean', description: 'only list the releases that can be gone back to' },
    to: { type: 'string', description: 'the release to show; the one before the live one by default' },
  },
  notes: [
    'The CMS still holds the newer content: correct it there. The next change that is published shows all of the CMS again.',
    'A rollback is a release of its own and can be rolled back too. A publisher that runs is asked to do it.',
    '',
    'Settings (environment variables, or site/.env):',
    '  RELEASES_DIR   where the releases are',
    '  RELEASES_KEPT  how many releases before the live one can be gone back to; 10 by default',
  ],
  run: rollBack,
});

async function rollBack(options: { readonly list: boolean; readonly to: string | undefined }): Promise<void> {
  endOnInterrupt();
  await buildShared(process.env);
  const { releasesFolder } = readStartSettings({ ...(await readEnvFile(path.join(SITE, '.env'))), ...process.env });
  const [{ knownReleases, ReleaseStore }, { isLocked }, { askToRollBack }, { releaseList }] = await Promise.all([
    import('../../site/publisher/release/release-store.ts'),
    import('../../site/publisher/release/release-lock.ts'),
    import('../../site/publisher/release/roll-back-request.ts'),
    import('./publishing/release-list.ts'),
  ]);
  const releases = await knownReleases(releasesFolder);
  const [live, former] = releases;
  if (live === undefined)
    throw new OperatorError(`There is no release in ${releasesFolder}; "npm start" makes the first one.`);
  if (options.list) {
    console.log(releaseList(releases));
    return;
  }
  const id = options.to ?? former?.id;
  if (id === undefined) throw new OperatorError('There is no release before the live one to go back to.');
  const made = (await isLocked(releasesFolder))
    ? await askToRollBack(releasesFolder, id)
    : await alone(() => ReleaseStore.open(releasesFolder), id);
  console.log(
    [
      `  Visitors see release ${id} again, as release ${made}.`,
      '  The CMS still holds the newer content: correct it there. The next change that is published shows all of the CMS again.',
      `  To take this back: npm run rollback -- --to ${live.id}`,
    ].join('\n'),
  );
}

/** Nobody publishes now, so this process may. */
async function alone(
  open: () => Promise<{
    readonly rollBack: (id: string) => Promise<{ readonly id: string }>;
    readonly close: () => Promise<void>;
  }>,
  id: string,
): Promise<string> {
  const store = await open();
  try {
    return (await store.rollBack(id)).id;
  } finally {
    await store.close();
  }
}
