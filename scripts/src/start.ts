import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { buildShared } from './workspace/build-shared.ts';

await runCommand({
  name: 'start',
  summary: 'Starts the CMS and the site, with content from the repository at the first start.',
  options: {},
  notes: [
    'Settings (environment variables, or site/.env and cms/.env):',
    '  SITE_PORT  port of the site, 4321 by default        SITE_HOST  127.0.0.1 by default',
    '  CMS_PORT   port of the CMS, 1337 by default         CMS_HOST   127.0.0.1 by default',
    '  PREVIEW_PORT  port of the preview for editors, the one after SITE_PORT by default',
    '  PUBLIC_SITE_URL  the address under which visitors reach the site',
    '  All settings stand in site/.env.example and cms/.env.example.',
  ],
  run: async () => {
    await step('Shared content model', () => buildShared(process.env));
    // What follows loads the compiled content model, which is only there now.
    const { startPlatform } = await import('./platform/start-platform.ts');
    await startPlatform();
  },
});
