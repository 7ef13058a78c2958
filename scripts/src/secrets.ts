import path from 'node:path';

import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { readEnvFile } from './settings/cms-secrets.ts';
import { renewSecrets } from './settings/renew-secrets.ts';
import { CMS, SITE } from './workspace/folders.ts';

/** What the site calls a secret that it shares with the CMS, when it has settings of its own. */
const NAMES_OF_THE_SITE = ['STRAPI_TOKEN', 'PUBLISH_SECRET', 'PREVIEW_SECRET'] as const;

await runCommand({
  name: 'run secrets',
  summary: 'Draws new secrets into cms/.env; they count from the next start on.',
  options: {
    renew: { type: 'boolean', description: 'write new secrets in the place of the old ones' },
    only: { type: 'string', description: 'only these, by name, with commas between them' },
  },
  notes: [
    'What follows from each, once the programs are started again:',
    '  ADMIN_JWT_SECRET     everybody signs in again, with the same password',
    '  CMS_READ_TOKEN       the site reads with the new token; the former one works for another day (CMS_READ_TOKEN_BEFORE)',
    '  PREVIEW_SECRET       a preview that is open is opened anew',
    '  PUBLISH_SECRET       until CMS and publisher both know it, what is published is live within half a minute',
    '  APP_KEYS             nothing: the former key stays behind the new one',
    '  API_TOKEN_SALT, TRANSFER_TOKEN_SALT, ENCRYPTION_KEY   nothing',
    'Passwords of editors follow from none of them.',
  ],
  run: async ({ renew, only }) => {
    if (!renew) throw new OperatorError('Nothing was changed: say --renew, and read --help first.');
    const file = path.join(CMS, '.env');
    const names = await renewSecrets(
      file,
      only?.split(',').map((name) => name.trim()),
      process.env,
    );
    const siteFile = path.join(SITE, '.env');
    const known = await readEnvFile(siteFile);
    const copies = NAMES_OF_THE_SITE.filter((name) => (known[name] ?? '') !== '');
    console.log(
      [
        `  New in ${file}: ${names.join(', ')}.`,
        '  They count from the next start on: stop, and "npm start". Visitors see the last site meanwhile.',
        '  Where the programs run on their own: start the CMS again first (every instance, with the same cms/.env), then the publisher and the preview.',
        ...(copies.length === 0
          ? []
          : [
              `  ${siteFile} holds ${copies.join(', ')}, too: write the same values there (CMS_READ_TOKEN is the STRAPI_TOKEN).`,
            ]),
        '  Make a backup now; older ones hold the older secrets.',
      ].join('\n'),
    );
  },
});
